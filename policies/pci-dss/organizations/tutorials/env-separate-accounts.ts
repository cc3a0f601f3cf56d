import { from, resource, Tutorial } from '../../../model/tutorial';

const units = (names: readonly string[]) =>
  names.map((name) =>
    resource('aws:organizations/organizationalUnit:OrganizationalUnit', name, { name, parentId: 'r-ab12' }),
  );
const account = (name: string, unit: string) =>
  resource('aws:organizations/account:Account', name, {
    name,
    email: `${name}@example.com`,
    parentId: from(unit, 'id'),
  });
export const tutorial: Tutorial = {
  meaning:
    'An organizational unit is a folder of accounts; control policies attached to it hold for all accounts inside. The policy asks that production accounts share no unit with accounts of development, test or staging. What an account is for is told by its tag `environment` or by words of its name.',
  why: 'Production and pre-production are separated, and access control enforces it (6.5.3). A control policy can only be strict for production when production has a unit of its own.',
  attack:
    'Developers need to create users, open ports and try Regions, so the control policies of the common unit allow all that. Production inherits the freedom. An intruder who gets a role there opens a Region nobody watches, because what is forbidden to production alone was never forbidden.',
  wrong: [...units(['workloads']), account('cards-production', 'workloads'), account('cards-test', 'workloads')],
  right: [...units(['production', 'test']), account('cards-production', 'production'), account('cards-test', 'test')],
  repair: [
    'Compare the control policies of both places: `aws organizations list-policies-for-target --target-id UNIT --filter SERVICE_CONTROL_POLICY`. What the new unit denies and the account uses breaks at the move; look for these calls in CloudTrail.',
    'Create the unit and attach the policies of the present unit first, so that the move changes nothing.',
    'Set parentId and deploy: AWS moves the account within seconds, running workloads are not touched. Check trusted services that deploy by unit, such as stack sets.',
    'Tighten the control policies of production step by step afterwards.',
    'Verify: `aws organizations list-parents --child-id ACCOUNT` prints the new unit.',
  ],
  links: [
    {
      title: 'Production and non-production accounts',
      url: 'https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/production-and-non-production-workload-accounts.html',
    },
    {
      title: 'Organizational units',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
    },
  ],
};
