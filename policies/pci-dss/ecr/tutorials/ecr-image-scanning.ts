import { resource, Tutorial } from '../../../model/tutorial';

const repository = (scanOnPush: boolean) =>
  resource('aws:ecr/repository:Repository', 'payment-api', {
    imageTagMutability: 'IMMUTABLE',
    imageScanningConfiguration: { scanOnPush },
  });

export const tutorial: Tutorial = {
  meaning:
    'ECR keeps container images and can look for known vulnerabilities in their packages when an image arrives (`scanOnPush`). With a registry configuration of the type ENHANCED, Amazon Inspector scans all repositories, on push and again whenever a new vulnerability becomes known. The policy asks for one of the two.',
  why: 'Software is checked for vulnerabilities before it goes into production (6.2.3, 6.2.4). The image is what runs, with all packages the own code never mentions.',
  attack:
    'The base image is two years old and carries a library with a famous hole. The own code is reviewed and clean. Nobody opens the image, it is deployed, and a scanner from outside recognises the hole by one request.',
  wrong: [repository(false)],
  right: [repository(true)],
  repair: [
    'Nobody is hurt: scanning does not hold up pushes or pulls. Images that are already there are not scanned by the switch.',
    'Set scanOnPush: true and deploy; the repository changes in place. For all repositories at once add aws.ecr.RegistryScanningConfiguration, which takes the place of the setting of single repositories.',
    'Scan what runs today: aws ecr start-image-scan --repository-name REPOSITORY --image-id imageTag=TAG.',
    'Let the pipeline wait for the result and stop on critical findings, else nobody reads them.',
    'Verify: aws ecr describe-image-scan-findings --repository-name REPOSITORY --image-id imageTag=TAG --query imageScanStatus.status prints "COMPLETE" (enhanced scanning: "ACTIVE").',
  ],
  links: [
    {
      title: 'Scan images for software vulnerabilities in Amazon ECR',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    },
    {
      title: 'Security Hub control ECR.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-1',
    },
  ],
};
