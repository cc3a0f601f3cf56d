import { resource, Tutorial } from '../../../model/tutorial';

const template = (associatePublicIpAddress: string) =>
  resource('aws:ec2/launchTemplate:LaunchTemplate', 'workers', {
    imageId: 'ami-0abcdef1234567890',
    instanceType: 't3.small',
    networkInterfaces: [{ subnetId: 'subnet-0a1b2c3d4e5f67890', associatePublicIpAddress }],
  });

export const tutorial: Tutorial = {
  meaning:
    'A launch template can describe the network interfaces of the instances it starts. `associatePublicIpAddress: "true"` on one of them gives every such instance a public address, whatever the subnet says. The policy fails templates that do so. The value is a text, because it has three states: true, false and "as the subnet decides".',
  why: 'Hosts behind the edge stay out of reach of untrusted networks (1.4.4). A template multiplies its mistakes by the size of the Auto Scaling group.',
  attack:
    'A worker group processes settlement files. Its template gives public addresses, because the first version had no NAT gateway. Each scale-out puts new hosts on the internet; one of them starts before its security group is tightened, and a scanner reaches the debugging port of the worker process, which reads card data from memory.',
  wrong: [template('true')],
  right: [template('false')],
  repair: [
    'Check how the instances reach the outside without public address: VPC endpoints for AWS services, NAT or the inspection network for the rest. Build that way first, or new instances will not start properly.',
    'Set associatePublicIpAddress to "false" on every entry of networkInterfaces and deploy. The template gets a new version; running instances keep their addresses.',
    'Roll the group: aws autoscaling start-instance-refresh --auto-scaling-group-name GROUP. Watch the health checks and stop with cancel-instance-refresh if new instances fail.',
    'Verify: aws ec2 describe-instances --filters Name=tag:aws:autoscaling:groupName,Values=GROUP --query "Reservations[].Instances[].PublicIpAddress" prints an empty list.',
  ],
  links: [
    {
      title: 'Launch an instance from a launch template',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-launch-templates.html',
    },
    {
      title: 'Security Hub control EC2.25',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-25',
    },
  ],
};
