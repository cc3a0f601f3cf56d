import { from, resource, Tutorial } from '../../../model/tutorial';

const instance = { instanceArn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef' };
const set = resource('aws:ssoadmin/permissionSet:PermissionSet', 'production-operations', {
  ...instance,
  name: 'production-operations',
  tags: { environment: 'production' },
});
const rights = (managedPolicyArn: string) =>
  resource('aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment', 'production-operations-rights', {
    ...instance,
    permissionSetArn: from('production-operations', 'arn'),
    managedPolicyArn,
  });
const assignment = resource('aws:ssoadmin/accountAssignment:AccountAssignment', 'operators-in-production', {
  ...instance,
  permissionSetArn: from('production-operations', 'arn'),
  principalType: 'GROUP',
  principalId: '906712345-a1b2c3d4-0000-1111-2222-333344445555',
  targetType: 'AWS_ACCOUNT',
  targetId: '111122223333',
});

export const tutorial: Tutorial = {
  meaning:
    'IAM Identity Center gives people access to accounts: a permission set is a bundle of rights, an assignment gives it to a group in one account. The policy fails assignments in production of a permission set that allows everything, by AdministratorAccess or an inline policy. Production is told by the `environment` tag or by the setting `productionAccounts`.',
  why: 'Rights in production follow the job (7.2.2), and nobody holds all of them all the time. That also keeps the separation of duties between those who write and those who run the software (6.5.4).',
  attack:
    'Every operator has AdministratorAccess in production "for emergencies". One of them is called by a false help desk and approves a sign-in. The caller has every right in production for the length of a session: enough to switch off the trail, copy the snapshots and delete the backups.',
  wrong: [set, rights('arn:aws:iam::aws:policy/AdministratorAccess'), assignment],
  right: [set, rights('arn:aws:iam::aws:policy/job-function/ViewOnlyAccess'), assignment],
  repair: [
    'Find out what people really do with it: CloudTrail events of the role AWSReservedSSO_… in the account over the last 90 days, by eventName.',
    'Build a permission set of the job out of that, assign it beside the old one and let people work with it for two weeks.',
    'Remove the assignment of the administrator set and deploy. Open sessions run to their end. For emergencies keep a break-glass role that is opened for a limited time, with an alarm.',
    'Verify: aws sso-admin list-account-assignments --instance-arn INSTANCE --account-id ACCOUNT --permission-set-arn ADMIN_SET prints an empty list.',
  ],
  links: [
    {
      title: 'Manage AWS accounts with permission sets',
      url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
    },
    {
      title: 'Security best practices in IAM',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
  ],
};
