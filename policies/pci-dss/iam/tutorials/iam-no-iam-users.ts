import { from, resource, Tutorial } from '../../../model/tutorial';

const user = resource('aws:iam/user:User', 'mara', { name: 'mara.keller' });

export const tutorial: Tutorial = {
  meaning:
    'A login profile is the console password of an IAM user. When Pulumi creates one, the first password comes out of the program and stays in the state of the stack. The policy reports login profiles. Better: people sign in through IAM Identity Center with the password and MFA of the company directory, and have no IAM user at all.',
  why: 'An identity belongs to one person who alone knows its secret (8.2.1). A password that a program makes is known to the state, to everyone who can read it, and to the pipeline log.',
  attack:
    'A contractor may read the state of the identity stack to debug a deployment. He decrypts it, takes the first password of a colleague who has not signed in yet, signs in, and sets up his own MFA device. From then on he is the colleague, for all logs.',
  wrong: [user, resource('aws:iam/userLoginProfile:UserLoginProfile', 'mara-password', { user: from('mara', 'name') })],
  right: [user],
  repair: [
    'List who signs in with a password of this kind: aws iam generate-credential-report, then aws iam get-credential-report; column password_last_used.',
    'Give those people a sign-in through IAM Identity Center, or let an administrator create the password in person: aws iam create-login-profile --user-name USER --password-reset-required with a one-time password.',
    'Removing the UserLoginProfile from the program deletes the password, and the person can no longer sign in to the console. To keep it, take it out of the state first with pulumi state delete URN.',
    'Let the person change the password, so that the one in old state files is worth nothing.',
    'Verify: aws iam get-login-profile --user-name USER says NoSuchEntity for people who moved to IAM Identity Center.',
  ],
  links: [
    {
      title: 'Security best practices in IAM',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    },
    {
      title: 'What is IAM Identity Center',
      url: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html',
    },
  ],
};
