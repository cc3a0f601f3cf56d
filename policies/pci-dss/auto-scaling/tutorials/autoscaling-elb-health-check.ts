import { resource, Tutorial } from '../../../model/tutorial';

const group = (healthCheckType: string) =>
  resource('aws:autoscaling/group:Group', 'web', {
    minSize: 2,
    maxSize: 6,
    vpcZoneIdentifiers: ['subnet-0a1b2c3d4e5f67890', 'subnet-0f9e8d7c6b5a43210'],
    launchTemplate: { id: 'lt-0a1b2c3d4e5f67890', version: '$Latest' },
    targetGroupArns: ['arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/web/1234567890abcdef'],
    healthCheckType,
    healthCheckGracePeriod: 300,
  });

export const tutorial: Tutorial = {
  meaning:
    'An Auto Scaling group replaces hosts that are not healthy. By default it asks EC2 only, whether the machine runs. With `healthCheckType: "ELB"` it also asks the load balancer, whether the application answers. The policy suggests that for groups behind a load balancer; groups without one are not judged.',
  why: 'No PCI DSS requirement asks for it. It is good practice: a host whose application has stopped, after an attack or a crash, is replaced by a clean one without anybody being called.',
  attack:
    'A request that fills the memory brings the application down on one host after another. The machines themselves run on, so the group keeps them all, and the shop is closed until somebody wakes up. With the check of the load balancer each dead host is replaced within minutes.',
  wrong: [group('EC2')],
  right: [group('ELB')],
  repair: [
    'Look at the health as the load balancer sees it: aws elbv2 describe-target-health --target-group-arn ARN. If hosts that work are marked unhealthy, the group would replace them all, so correct the path and the limits of the check first.',
    'Set healthCheckGracePeriod longer than the slowest start of the application.',
    'Set healthCheckType: "ELB" and deploy; the group changes in place. Stay for the first hour: aws autoscaling suspend-processes --auto-scaling-group-name GROUP --scaling-processes ReplaceUnhealthy stops replacements if something is wrong.',
    'Verify: aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names GROUP --query "AutoScalingGroups[].HealthCheckType" prints "ELB".',
  ],
  links: [
    {
      title: 'Health checks for instances in an Auto Scaling group',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
    },
    {
      title: 'Security Hub control AutoScaling.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-1',
    },
  ],
};
