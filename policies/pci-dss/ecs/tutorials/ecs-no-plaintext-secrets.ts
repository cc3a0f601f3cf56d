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
    'A task definition can give a container environment variables. What stands in `environment` is text for everybody who may describe the task definition, and stays in all its old revisions. What stands in `secrets` is only a reference: ECS fetches the value from Secrets Manager or Parameter Store when the container starts. The policy looks for passwords and keys in the first.',
  why: 'Passwords for applications must not stand in scripts or configuration (8.6.2), and must be unreadable where they are kept (8.3.2).',
  attack:
    'A role for monitoring may describe everything and change nothing. It reads the task definitions, and with them DB_PASSWORD of every service, of today and of three years ago. So a harmless read-only right opens the card database.',
  wrong: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([{ ...container, environment: [{ name: 'DB_PASSWORD', value: 'Summer-2026!' }] }]),
    }),
  ],
  right: [
    resource('aws:ecs/taskDefinition:TaskDefinition', 'cards', {
      ...task,
      containerDefinitions: json([
        {
          ...container,
          secrets: [
            {
              name: 'DB_PASSWORD',
              valueFrom: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:cards-db-AbCdEf',
            },
          ],
        },
      ]),
    }),
  ],
  repair: [
    'Put the value into a secret, and let the execution role read just that one (secretsmanager:GetSecretValue, and kms:Decrypt for a key of your own). Without it new tasks fail to start.',
    'Move the variable from environment to secrets under the same name, so that the application needs no change, and deploy. The service replaces its tasks step by step.',
    'Change the password: the old one is public inside the account. Then deregister and delete the old revisions (aws ecs deregister-task-definition, aws ecs delete-task-definitions).',
    'Remember that a running container keeps the value it started with: after each rotation force a new deployment.',
    'Verify: aws ecs describe-task-definition --task-definition FAMILY --query "taskDefinition.containerDefinitions[].[environment,secrets]" prints no secret in the first list.',
  ],
  links: [
    {
      title: 'Pass sensitive data to an Amazon ECS container',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    },
    {
      title: 'Security Hub control ECS.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8',
    },
  ],
};
