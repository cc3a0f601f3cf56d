import { bind, Binding } from '../../model/binding';
import { eksAuditLogging } from './eks-audit-logging';
import { eksEndpointPrivate } from './eks-endpoint-private';
import { eksSecretsEncrypted } from './eks-secrets-encrypted';
import { eksSupportedVersion } from './eks-supported-version';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html';

/** Amazon EKS. */
export const eks: readonly Binding[] = [
  bind({
    rule: eksAuditLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'Who changed what in the cluster has to be traceable.',
    remediation: 'Add "audit" (better also "authenticator" and "api") to enabledClusterLogTypes.',
    source: `${hub}#eks-8`,
  }),
  bind({
    rule: eksEndpointPrivate,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.4.4'],
    because: 'Administration of the cardholder data environment must not be open to untrusted networks.',
    remediation:
      'Set vpcConfig.endpointPrivateAccess to true and endpointPublicAccess to false, or publicAccessCidrs to the addresses of administrators.',
    source: `${hub}#eks-1`,
  }),
  bind({
    rule: eksSecretsEncrypted,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.2'],
    because: 'Passwords and keys are kept unreadable in storage, under a key the organization controls.',
    remediation: 'Set encryptionConfig to { provider: { keyArn: key.arn }, resources: ["secrets"] }.',
    source: `${hub}#eks-3`,
  }),
  bind({
    rule: eksSupportedVersion,
    severity: 'high',
    level: 'mandatory',
    enforces: ['12.3.4'],
    supports: ['6.3.3'],
    because: 'Technologies in use must still get security fixes from their vendor.',
    remediation: 'Set version to a version in standard support, one minor step at a time.',
    source: `${hub}#eks-2`,
  }),
];
