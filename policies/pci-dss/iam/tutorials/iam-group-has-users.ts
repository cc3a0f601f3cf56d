import { from, resource, Tutorial } from '../../../model/tutorial';

const group = resource('aws:iam/group:Group', 'auditors', { name: 'auditors' });

export const tutorial: Tutorial = {
  meaning:
    'A group without members grants nothing today, but its policies wait for whoever is added. The policy reports groups that have no member in the program. Groups which an approval fills for a limited time are left out when their path contains `time-boxed`.',
  why: 'Rights follow job functions that exist (7.2.1). Empty groups make the list longer that a manager has to read twice a year, and long lists are not read.',
  attack:
    'The group "migration-admins" is left from a project, empty and forgotten, with wide rights. An intruder with the single right iam:AddUserToGroup adds himself. No policy was changed, so alarms on policy changes stay silent.',
  wrong: [group],
  right: [
    group,
    resource('aws:iam/userGroupMembership:UserGroupMembership', 'mara-audits', {
      user: 'mara.keller',
      groups: [from('auditors', 'name')],
    }),
  ],
  repair: [
    'See whether it is really empty: aws iam get-group --group-name GROUP --query "Users[].UserName". Members added by hand stand there too and belong into the program.',
    'If the job function exists, add its members. If approvals fill the group, move it under a path such as /time-boxed/; changing the path keeps the members.',
    'Otherwise detach its policies and remove it from the program. Nobody is in it, so nobody notices.',
    'Verify: aws iam list-groups prints no group for which get-group shows an empty list.',
  ],
  links: [
    { title: 'IAM user groups', url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html' },
    {
      title: 'AWS Config rule iam-group-has-users-check',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-group-has-users-check.html',
    },
  ],
};
