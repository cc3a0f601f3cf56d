import { resource, Tutorial } from '../../../model/tutorial';

const instance = (metadataOptions: { readonly httpTokens: string }) =>
  resource('aws:ec2/instance:Instance', 'payment-api', {
    ami: 'ami-0abcdef1234567890',
    instanceType: 't3.small',
    metadataOptions,
  });

export const tutorial: Tutorial = {
  meaning:
    'Every instance can ask 169.254.169.254, the instance metadata service, about itself, and also for the keys of its role. Version 1 answers any plain request. Version 2 wants a session token first, which is fetched by a PUT request with a special header. `httpTokens: "required"` turns version 1 off; the policy asks for that, or for the service to be off.',
  why: 'System settings must not invite misuse (2.2.6). The keys of the role are what most attacks on cloud hosts are after, and version 1 gives them to whoever can make the host fetch one address.',
  attack:
    'A web application fetches an image from an address the user gives. The attacker gives http://169.254.169.254/latest/meta-data/iam/security-credentials/ and reads the role keys in the error page; that is how the data of about 100 million card applicants was taken from a bank in 2019. A forged request of this kind can hardly send the PUT request with its header, so version 2 stops it.',
  wrong: [instance({ httpTokens: 'optional' })],
  right: [instance({ httpTokens: 'required' })],
  repair: [
    'See who still uses version 1: the CloudWatch metric MetadataNoToken of the instance (namespace AWS/EC2) counts calls without token. Old SDKs, agents and own scripts with curl are the usual callers.',
    'Update those callers until the metric stays at zero over a full business cycle, batch jobs included. Where containers on the host need the service, set httpPutResponseHopLimit: 2.',
    'Set httpTokens to "required" and deploy. The setting changes on the running instance, without restart; going back to "optional" is as quick.',
    'Verify: aws ec2 describe-instances --instance-ids INSTANCE --query "Reservations[].Instances[].MetadataOptions" prints "HttpTokens": "required" and "State": "applied".',
  ],
  links: [
    {
      title: 'Use the Instance Metadata Service to access instance metadata',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
    },
    {
      title: 'Transition to using Instance Metadata Service Version 2',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-transition-to-version-2.html',
    },
    {
      title: 'Security Hub control EC2.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8',
    },
  ],
};
