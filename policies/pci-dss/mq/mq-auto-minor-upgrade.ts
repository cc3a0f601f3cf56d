import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off where nothing is set. Security Hub MQ.3. */
export const mqAutoMinorUpgrade = resourceRule({
  name: 'mq-auto-minor-upgrade',
  title: 'Amazon MQ brokers upgrade minor versions automatically',
  types: ['aws:mq/broker:Broker'],
  check({ props }, expect) {
    expectOn(expect, props, 'autoMinorVersionUpgrade');
  },
  remediate: ({ props }) =>
    props['autoMinorVersionUpgrade'] === undefined ? { ...props, autoMinorVersionUpgrade: true } : undefined,
});
