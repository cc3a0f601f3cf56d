import { resource, Tutorial } from '../../../model/tutorial';

const service = { cluster: 'cards', taskDefinition: 'cards:7', desiredCount: 2, launchType: 'FARGATE' };
const network = {
  subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
  securityGroups: ['sg-0a1b2c3d4e5f60001'],
};

export const tutorial: Tutorial = {
  meaning:
    'Tasks with the network mode awsvpc have an address of their own each. With `assignPublicIp: true` they get a public one too and can be reached from the internet, past the load balancer. It is off by default. The policy asks that services leave it off.',
  why: 'Systems with account data must not be reachable directly from untrusted networks (1.4.4). Visitors come in through the load balancer with its TLS, its firewall and its log.',
  attack:
    'Public addresses were switched on because the tasks could not pull their image from a private subnet. The port for debugging is open in the security group, "it is only internal anyway". A scanner finds it, and the WAF in front of the load balancer sees nothing of it.',
  wrong: [
    resource('aws:ecs/service:Service', 'cards', {
      ...service,
      networkConfiguration: { ...network, assignPublicIp: true },
    }),
  ],
  right: [resource('aws:ecs/service:Service', 'cards', { ...service, networkConfiguration: network })],
  repair: [
    'Find direct callers in the VPC flow logs: accepted traffic from public addresses to the tasks. They must use the load balancer.',
    'Give the tasks another way out, or new ones cannot start: a NAT gateway, or VPC endpoints for ecr.api, ecr.dkr, logs, secretsmanager and a gateway endpoint for S3.',
    'Set assignPublicIp to false (or leave it out) and the private subnets, and deploy. ECS starts new tasks there and stops the old ones when they are healthy.',
    'Verify: aws ecs describe-services --cluster CLUSTER --services NAME --query "services[].networkConfiguration.awsvpcConfiguration.assignPublicIp" prints "DISABLED".',
  ],
  links: [
    {
      title: 'Amazon ECS task networking options for Fargate',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
    },
    {
      title: 'Security Hub control ECS.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-2',
    },
  ],
};
