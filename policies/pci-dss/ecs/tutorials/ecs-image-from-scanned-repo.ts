import { json, resource, Tutorial } from '../../../model/tutorial';

const task = { family: 'cards', networkMode: 'awsvpc' };
const container = { name: 'cards', memory: 512, essential: true };

export const tutorial: Tutorial = {
  meaning:
    'A container starts from an image, and the image brings an operating system and libraries with their holes. Amazon ECR scans images: when they are pushed (`scanOnPush`) or all the time (enhanced scanning with Inspector). The policy asks that images of tasks come from ECR repositories that are scanned, and not straight from public registries.',
  why: 'Vulnerabilities have to be found and ranked (6.3.1) and scans repeated (11.3.1). What you run but never scan is a gap in both.',
  attack:
    'A task pulls nginx:latest from a public registry. One day this holds a library with a known hole, or the account of the publisher was taken over and the image holds more than nginx. Nothing of yours has looked at it before it runs next to the card data.',
  wrong: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([{ ...container, image: 'docker.io/library/nginx:latest' }]),
    }),
  ],
  right: [
    resource('aws:ecr/repository:Repository', 'nginx', {
      name: 'nginx',
      imageTagMutability: 'IMMUTABLE',
      imageScanningConfiguration: { scanOnPush: true },
    }),
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([
        { ...container, image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/nginx:1.29.4' },
      ]),
    }),
  ],
  repair: [
    'List the images in use: aws ecs describe-task-definition for each service. Tasks must be able to reach ECR (NAT gateway, or endpoints for ecr.api, ecr.dkr and S3) and the execution role to pull.',
    'Make a repository with scanning, copy the image (docker pull, tag, push), or let an ECR pull-through cache do so, and read the findings before you use it.',
    'Put the ECR image with a fixed version in the task definition and deploy; the service replaces its tasks step by step.',
    'Verify: aws ecr describe-image-scan-findings --repository-name NAME --image-id imageTag=TAG --query imageScanStatus.status prints "COMPLETE" (or "ACTIVE" with enhanced scanning).',
  ],
  links: [
    {
      title: 'Scan images for software vulnerabilities in Amazon ECR',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html',
    },
    {
      title: 'Pull-through cache rules',
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html',
    },
  ],
};
