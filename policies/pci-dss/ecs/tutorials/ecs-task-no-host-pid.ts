import { json, resource, Tutorial } from '../../../model/tutorial';

const container = {
  name: 'cards',
  image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/cards:2026-01-15',
  memory: 512,
  essential: true,
};
const task = { family: 'cards', networkMode: 'bridge', containerDefinitions: json([container]) };

export const tutorial: Tutorial = {
  meaning:
    'Processes in a container normally see only each other. With `pidMode: "host"` they see all processes of the EC2 instance, those of other tasks and of the ECS agent included. The policy fails that; `task` shares among the containers of one task, and without the setting each container is alone.',
  why: 'Functions with different needs for security are kept apart (2.2.3). Sharing the list of processes takes that wall away.',
  attack:
    'One task on the instance is broken into. With the processes of the host in view the intruder reads command lines and environments in /proc, finds the database password of the payment task next to it, and sends signals to the agents that should watch.',
  wrong: [resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', { ...task, pidMode: 'host' })],
  right: [resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', task)],
  repair: [
    'Ask what it was for: mostly a monitoring or security agent. Agents belong on the host itself, or in a daemon service on instances without card data.',
    'If containers of one task must see each other, set pidMode to task.',
    'Remove pidMode and deploy. It is a new revision of the task definition, and the service replaces its tasks step by step.',
    'Verify: aws ecs describe-task-definition --task-definition FAMILY --query taskDefinition.pidMode prints null or "task".',
  ],
  links: [
    {
      title: 'Task definition parameters: PID mode',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
    },
    {
      title: 'Security Hub control ECS.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3',
    },
  ],
};
