import { resource, Tutorial } from '../../../model/tutorial';

const user = (name: string) => resource('aws:iam/user:User', 'operator', { name });

export const tutorial: Tutorial = {
  meaning:
    'CloudTrail writes the user name into every record. Names such as admin, root, ops, test or shared say that several people use the login, or that nobody knows who does. The policy reports users with such names; a user without name gets one from the name of the resource.',
  why: 'Every action must be traced to one person or one system (8.2.1), and shared accounts are a documented exception (8.2.2). A log that says "admin" proves nothing about anyone.',
  attack:
    'Somebody deletes the backups of the card database as user "admin". Four people know the password. The investigation ends there, and so does the insurance claim, because it cannot be shown that it was not one of them.',
  wrong: [user('admin')],
  right: [user('mara.keller')],
  repair: [
    'Find the real users: CloudTrail records of the name show source addresses, times and programs. Ask each of them.',
    'Give each person a sign-in of their own (IAM Identity Center, or a user named after the person) and each program a role.',
    'Change the password and deactivate the keys of the shared user: aws iam update-access-key --user-name admin --access-key-id KEY --status Inactive. Wait for complaints; switching back is one command.',
    'Delete the user. If it really belongs to one person, renaming is possible in place, but policies that name its ARN must follow.',
    'Verify: aws iam list-users --query "Users[].UserName" prints names of people and systems only.',
  ],
  links: [
    { title: 'IAM users', url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html' },
    {
      title: 'Security best practices in IAM',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
  ],
};
