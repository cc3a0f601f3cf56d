import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** ActiveMQ; RabbitMQ has no audit log. Off by default. Security Hub MQ.2. */
export const mqAuditLogging = resourceRule({
  name: 'mq-audit-logging',
  title: 'ActiveMQ brokers write audit logs',
  types: ['aws:mq/broker:Broker'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['engineType']) === 'activemq') expectOn(expect, props, 'logs.audit');
    });
  },
});
