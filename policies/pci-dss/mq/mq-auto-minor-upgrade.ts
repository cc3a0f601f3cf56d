import { expectOn } from '../../model/property-expectations';
import { withProperties } from '../../model/remediation';
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
    props['autoMinorVersionUpgrade'] === undefined
      ? withProperties(props, { autoMinorVersionUpgrade: true })
      : undefined,
});
