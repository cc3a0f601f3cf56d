import { bind, Binding } from '../../model/binding';
import { esAuditLogging } from './es-audit-logging';
import { esEncrypted } from './es-encrypted';
import { esNodeToNodeEncryption } from './es-node-to-node-encryption';
import { esNotPublic } from './es-not-public';
import { esTlsPolicy } from './es-tls-policy';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html';

/** Amazon Elasticsearch Service, the older form of OpenSearch Service. */
export const elasticsearch: readonly Binding[] = [
  bind({
    rule: esAuditLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: 'Every access to systems with account data has to leave an audit trail.',
    remediation: 'Add { logType: "AUDIT_LOGS", cloudwatchLogGroupArn } to logPublishingOptions.',
    source: `${hub}#es-5`,
  }),
  bind({
    rule: esEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1', '3.6.1'],
    because: 'Indexes and snapshots can hold account data.',
    remediation: 'Set encryptAtRest to { enabled: true, kmsKeyId }.',
    source: `${hub}#es-1`,
  }),
  bind({
    rule: esNodeToNodeEncryption,
    severity: 'medium',
    level: 'mandatory',
    enforces: [],
    supports: ['4.2.1'],
    because: 'Account data must not travel in clear text.',
    remediation: 'Set nodeToNodeEncryption to { enabled: true }.',
    source: `${hub}#es-3`,
  }),
  bind({
    rule: esNotPublic,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store account data must not be reachable from untrusted networks.',
    remediation: 'Set vpcOptions to private subnets and a security group; the domain is replaced.',
    source: `${hub}#es-2`,
  }),
  bind({
    rule: esTlsPolicy,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['2.2.7'],
    because: 'TLS 1.0 and 1.1 are not strong cryptography.',
    remediation:
      'Set domainEndpointOptions to { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" }.',
    source: `${hub}#es-8`,
  }),
];
