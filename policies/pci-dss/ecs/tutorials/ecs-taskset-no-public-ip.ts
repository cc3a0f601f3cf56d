import { resource, Tutorial } from '../../../model/tutorial';

const taskSet = { cluster: 'cards', service: 'cards', taskDefinition: 'cards:7', launchType: 'FARGATE' };
const network = {
  subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
  securityGroups: ['sg-0a1b2c3d4e5f60001'],
};

export const tutorial: Tutorial = {
  meaning:
    'A task set is a group of tasks in a service whose deployments are steered from outside, by CodeDeploy or a tool of yours (deployment controller EXTERNAL). It has a network configuration of its own, and so its own `assignPublicIp`. The policy asks that it stays off, as for services.',
  why: 'Systems with account data must not be reachable directly from untrusted networks (1.4.4), whichever tool starts the tasks.',
  attack:
    'The service was repaired, its task sets were not: the script of the release tool still asks for public addresses. Each new version of the payment application is reachable from the internet on all ports its security group has open, past the load balancer and its firewall.',
  wrong: [
    resource('aws:ecs/taskSet:TaskSet', 'green', {
      ...taskSet,
      networkConfiguration: { ...network, assignPublicIp: true },
    }),
  ],
  right: [resource('aws:ecs/taskSet:TaskSet', 'green', { ...taskSet, networkConfiguration: network })],
  repair: [
    'Find direct callers in the VPC flow logs, as for a service, and move them to the load balancer.',
    'Give private subnets a way to ECR, CloudWatch Logs and Secrets Manager: VPC endpoints or a NAT gateway.',
    'A task set cannot change its network: make a second one without public addresses and in private subnets, wait until it is stable, shift the traffic and make it primary (aws ecs update-service-primary-task-set), then delete the old one.',
    'Verify: aws ecs describe-task-sets --cluster CLUSTER --service SERVICE --query "taskSets[].networkConfiguration.awsvpcConfiguration.assignPublicIp" prints "DISABLED" only.',
  ],
  links: [
    {
      title: 'Deploy Amazon ECS services using a third-party controller',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-external.html',
    },
    {
      title: 'Security Hub control ECS.16',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-16',
    },
  ],
};
