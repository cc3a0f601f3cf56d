import { bind, Binding } from '../../model/binding';
import { codebuildArtifactsEncrypted } from './codebuild-artifacts-encrypted';
import { codebuildLogging } from './codebuild-logging';
import { codebuildNoCredentialsInUrl } from './codebuild-no-credentials-in-url';
import { codebuildNoPlaintextCredentials } from './codebuild-no-plaintext-credentials';
import { codebuildS3LogsEncrypted } from './codebuild-s3-logs-encrypted';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html';
const secrets = 'Passwords and keys of systems are kept encrypted, not in configuration.';

/** AWS CodeBuild. */
export const codebuild: readonly Binding[] = [
  bind({
    rule: codebuildArtifactsEncrypted,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because: 'Good practice: artifacts can carry configuration that helps an attacker.',
    remediation: 'Leave encryptionDisabled of artifacts and secondaryArtifacts out, or set it to false.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/codebuild-project-artifact-encryption.html',
  }),
  bind({
    rule: codebuildLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'Builds change production software; what they did has to be traceable.',
    remediation: 'Leave logsConfig.cloudwatchLogs out, or set its status to "ENABLED".',
    source: `${hub}#codebuild-4`,
  }),
  bind({
    rule: codebuildNoCredentialsInUrl,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['8.3.2'],
    supports: ['8.6.2'],
    because: secrets,
    remediation:
      'Remove user and token from source.location and set source.auth to a connection or a secret; replace the exposed credential.',
    source: `${hub}#codebuild-1`,
  }),
  bind({
    rule: codebuildNoPlaintextCredentials,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['8.3.2'],
    supports: ['8.6.2'],
    because: secrets,
    remediation:
      'Set type of the variable to "SECRETS_MANAGER" or "PARAMETER_STORE" and value to the name of the secret; replace the exposed credential.',
    source: `${hub}#codebuild-2`,
  }),
  bind({
    rule: codebuildS3LogsEncrypted,
    severity: 'low',
    level: 'mandatory',
    enforces: ['10.3.2'],
    because: 'Audit logs are protected from those who should not change or read them.',
    remediation: 'Leave logsConfig.s3Logs.encryptionDisabled out, or set it to false.',
    source: `${hub}#codebuild-3`,
  }),
];
