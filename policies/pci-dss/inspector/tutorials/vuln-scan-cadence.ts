import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Inspector scans without a calendar: at once when software changes, and again when a vulnerability becomes known. The policy asks that it is on for EC2, ECR and Lambda where a stack sets it up, and that a declared registry scanning is the ENHANCED one with a rule for CONTINUOUS_SCAN. BASIC looks at an image when it is pushed and never again by itself.',
  why: 'Internal scans happen at least every three months (11.3.1) and after significant changes (11.3.1.3). Who scans continuously need not remember either.',
  attack:
    'The quarterly scan ran on the first of the month; a critical flaw is published on the third. For twelve weeks the list of open flaws looks empty, and everybody relies on it. Exploits are ready after days.',
  wrong: [
    resource('aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration', 'registry', {
      scanType: 'BASIC',
      rules: [{ scanFrequency: 'SCAN_ON_PUSH', repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }] }],
    }),
  ],
  right: [
    resource('aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration', 'registry', {
      scanType: 'ENHANCED',
      rules: [{ scanFrequency: 'CONTINUOUS_SCAN', repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }] }],
    }),
  ],
  repair: [
    'ENHANCED is Inspector, billed by image and rescan, and replaces basic results; tell the pipelines that read them.',
    'Enable Inspector for ECR first (Enabler), then change scanType and the rule and deploy. It is one setting for the registry of a Region, updated in place.',
    'Verify: `aws ecr get-registry-scanning-configuration` prints ENHANCED and CONTINUOUS_SCAN; `aws inspector2 list-coverage` shows the images as ACTIVE.',
  ],
  links: [
    {
      title: 'Enhanced scanning in ECR',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced.html',
    },
    {
      title: 'Automated scan types in Inspector',
      url: 'https://docs.aws.amazon.com/inspector/latest/user/scanning-resources.html',
    },
  ],
};
