import { Binding, bind } from '../../model/binding';
import { ecrEncryptedCmk } from './ecr-encrypted-cmk';
import { ecrImageScanning } from './ecr-image-scanning';
import { ecrLifecyclePolicy } from './ecr-lifecycle-policy';
import { ecrTagImmutable } from './ecr-tag-immutable';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html';

/** Policies on container image repositories. */
export const ecr: readonly Binding[] = [
  bind({
    rule: ecrImageScanning,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.2.3', '6.2.4'],
    because: 'Software is checked for vulnerabilities before it is released.',
    remediation:
      'Set imageScanningConfiguration: { scanOnPush: true }, or add aws.ecr.RegistryScanningConfiguration for all repositories.',
    source: `${securityHub}#ecr-1`,
  }),
  bind({
    rule: ecrTagImmutable,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.5.1'],
    because: 'What was approved is what runs: nobody puts another image under the same tag.',
    remediation: 'Set imageTagMutability: "IMMUTABLE".',
    source: `${securityHub}#ecr-2`,
  }),
  bind({
    rule: ecrLifecyclePolicy,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['6.3.3'],
    because: 'Old images with known vulnerabilities cannot be deployed again.',
    remediation:
      'Add aws.ecr.LifecyclePolicy with rules that expire untagged images and all but the newest tagged ones.',
    source: `${securityHub}#ecr-3`,
  }),
  bind({
    rule: ecrEncryptedCmk,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because: 'Good practice: images hold no account data, but a key of your own shows who reads them.',
    remediation: 'Set encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: … }]; this replaces the repository.',
    source: `${securityHub}#ecr-5`,
  }),
];
