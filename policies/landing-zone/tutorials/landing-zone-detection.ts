import { from, resource, Tutorial } from '../../model/tutorial';

const region = 'eu-west-1';
const detector = resource('aws:guardduty/detector:Detector', 'watch', {
  enable: true,
  findingPublishingFrequency: 'FIFTEEN_MINUTES',
  region,
});
const members = (autoEnableOrganizationMembers: string) =>
  resource('aws:guardduty/organizationConfiguration:OrganizationConfiguration', 'members', {
    detectorId: from('watch', 'id'),
    autoEnableOrganizationMembers,
    region,
  });

export const tutorial: Tutorial = {
  meaning:
    'GuardDuty looks for attacks, Inspector for known holes, Macie for card numbers in buckets, Security Hub gathers what they find, AWS Config records every change. The security account switches them on for every account of the organization, new ones included. The policy compares every one of these settings with the design.',
  why: 'Attacks and changes must be noticed wherever they happen (10.4.1.1, 11.5.1), and holes found at least every quarter (11.3.1). One account without detection is where an attacker stays.',
  attack:
    'New accounts do not get GuardDuty by themselves, because autoEnable says NEW and somebody had switched one account off before. In this account a stolen key starts servers that scan the organization from inside. Nobody is told for four months.',
  wrong: [detector, members('NEW')],
  right: [detector, members('ALL')],
  repair: [
    'See which accounts lack the service: aws guardduty list-members --detector-id DETECTOR --only-associated false --query "Members[?RelationshipStatus!=\'Enabled\'].AccountId" in the security account, in each region.',
    'Tell the owners of those accounts; detection reads logs of its own and slows nothing down. Estimate the cost with the usage page of GuardDuty.',
    'Take the change to components/detection back and deploy the security account. Member accounts follow within an hour.',
    'Verify: the command of the first step prints an empty list in every governed region.',
  ],
  links: [
    {
      title: 'Managing GuardDuty accounts with AWS Organizations',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html',
    },
    {
      title: 'Central configuration in Security Hub',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html',
    },
  ],
};
