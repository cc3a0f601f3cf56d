import { from, resource, Tutorial } from '../../../model/tutorial';

const settings = { imageTagMutability: 'IMMUTABLE', imageScanningConfiguration: { scanOnPush: true } };

export const tutorial: Tutorial = {
  meaning:
    'ECR stores images encrypted, by default with keys of S3. With `encryptionType: "KMS"` and a key of yours, reading an image also needs that key, and its use is recorded in CloudTrail. The policy suggests it; the choice is made when the repository is created and cannot be changed.',
  why: 'No requirement asks for it: images hold no account data. It is good practice where images carry valuable code, because the key shows who reads them and can be taken away.',
  attack:
    'A role of a forgotten tool may pull from every repository. Its keys leak, and the thief pulls the fraud detection to study its rules. With a key whose policy names only the build and the clusters, the pull fails, and the attempt is in the trail.',
  wrong: [resource('aws:ecr/repository:Repository', 'fraud-detection', settings)],
  right: [
    resource('aws:kms/key:Key', 'images', { description: 'Container images', enableKeyRotation: true }),
    resource('aws:ecr/repository:Repository', 'fraud-detection', {
      ...settings,
      encryptionConfigurations: [{ encryptionType: 'KMS', kmsKey: from('images', 'arn') }],
    }),
  ],
  repair: [
    'Protect the old repository (protect: true): changing its encryption in the program would delete it with all images.',
    'Declare a second repository under a new name with the key, and copy the images that may still be deployed, with their digests (crane copy or skopeo copy).',
    'Let the build push to both, move task definitions and clusters to the new name one by one, and look in CloudTrail until nobody pulls from the old one.',
    'Remove the old repository. The key must not be disabled while images are in use: pulls would fail.',
    'Verify: aws ecr describe-repositories --query "repositories[].[repositoryName,encryptionConfiguration.encryptionType]" --output table shows KMS.',
  ],
  links: [
    {
      title: 'Encryption at rest in Amazon ECR',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html',
    },
    {
      title: 'Security Hub control ECR.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-5',
    },
  ],
};
