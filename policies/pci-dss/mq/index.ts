import { bind, Binding } from '../../model/binding';
import { mqAuditLogging } from './mq-audit-logging';
import { mqAutoMinorUpgrade } from './mq-auto-minor-upgrade';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/mq-controls.html';

/** Amazon MQ. */
export const mq: readonly Binding[] = [
  bind({
    rule: mqAuditLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.3.3'],
    because: 'What administrators of the broker do has to leave an audit trail.',
    remediation: 'Set logs to { audit: true, general: true }.',
    source: `${hub}#mq-2`,
  }),
  bind({
    rule: mqAutoMinorUpgrade,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time; minor versions carry the patches.',
    remediation: 'Set autoMinorVersionUpgrade to true.',
    source: `${hub}#mq-3`,
  }),
];
