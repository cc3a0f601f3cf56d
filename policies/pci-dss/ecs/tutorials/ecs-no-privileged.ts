import { json, resource, Tutorial } from '../../../model/tutorial';

const container = {
  name: 'cards',
  image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/cards:2026-01-15',
  memory: 512,
  essential: true,
};
const task = { family: 'cards', networkMode: 'bridge' };

export const tutorial: Tutorial = {
  meaning:
    'A privileged container is not held in by its container: it has nearly all rights of root on the EC2 instance, with all devices and kernel capabilities. The policy fails `privileged: true` in any container. Where one right is really needed, `linuxParameters.capabilities.add` gives that one. Fargate does not allow privileged at all.',
  why: 'Settings keep misuse from spreading (2.2.6), and applications run with the least rights that do (7.2.5). Privileged is the most there is.',
  attack:
    'An image library of the application runs a command the attacker has hidden in an uploaded picture. In a privileged container they mount the disk of the host, add a key for themselves and read the memory of every other container on it, card data included.',
  wrong: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([{ ...container, privileged: true }]),
    }),
  ],
  right: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', { ...task, containerDefinitions: json([container]) }),
  ],
  repair: [
    "Find out what it is for: mostly an agent, a build of images, or a mount. Read the image's documentation for the single capabilities it needs.",
    "Replace it: agents for which the host is the object run outside of the card environment's tasks; images are built in CodeBuild; file systems are mounted as EFS volumes.",
    'Leave privileged out, add the capabilities, try it in a test cluster and deploy. The service replaces its tasks step by step, the circuit breaker takes it back if they fail.',
    'Verify: aws ecs describe-task-definition --task-definition FAMILY --query "taskDefinition.containerDefinitions[].privileged" prints no true.',
  ],
  links: [
    {
      title: 'Task and container security best practices',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    },
    {
      title: 'Security Hub control ECS.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4',
    },
  ],
};
