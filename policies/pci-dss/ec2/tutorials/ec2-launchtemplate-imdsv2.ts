import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A launch template is the recipe an Auto Scaling group or a person starts instances from. Its `metadataOptions` say how the metadata service of those instances behaves: `httpTokens: "required"` admits only version 2, which wants a session token. The policy asks every template for it, because one template makes many hosts.',
  why: 'Secure configuration (2.2.6) belongs into the recipe: what is fixed on running instances alone is lost with the next scaling step.',
  attack:
    'All instances were switched to version 2 by hand after a finding. At night the group scales out from the old template, and the new instances answer without token again. A forged request through the image proxy of the application hits one of them and returns the keys of its role.',
  wrong: [
    resource('aws:ec2/launchTemplate:LaunchTemplate', 'web', {
      imageId: 'ami-0abcdef1234567890',
      instanceType: 't3.small',
    }),
  ],
  right: [
    resource('aws:ec2/launchTemplate:LaunchTemplate', 'web', {
      imageId: 'ami-0abcdef1234567890',
      instanceType: 't3.small',
      metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required' },
    }),
  ],
  repair: [
    'Check on the instances the template has made that the CloudWatch metric MetadataNoToken stays at zero; otherwise update the callers first.',
    'Set metadataOptions and deploy. Pulumi adds a version to the template, running instances do not change. Groups that follow $Latest take it, for $Default set updateDefaultVersion: true.',
    'Replace the instances little by little: aws autoscaling start-instance-refresh --auto-scaling-group-name GROUP keeps most of them in service while it works.',
    'Verify: aws ec2 describe-launch-template-versions --launch-template-id TEMPLATE --versions \'$Latest\' --query "LaunchTemplateVersions[].LaunchTemplateData.MetadataOptions" prints "HttpTokens": "required".',
  ],
  links: [
    {
      title: 'Configure instance metadata options for new instances',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    },
    {
      title: 'Security Hub control EC2.170',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-170',
    },
  ],
};
