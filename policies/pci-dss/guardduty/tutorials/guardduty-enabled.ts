import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'GuardDuty watches an account for signs of an intrusion: it reads the CloudTrail events, flow logs and DNS queries of AWS by itself and reports what is suspicious as findings. A detector switches it on, for one account and Region. The policy asks that detectors are enabled and that an organization configuration covers all members (`autoEnableOrganizationMembers: ALL`).',
  why: 'Intrusions into the network are detected, at the edge and at critical points inside (11.5.1). GuardDuty does it without sensors in the network, but only where it runs.',
  attack:
    'An access key leaks with a public repository. Within minutes somebody uses it from an anonymous network, lists buckets and starts machines to mine coins. GuardDuty knows both signs and would report them; with a suspended detector the account is silent until the bill comes.',
  wrong: [resource('aws:guardduty/detector:Detector', 'detector', { enable: false })],
  right: [resource('aws:guardduty/detector:Detector', 'detector', { enable: true })],
  repair: [
    'Nobody is hurt: GuardDuty reads copies of events and touches no workload. Cost grows with events and traffic; a new account has a trial of 30 days that shows an estimate.',
    'Set enable to true and deploy, in each Region you use and best in all. In the administrator account of the organization set autoEnableOrganizationMembers to ALL, so that accounts that exist are covered as well.',
    'Send findings to people: an EventBridge rule for source aws.guardduty with a topic as target.',
    'Verify: `aws guardduty get-detector --detector-id ID` prints "Status": "ENABLED"; `aws guardduty create-sample-findings --detector-id ID` must produce a message.',
  ],
  links: [
    {
      title: 'What is Amazon GuardDuty',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html',
    },
    {
      title: 'Security Hub control GuardDuty.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-1',
    },
  ],
};
