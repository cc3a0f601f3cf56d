import { mqAuditLogging } from '../../../policies/pci-dss/mq/mq-audit-logging';
import { mqAutoMinorUpgrade } from '../../../policies/pci-dss/mq/mq-auto-minor-upgrade';
import { asSeen, unknown } from '../judge';
import { switchCases } from '../resource-cases';

switchCases(mqAutoMinorUpgrade, 'autoMinorVersionUpgrade', true, 'fail');
switchCases(mqAuditLogging, 'logs.audit', true, 'fail', {
  base: { engineType: 'ActiveMQ' },
  more: [
    ['unknown engine', { engineType: unknown }, 'undetermined'],
    ['RabbitMQ', { engineType: 'RabbitMQ' }, 'not applicable'],
  ],
});

it('mq-auto-minor-upgrade switches upgrades on where nothing is set', () => {
  const subject = { urn: 'u', name: 'n', type: 'aws:mq/broker:Broker', stackTags: new Map<string, string>() };
  expect(mqAutoMinorUpgrade.remediate?.({ ...subject, props: {} })).toEqual({ autoMinorVersionUpgrade: true });
  expect(mqAutoMinorUpgrade.remediate?.({ ...subject, props: asSeen({ engineVersion: unknown }) })).toEqual({
    engineVersion: unknown,
    autoMinorVersionUpgrade: true,
  });
  expect(mqAutoMinorUpgrade.remediate?.({ ...subject, props: { autoMinorVersionUpgrade: false } })).toBeUndefined();
});
