import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Container images bring their own operating system and libraries. With `ECR` among its resource types Amazon Inspector scans images in the registry when they are pushed, and again when a new vulnerability is published. This is the enhanced scanning of ECR; the basic kind looks once, at push.',
  why: 'Vulnerability scans cover all components (11.3.1), images included, and there is an inventory of third-party software with its flaws (6.3.2).',
  attack:
    'An image was clean when it was built eight months ago and has run since. In the meantime three critical flaws of its base became known. Nobody pushes it again, so the scan at push never looks again, and an intruder uses the oldest of the three.',
  wrong: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'LAMBDA'],
    }),
  ],
  right: [
    resource('aws:inspector2/enabler:Enabler', 'inspector', {
      accountIds: ['111111111111'],
      resourceTypes: ['EC2', 'ECR', 'LAMBDA'],
    }),
  ],
  repair: [
    'Nobody is hurt: images are read, not changed. Cost is by image and by each rescan. The switch replaces basic scanning of the registry, so pipelines that read basic results (`describe-image-scan-findings`) need a look.',
    'Add ECR to resourceTypes and deploy. Set the registry to scanType ENHANCED with CONTINUOUS_SCAN where you declare its scanning.',
    'Set the duration of rescans to cover images that run long: `aws inspector2 update-configuration`.',
    'Verify: `aws inspector2 batch-get-account-status --account-ids ACCOUNT` prints ecr ENABLED; push an image and see its findings.',
  ],
  links: [
    {
      title: 'Scanning container images in ECR',
      url: 'https://docs.aws.amazon.com/inspector/latest/user/scanning-ecr.html',
    },
    {
      title: 'Security Hub control Inspector.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-2',
    },
  ],
};
