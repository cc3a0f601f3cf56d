import { bind, Binding } from '../../model/binding';
import { opensearchAccessPolicy } from './opensearch-access-policy';
import { opensearchAuditLogging } from './opensearch-audit-logging';
import { opensearchEncrypted } from './opensearch-encrypted';
import { opensearchInVpc } from './opensearch-in-vpc';
import { opensearchNodeToNode } from './opensearch-node-to-node';
import { opensearchSoftwareUpdate } from './opensearch-software-update';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html';

/** Amazon OpenSearch Service. */
export const opensearch: readonly Binding[] = [
  bind({
    rule: opensearchAccessPolicy,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.3.3'],
    supports: ['7.2.6'],
    because: 'Access is denied unless granted, and queries of account data are limited by role.',
    remediation:
      'Set advancedSecurityOptions to { enabled: true, masterUserOptions: { masterUserArn } }, and name principals in accessPolicies.',
    source: `${hub}#opensearch-7`,
  }),
  bind({
    rule: opensearchAuditLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'Every access to systems with account data has to leave an audit trail.',
    remediation:
      'Add { logType: "AUDIT_LOGS", cloudwatchLogGroupArn } to logPublishingOptions, and enable audit logs in the security plugin.',
    source: `${hub}#opensearch-5`,
  }),
  bind({
    rule: opensearchEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Indexes and snapshots can hold account data.',
    remediation: 'Set encryptAtRest to { enabled: true, kmsKeyId }.',
    source: `${hub}#opensearch-1`,
  }),
  bind({
    rule: opensearchInVpc,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Systems that store account data must not be reachable from untrusted networks.',
    remediation: 'Set vpcOptions to private subnets and a security group; the domain is replaced.',
    source: `${hub}#opensearch-2`,
  }),
  bind({
    rule: opensearchNodeToNode,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1', '2.2.7'],
    because: 'Account data and credentials should not travel in clear text inside the network either.',
    remediation:
      'Set nodeToNodeEncryption to { enabled: true } and domainEndpointOptions to { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" }.',
    source: `${hub}#opensearch-3`,
  }),
  bind({
    rule: opensearchSoftwareUpdate,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.3.3'],
    because: 'Known vulnerabilities have to be patched in time.',
    remediation: 'Set softwareUpdateOptions to { autoSoftwareUpdateEnabled: true }.',
    source: `${hub}#opensearch-10`,
  }),
];
