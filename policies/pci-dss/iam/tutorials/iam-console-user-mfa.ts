import { from, resource, Tutorial } from '../../../model/tutorial';

const user = resource('aws:iam/user:User', 'mara', { name: 'mara.keller' });
const password = resource('aws:iam/userLoginProfile:UserLoginProfile', 'mara-password', {
  user: from('mara', 'name'),
  passwordResetRequired: true,
});

export const tutorial: Tutorial = {
  meaning:
    'A user with a login profile can sign in to the AWS console, from anywhere, with name and password. The policy looks at exactly these users and asks that a sign-in without a second factor is worth nothing: a virtual MFA device of the same name in the program, or a group that denies everything without MFA.',
  why: 'The console is access into the cardholder data environment and needs MFA for everybody (8.4.2). Its sign-in page is public, so the password meets the whole internet.',
  attack:
    'Attackers send mails that look like a billing alert of AWS, with a copy of the sign-in page behind the link. One person of fifty types the password. Without MFA the attacker opens the console minutes later and creates an access key for himself, which stays when the password is changed.',
  wrong: [user, password],
  right: [
    user,
    password,
    resource('aws:iam/virtualMfaDevice:VirtualMfaDevice', 'mara-phone', { virtualMfaDeviceName: 'mara.keller' }),
  ],
  repair: [
    'List console users without device: in aws iam get-credential-report, rows with password_enabled true and mfa_active false (run aws iam generate-credential-report before).',
    'Prefer the group with the denying policy (see iam-user-mfa): it enforces MFA, while a device in the program must still be registered by the person, and its seed lies in the state.',
    'Announce a date, let people register, then deploy. Sessions that are open keep working until they end or make their next call without MFA.',
    'Verify: the credential report has no row with password_enabled true and mfa_active false.',
  ],
  links: [
    {
      title: 'AWS multi-factor authentication in IAM',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    },
    {
      title: 'Generate credential reports for your AWS account',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
    },
    {
      title: 'Security Hub control IAM.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-5',
    },
  ],
};
