import { resource, Tutorial } from '../../../model/tutorial';

const service = {
  cluster: 'cards',
  taskDefinition: 'cards:7',
  desiredCount: 2,
  launchType: 'FARGATE',
  networkConfiguration: { subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] },
};

export const tutorial: Tutorial = {
  meaning:
    'On Fargate AWS runs the host under your containers: kernel, container runtime and agent. The platform version names that whole set. LATEST, the default, takes the newest for each new task; a number pins the service to an old one. The policy fails services that are pinned to a version that is no longer the newest.',
  why: 'Security patches must be installed in time (6.3.3). The patches of the layer you cannot see come with the platform version.',
  attack:
    'A hole in the container runtime lets a process leave its container. AWS fixes the current platform version within days. A service pinned to 1.3.0 for a forgotten reason stays behind; whoever breaks into its application goes on to the credentials of the task and what is next to it.',
  wrong: [resource('aws:ecs/service:Service', 'cards', { ...service, platformVersion: '1.3.0' })],
  right: [resource('aws:ecs/service:Service', 'cards', service)],
  repair: [
    'Look what runs: aws ecs describe-services --cluster CLUSTER --services NAME --query "services[].[platformVersion,platformFamily]". Ask why it was pinned. From 1.3.0 to 1.4.0 the network path for images, secrets and logs moved into the VPC of the task, so endpoints or a NAT gateway must be there.',
    'Try it: run one task with --platform-version LATEST by hand (aws ecs run-task) and see it become healthy.',
    'Leave platformVersion out, or set it to LATEST, and deploy. ECS starts new tasks and stops old ones when the new ones are healthy; with the deployment circuit breaker it goes back by itself if they are not.',
    'Verify: aws ecs describe-tasks --cluster CLUSTER --tasks TASK --query "tasks[].platformVersion" prints the newest number.',
  ],
  links: [
    {
      title: 'Fargate platform versions for Amazon ECS',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
    },
    {
      title: 'Security Hub control ECS.10',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-10',
    },
  ],
};
