import { resource, Tutorial } from '../../../model/tutorial';

const baseline = resource('aws:ssm/patchBaseline:PatchBaseline', 'linux', {
  operatingSystem: 'AMAZON_LINUX_2023',
  approvalRules: [{ approveAfterDays: 7, patchFilters: [{ key: 'CLASSIFICATION', values: ['Security'] }] }],
});

export const tutorial: Tutorial = {
  meaning:
    'An association of State Manager runs a document on hosts again and again and reports the result. The policy asks programs that manage a fleet (they have a patch baseline) for one about time: it checks every day that each host follows the approved clock, or sets it right. Its name contains time, clock, chrony or ntp.',
  why: 'Time settings are protected, and changes to them are seen (10.6.3). Records of different systems can only be compared while their clocks agree.',
  attack:
    "An intruder with root on a host stops chronyd and sets the clock back by a day. His commands are logged among yesterday's records, behind the review, and when he puts the clock right nothing looks odd. The daily check fails on this host the same morning.",
  wrong: [baseline],
  right: [
    baseline,
    resource('aws:ssm/association:Association', 'clock-source', {
      name: 'AWS-RunShellScript',
      associationName: 'clock-source',
      complianceSeverity: 'HIGH',
      parameters: { commands: "chronyc sources | grep -qF '^* 169.254.169.123'" },
      scheduleExpression: 'rate(1 day)',
      targets: [{ key: 'InstanceIds', values: ['*'] }],
    }),
  ],
  repair: [
    'See what hosts follow today, with Run Command: aws ssm send-command --document-name AWS-RunShellScript --targets Key=InstanceIds,Values=* --parameters commands="chronyc sources". Windows hosts need a document of their own with w32tm.',
    'Correct hosts with another source first; chrony slews small differences slowly, without a jump that would hurt databases.',
    'Add the association and deploy. It only reads, so hosts are not disturbed. Let an EventBridge rule on failed associations tell somebody.',
    'Verify: aws ssm list-associations --association-filter-list key=AssociationName,value=clock-source --query "Associations[].Overview" shows "Status": "Success".',
  ],
  links: [
    {
      title: 'Precision clock and time synchronization on your EC2 instance',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/set-time.html',
    },
    {
      title: 'AWS Systems Manager State Manager',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-state.html',
    },
  ],
};
