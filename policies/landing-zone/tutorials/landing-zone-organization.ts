import { from, resource, Tutorial } from '../../model/tutorial';

const unit = resource('aws:organizations/organizationalUnit:OrganizationalUnit', 'production', {
  name: 'Production',
  parentId: 'r-ab12',
});
const account = (closeOnDeletion: boolean) =>
  resource('aws:organizations/account:Account', 'cards', {
    name: 'production',
    email: 'aws+production@example.com',
    parentId: from('production', 'id'),
    roleName: 'OrganizationAccountAccessRole',
    iamUserAccessToBilling: 'DENY',
    closeOnDeletion,
  });

export const tutorial: Tutorial = {
  meaning:
    'AWS Organizations gathers the accounts in units, and guardrails are attached to units. The management account declares it: all features on, five kinds of policies, the services that may look into every account, root users without credentials, accounts that are not closed when a line of code goes. The policy checks each of these.',
  why: 'Access is given by job and denied by default (7.2.1, 7.2.5); guardrails are the outermost denial. An account that is in no unit, or a kind of policy that is switched off, has none.',
  attack:
    'A kind of policy is left out of enabledPolicyTypes when the list is edited. AWS detaches all policies of this kind in the whole organization, without an error. The guardrails against foreign principals are gone, and a bucket policy that names a stranger works.',
  wrong: [unit, account(true)],
  right: [unit, account(false)],
  repair: [
    'See what is on: aws organizations list-roots --query "Roots[].PolicyTypes" and aws organizations list-aws-service-access-for-organization.',
    'If a kind of policy was switched off, its attachments are gone: note which policies there are with aws organizations list-policies --filter RESOURCE_CONTROL_POLICY before you go on.',
    'Take the change to components/governance back and deploy the management account: policies are switched on and attached anew. Test with one account that is not production first.',
    'Verify: aws organizations list-policies-for-target --target-id UNIT --filter SERVICE_CONTROL_POLICY lists the guardrails of the unit.',
  ],
  links: [
    {
      title: 'Enabling a policy type',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/enable-policy-type.html',
    },
    {
      title: 'Managing organizational units',
      url: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html',
    },
  ],
};
