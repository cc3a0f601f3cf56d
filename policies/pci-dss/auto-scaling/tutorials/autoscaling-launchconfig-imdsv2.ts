import { resource, Tutorial } from '../../../model/tutorial';

const recipe = { imageId: 'ami-0abcdef1234567890', instanceType: 't3.small', associatePublicIpAddress: false };

export const tutorial: Tutorial = {
  meaning:
    'A launch configuration is the older recipe of an Auto Scaling group. Like a launch template it sets how the instance metadata service of new hosts answers: `httpTokens: "required"` admits only version 2, which wants a session token. AWS has retired launch configurations; new accounts cannot create them. If you touch one, move to a launch template.',
  why: 'Settings of systems must not invite misuse (2.2.6), and the keys of the role behind version 1 are the easiest prize of a cloud host.',
  attack:
    'A tool in the web application fetches a preview of any address a user enters. The attacker enters the address of the metadata service. A host of the group, started from the old recipe, answers without token, and the preview shows the keys of its role.',
  wrong: [resource('aws:ec2/launchConfiguration:LaunchConfiguration', 'web', recipe)],
  right: [
    resource('aws:ec2/launchConfiguration:LaunchConfiguration', 'web', {
      ...recipe,
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required' },
    }),
  ],
  repair: [
    'Check that the CloudWatch metric MetadataNoToken of the running hosts stays at zero, otherwise update the programs that call without token.',
    'A launch configuration cannot be changed; Pulumi makes a new one and points the group at it. Better use the step to write an aws.ec2.LaunchTemplate with the same values and the metadata options.',
    'Deploy. Running hosts stay as they are. Exchange them with aws autoscaling start-instance-refresh --auto-scaling-group-name GROUP, which keeps most of them in service.',
    'Verify: aws ec2 describe-instances --filters Name=tag:aws:autoscaling:groupName,Values=GROUP --query "Reservations[].Instances[].MetadataOptions.HttpTokens" prints "required" only.',
  ],
  links: [
    {
      title: 'Migrate your Auto Scaling groups to launch templates',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html',
    },
    {
      title: 'Security Hub control AutoScaling.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-3',
    },
  ],
};
