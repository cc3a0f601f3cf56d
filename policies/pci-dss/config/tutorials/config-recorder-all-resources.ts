import { from, resource, Tutorial } from '../../../model/tutorial';

const role = {
  roleArn: 'arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
};
const channel = resource('aws:cfg/deliveryChannel:DeliveryChannel', 'channel', { s3BucketName: 'example-log-archive' });
export const tutorial: Tutorial = {
  meaning:
    'AWS Config needs three things to work: a recorder that says which resource types to watch, a delivery channel that says where the history goes, and a RecorderStatus that switches the recorder on. The policy asks for all three, and that the recorder leaves no type out.',
  why: 'Changes are detected on all components in scope (11.5.2), and the inventory of the scope is complete (12.5.1). A type that is not recorded is not in the inventory, and rules over it never run.',
  attack:
    'The recorder was limited to EC2 and S3 because of cost. An intruder adds a Lambda function with a public address and an IAM user; neither type is recorded, so no rule sees them and the inventory shows nothing new. They are his way back in, months later.',
  wrong: [
    resource('aws:cfg/recorder:Recorder', 'recorder', {
      ...role,
      recordingGroup: { allSupported: false, resourceTypes: ['AWS::EC2::Instance', 'AWS::S3::Bucket'] },
    }),
    channel,
  ],
  right: [
    resource('aws:cfg/recorder:Recorder', 'recorder', {
      ...role,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
    }),
    channel,
    resource('aws:cfg/recorderStatus:RecorderStatus', 'recorder-on', {
      name: from('recorder', 'name'),
      isEnabled: true,
    }),
  ],
  repair: [
    'Estimate the cost: each recorded change is billed. Set noisy types to DAILY by recordingModeOverride rather than leaving them out. Nothing in the account is changed by recording.',
    'Record global types (IAM) in one Region only (includeGlobalResourceTypes), or they are billed in each.',
    'Set allSupported to true, remove resourceTypes, add channel and status and deploy; the recorder is updated in place. Order matters at first: the channel must exist before the recorder starts (dependsOn).',
    'Verify: `aws configservice describe-configuration-recorder-status` prints "recording": true and lastStatus SUCCESS.',
  ],
  links: [
    {
      title: 'Recording resources with AWS Config',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html',
    },
    {
      title: 'Security Hub control Config.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1',
    },
  ],
};
