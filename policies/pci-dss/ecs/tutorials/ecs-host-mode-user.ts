import { json, resource, Tutorial } from '../../../model/tutorial';

const container = {
  name: 'cards',
  image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/cards:2026-01-15',
  memory: 512,
  essential: true,
};
const task = { family: 'cards', networkMode: 'host' };

export const tutorial: Tutorial = {
  meaning:
    'With the network mode `host` a container has no network of its own: it uses that of the EC2 instance, with all ports and interfaces. As root, which is what it runs as when neither the task nor the image says otherwise, it can do there what root can do. The policy asks that such containers name another user and are not privileged.',
  why: 'Systems are set up so that misuse is hard (2.2.6), and applications get no more rights than they need (7.2.5).',
  attack:
    'The application has a hole through which commands run. As root on the host network the intruder binds low ports, listens to the traffic of every other task on the instance, and reaches services that listen on localhost only, such as agents of the host.',
  wrong: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', { ...task, containerDefinitions: json([container]) }),
  ],
  right: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([{ ...container, user: '1000' }]),
    }),
  ],
  repair: [
    'Ask whether the host mode is needed. With awsvpc each task gets an address and a security group of its own, and this policy has nothing more to say.',
    'Find out what the container needs root for: files it writes, ports below 1024. Change owners in the image (COPY --chown, USER 1000) and use a port above 1024.',
    'Set user in the container and deploy. A changed task definition is a new revision; the service replaces its tasks step by step. With fixed host ports it needs free instances, or minimumHealthyPercent below 100.',
    'Verify: aws ecs describe-task-definition --task-definition FAMILY --query "taskDefinition.[networkMode,containerDefinitions[].user]" prints a user other than root.',
  ],
  links: [
    {
      title: 'Amazon ECS task networking options on EC2',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html',
    },
    {
      title: 'Security Hub control ECS.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-1',
    },
  ],
};
