import { json, resource, Tutorial } from '../../../model/tutorial';

const container = {
  name: 'cards',
  image: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/cards:2026-01-15',
  memory: 512,
  essential: true,
};
const task = {
  family: 'cards',
  networkMode: 'awsvpc',
  executionRoleArn: 'arn:aws:iam::123456789012:role/cards-execution',
};

export const tutorial: Tutorial = {
  meaning:
    'What a container writes to its output is lost with it, unless a log driver carries it away. `logConfiguration` names one: `awslogs` sends to CloudWatch Logs, `awsfirelens` to where you like. The policy asks for a driver, other than `none`, in each container.',
  why: 'The application knows who looked at which account data; its log is part of the trail (10.2.1) and must outlive the container.',
  attack:
    'An attacker uses a hole in a container, takes what they came for and lets the task crash. ECS starts a fresh one within seconds, everything is green. Whatever the old one had printed is gone, and with it any sign of the visit.',
  wrong: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', { ...task, containerDefinitions: json([container]) }),
  ],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'cards-log', { name: '/ecs/cards', retentionInDays: 400 }),
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([
        {
          ...container,
          logConfiguration: {
            logDriver: 'awslogs',
            options: {
              'awslogs-group': '/ecs/cards',
              'awslogs-region': 'eu-central-1',
              'awslogs-stream-prefix': 'cards',
            },
          },
        },
      ]),
    }),
  ],
  repair: [
    'Make sure that the application prints no account numbers, tokens or passwords before you start to keep its output.',
    'Make the log group with a retention, let the execution role write to it (logs:CreateLogStream, logs:PutLogEvents), and make sure that the subnet reaches CloudWatch Logs. Otherwise new tasks fail to start.',
    'Add logConfiguration and deploy; the service replaces its tasks step by step. With the option mode set to non-blocking a slow log service does not stop the application, at the price of lost lines.',
    'Verify: aws logs describe-log-streams --log-group-name /ecs/NAME --order-by LastEventTime --descending prints a stream for each task.',
  ],
  links: [
    {
      title: 'Send Amazon ECS logs to CloudWatch',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
    },
    {
      title: 'Security Hub control ECS.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9',
    },
  ],
};
