import { from, json, resource, Tutorial } from '../../../model/tutorial';

const repository = resource('aws:ecr/repository:Repository', 'payment-api', {
  imageTagMutability: 'IMMUTABLE',
  imageScanningConfiguration: { scanOnPush: true },
});

export const tutorial: Tutorial = {
  meaning:
    'Each build adds an image, and none leaves by itself. A lifecycle policy deletes by rules: untagged images after some days, and all but the newest so many. The policy suggests one for every repository; it is advisory.',
  why: 'It supports the handling of vulnerabilities (6.3.3): an image that no longer exists cannot be deployed by mistake, and the list of findings shrinks to what can still run.',
  attack:
    'During a night of trouble an operator rolls back, further than intended, to an image of last year. It contains a library whose hole has been public for months. The service is up again, and open. With a lifecycle of thirty images the tag would have been gone.',
  wrong: [repository],
  right: [
    repository,
    resource('aws:ecr/lifecyclePolicy:LifecyclePolicy', 'payment-api-images', {
      repository: from('payment-api', 'name'),
      policy: json({
        rules: [
          {
            rulePriority: 1,
            description: 'Untagged images go after a week',
            selection: { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 7 },
            action: { type: 'expire' },
          },
          {
            rulePriority: 2,
            description: 'The newest 30 images stay',
            selection: { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 30 },
            action: { type: 'expire' },
          },
        ],
      }),
    }),
  ],
  repair: [
    'Find images in use: task definitions, functions and clusters that name old tags or digests. A deleted image cannot be pulled when a task restarts; running containers go on.',
    'Try the rules without deleting: aws ecr start-lifecycle-policy-preview --repository-name REPOSITORY --lifecycle-policy-text file://policy.json, then aws ecr get-lifecycle-policy-preview.',
    'Choose numbers that keep everything you may roll back to, then add the LifecyclePolicy and deploy. Images that match are deleted within a day, for good.',
    'Verify: aws ecr get-lifecycle-policy --repository-name REPOSITORY prints the rules, and describe-images a short list.',
  ],
  links: [
    {
      title: 'Automate the cleanup of images by using lifecycle policies in Amazon ECR',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
    },
    {
      title: 'Security Hub control ECR.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-3',
    },
  ],
};
