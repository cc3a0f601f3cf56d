import { resource, Tutorial } from '../../../model/tutorial';

const repository = (imageTagMutability: string) =>
  resource('aws:ecr/repository:Repository', 'payment-api', {
    imageTagMutability,
    imageScanningConfiguration: { scanOnPush: true },
  });

export const tutorial: Tutorial = {
  meaning:
    'A tag such as 1.4.0 is a name for an image. By default it can be moved: pushing again puts another image under the same name. With `imageTagMutability: "IMMUTABLE"` ECR refuses that. The policy asks for it; IMMUTABLE_WITH_EXCLUSION is accepted, where single tags such as latest may still move.',
  why: 'Changes to production go through the change procedure (6.5.1). What was approved under a tag must be what runs under it.',
  attack:
    'An attacker gets the push right of the build server. He pushes his own image under the tag that is in production. Nothing seems to change, until a task restarts and pulls the tag again: it starts his image, with the role and the secrets of the payment API.',
  wrong: [repository('MUTABLE')],
  right: [repository('IMMUTABLE')],
  repair: [
    'Find pipelines that push a tag twice: in CloudTrail, PutImage events with the same imageTag in requestParameters. After the change they fail with ImageTagAlreadyExistsException.',
    'Let them tag with the commit or the build number, and let deployments name that tag, or better the digest (sha256:…).',
    'Set IMMUTABLE and deploy. The repository changes in place, existing images and pulls are not touched. If latest is needed for developers, use IMMUTABLE_WITH_EXCLUSION with a filter for it.',
    'Verify: aws ecr describe-repositories --repository-names REPOSITORY --query "repositories[].imageTagMutability" prints "IMMUTABLE".',
  ],
  links: [
    {
      title: 'Preventing image tags from being overwritten in Amazon ECR',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html',
    },
    {
      title: 'Security Hub control ECR.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecr-controls.html#ecr-2',
    },
  ],
};
