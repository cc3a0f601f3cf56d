import { from, resource, Tutorial } from '../../../model/tutorial';

const user = resource('aws:iam/user:User', 'file-transfer', { name: 'file-transfer' });

export const tutorial: Tutorial = {
  meaning:
    'An access key is the password of a program: an id and a secret that work from anywhere until somebody deletes them. A key that Pulumi creates stays the same until the program changes, so nothing rotates it. The policy fails active keys in the program. Roles give temporary keys instead: instance profile, task role, function role, or OIDC for systems outside AWS.',
  why: 'Passwords and keys of applications are changed periodically, as often as a risk analysis says (8.6.3). What nobody can leak because it expires in an hour needs no calendar.',
  attack:
    "The secret of the key stands in the Pulumi state, in the environment of the build server and in a configuration file that was once mailed. One of the three leaks. The key works from the attacker's laptop at home for as long as the program is not touched: two years in this case.",
  wrong: [user, resource('aws:iam/accessKey:AccessKey', 'file-transfer-key', { user: from('file-transfer', 'name') })],
  right: [user],
  repair: [
    'See who uses the key and when: aws iam get-access-key-last-used --access-key-id KEY prints the last service, region and date. CloudTrail has the addresses.',
    'Give that program a role: on AWS by its profile or task, in GitHub or GitLab by OIDC, on own servers by IAM Roles Anywhere. The SDKs find the role by themselves once the key is gone from the environment.',
    'Set status: "Inactive" on the key and deploy. Whatever breaks now still used it; "Active" brings it back at once.',
    'After two quiet weeks remove the AccessKey from the program, then the user.',
    'Verify: aws iam list-access-keys --user-name USER prints an empty list.',
  ],
  links: [
    {
      title: 'Manage access keys for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    },
    {
      title: 'IAM Roles Anywhere',
      url: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/introduction.html',
    },
    {
      title: 'Security Hub control IAM.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3',
    },
  ],
};
