import { from, resource, Tutorial } from '../../../model/tutorial';

const user = resource('aws:iam/user:User', 'mara', { name: 'mara.keller' });

export const tutorial: Tutorial = {
  meaning:
    'IAM groups stand for job functions: operations, audit, support. A user gets rights by being a member. The policy fails users that are in no group of the program; technical users should become roles instead.',
  why: 'An access model is based on job functions and grants least rights (7.2.1, 7.2.2). A user outside all groups has either no rights, and is not needed, or rights that no job function explains.',
  attack:
    'A user made for a test stands outside the groups, so he is not in the list the managers confirm twice a year. He has an old policy of his own and a password that never got MFA, because MFA comes with the group. Exactly this user is the one whose password an attacker guesses.',
  wrong: [user],
  right: [
    user,
    resource('aws:iam/group:Group', 'operations', { name: 'operations' }),
    resource('aws:iam/userGroupMembership:UserGroupMembership', 'mara-operates', {
      user: from('mara', 'name'),
      groups: [from('operations', 'name')],
    }),
  ],
  repair: [
    'List the groups of each user: aws iam list-groups-for-user --user-name USER, and ask what users without group are used for (credential report: password_last_used, access_key_1_last_used_date).',
    'Programs move to a role. People get a UserGroupMembership with the group of their job function; add the group before you take rights away from the user itself.',
    'Deploy. The rights of the group hold within seconds, no new sign-in is needed; mind a Deny in the group, such as the one for MFA.',
    'Verify: aws iam list-groups-for-user --user-name USER prints at least one group for every user.',
  ],
  links: [
    { title: 'IAM user groups', url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html' },
    {
      title: 'AWS Config rule iam-user-group-membership-check',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-user-group-membership-check.html',
    },
  ],
};
