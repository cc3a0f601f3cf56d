import { resource, Tutorial } from '../../../model/tutorial';

const recorder = {
  roleArn: 'arn:aws:iam::111111111111:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
  recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
};
export const tutorial: Tutorial = {
  meaning:
    'AWS Config records the settings of resources. It does so at each change (CONTINUOUS, the default) or once a day (DAILY), and a delivery channel sends whole snapshots to a bucket every 1 to 24 hours. The policy fails any other frequency; AWS would refuse it at deployment too, the policy says so before.',
  why: 'Critical files and settings are compared at least once a week, and people are told of changes nobody approved (11.5.2). Continuous recording meets that with room to spare.',
  attack:
    'A firewall rule is opened on Monday, used on Tuesday and closed on Wednesday. A comparison once a month never sees it. AWS Config with continuous recording keeps both changes, with the time and the resource, and a rule on it reports the first within minutes.',
  wrong: [
    resource('aws:cfg/recorder:Recorder', 'recorder', {
      ...recorder,
      recordingMode: { recordingFrequency: 'MONTHLY' },
    }),
  ],
  right: [
    resource('aws:cfg/recorder:Recorder', 'recorder', {
      ...recorder,
      recordingMode: { recordingFrequency: 'CONTINUOUS' },
    }),
  ],
  repair: [
    'Estimate the cost: AWS Config bills each recorded change. Types that change all day, such as network interfaces, can be set to DAILY by recordingModeOverride.',
    'Set recordingFrequency to CONTINUOUS (or leave it out) and deploy; the recorder is updated in place and keeps running.',
    'Rules that are triggered by changes react within minutes with CONTINUOUS and within a day with DAILY; choose by that.',
    'Verify: `aws configservice describe-configuration-recorders` prints the recordingMode, `aws configservice describe-delivery-channels` the deliveryFrequency.',
  ],
  links: [
    {
      title: 'Recording frequency',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources-recording-frequency.html',
    },
  ],
};
