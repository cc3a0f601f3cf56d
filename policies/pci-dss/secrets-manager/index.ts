import { bind, Binding } from '../../model/binding';
import { secretsCmk } from './cmk';
import { secretsRotationEnabled } from './rotation-enabled';
import { secretsRotationInterval } from './rotation-interval';

const controls = 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html';

/** Secrets Manager rules and the requirements they serve. */
export const secretsManager: readonly Binding[] = [
  bind({
    rule: secretsRotationEnabled,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.6.3'],
    supports: ['8.3.9'],
    because: 'Passwords of application and system accounts change periodically.',
    remediation:
      'Add aws.secretsmanager.SecretRotation with rotationLambdaArn and rotationRules.automaticallyAfterDays.',
    source: `${controls}#secretsmanager-1`,
  }),
  bind({
    rule: secretsRotationInterval,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.6.3'],
    supports: ['8.3.9'],
    because: 'Passwords of application and system accounts change periodically.',
    remediation: 'Set rotationRules.automaticallyAfterDays to 90 or less.',
    source: `${controls}#secretsmanager-4`,
  }),
  bind({
    rule: secretsCmk,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['8.3.2', '8.6.2'],
    because: 'Stored credentials are unreadable without a key whose use is limited.',
    remediation: 'Set kmsKeyId of the Secret to a customer key.',
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
  }),
];
