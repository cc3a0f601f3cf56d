import { json, resource, Tutorial } from '../../../model/tutorial';

const container = {
  name: 'cards',
  image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/cards:2026-01-15',
  memory: 512,
  essential: true,
};
const task = { family: 'cards', networkMode: 'awsvpc' };

export const tutorial: Tutorial = {
  meaning:
    'A container has a file system made from its image, and by default the process in it may write there. With `readonlyRootFilesystem: true` it may not. Folders it has to write to are mounted as volumes. The policy asks for it in each container of Linux tasks.',
  why: 'It limits what misuse can do (2.2.6) and is the simplest guard against changed files (11.5.2): what cannot be written need not be compared.',
  attack:
    'The attacker gets one command to run. The next step of nearly every script is to fetch a program and store it: a miner, a web shell, a page that copies the card form. On a read-only file system this fails, and the error in the log is an alarm.',
  wrong: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', { ...task, containerDefinitions: json([container]) }),
  ],
  right: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      volumes: [{ name: 'temporary' }],
      containerDefinitions: json([
        {
          ...container,
          readonlyRootFilesystem: true,
          mountPoints: [{ sourceVolume: 'temporary', containerPath: '/tmp' }],
        },
      ]),
    }),
  ],
  repair: [
    'Find out where the application writes: docker run --read-only with the image on your machine shows the errors. Usual places are /tmp, /var/run and caches.',
    'Mount a volume at each of these places. Know that ECS Exec does not work with a read-only root, since its agent has to write.',
    'Set readonlyRootFilesystem to true, try it in a test cluster and deploy. The service replaces its tasks step by step; with the circuit breaker it goes back if they do not start.',
    'Verify: aws ecs describe-task-definition --task-definition FAMILY --query "taskDefinition.containerDefinitions[].readonlyRootFilesystem" prints true for each container.',
  ],
  links: [
    {
      title: 'Task and container security best practices',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html',
    },
    {
      title: 'Security Hub control ECS.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5',
    },
  ],
};
