import { from, resource, Tutorial } from '../../../model/tutorial';

const account = { name: 'cards-production', email: 'cards-production@example.com' };
export const tutorial: Tutorial = {
  meaning:
    'A new account lands at the root of the organization unless `parentId` names an organizational unit. Control policies are usually attached to units, so an account at the root has only the few that stand there. The policy asks that every account is created in a unit.',
  why: 'The inventory of what is in scope is kept up to date (12.5.1). A unit tells for every account what it is for and which rules hold for it.',
  attack:
    'An account is created in a hurry for a partner and stays at the root. The Region limit and the protection of logs are attached to the units, so neither holds for it. It is also in no list of accounts by unit, and so not in the scope of the next assessment, until it is broken into.',
  wrong: [resource('aws:organizations/account:Account', 'cards-production', account)],
  right: [
    resource('aws:organizations/organizationalUnit:OrganizationalUnit', 'production', {
      name: 'production',
      parentId: 'r-ab12',
    }),
    resource('aws:organizations/account:Account', 'cards-production', {
      ...account,
      parentId: from('production', 'id'),
    }),
  ],
  repair: [
    'See which control policies the unit has: `aws organizations list-policies-for-target --target-id UNIT --filter SERVICE_CONTROL_POLICY`. Calls of the account that they deny fail after the move.',
    'Look for such calls in CloudTrail, and adapt the policies or the workload first.',
    'Set parentId to the unit and deploy; AWS moves the account within seconds, and nothing in it is restarted.',
    'Verify: `aws organizations list-parents --child-id ACCOUNT` prints "Type": "ORGANIZATIONAL_UNIT".',
  ],
  links: [
    {
      title: 'Managing organizational units',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
    },
    {
      title: 'Moving accounts',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/move_account_to_ou.html',
    },
  ],
};
