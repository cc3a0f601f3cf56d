import { from, resource, Tutorial } from '../../../model/tutorial';

const detector = resource('aws:guardduty/detector:Detector', 'detector', { enable: true });
export const tutorial: Tutorial = {
  meaning:
    'Lambda Protection is a part of GuardDuty that reads the network connections of Lambda functions, those outside of a VPC too, and reports connections to addresses of criminals. It is switched on by the feature LAMBDA_NETWORK_LOGS of the detector, or for all accounts by the organization configuration. A program that says nothing of protection plans, or only of one other, gets advice: the administrator of the organization may switch them on.',
  why: 'Traffic is watched for intrusions wherever the environment has an exit (11.5.1). A function without VPC has no flow logs, so this is the only view of its connections.',
  attack:
    'A package a function depends on is taken over by its new maintainer. At the next deployment it collects the environment variables, with the database password, and sends them to a server abroad. The function works as before. The connection to a known bad address is the only trace.',
  wrong: [detector],
  right: [
    detector,
    resource('aws:guardduty/detectorFeature:DetectorFeature', 'lambda', {
      detectorId: from('detector', 'id'),
      name: 'LAMBDA_NETWORK_LOGS',
      status: 'ENABLED',
    }),
  ],
  repair: [
    'Nobody is hurt: functions are not changed and not slowed. Cost grows with the volume of their connections.',
    "Add the DetectorFeature and deploy. In the administrator account add an OrganizationConfigurationFeature with autoEnable ALL for the members; it does not reach the administrator's own detector, which needs the feature itself.",
    'Verify: `aws guardduty get-detector --detector-id ID` lists LAMBDA_NETWORK_LOGS with status ENABLED.',
  ],
  links: [
    {
      title: 'Lambda Protection in GuardDuty',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html',
    },
    {
      title: 'Security Hub control GuardDuty.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-6',
    },
  ],
};
