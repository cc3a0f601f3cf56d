import { from, json, resource, Tutorial } from '../../../model/tutorial';

const user = resource('aws:iam/user:User', 'mara', { name: 'mara.keller' });

export const tutorial: Tutorial = {
  meaning:
    'Multi-factor authentication (MFA) asks for something a person has, a phone or a security key, next to the password. Whether somebody has set it up is seen at run time only. In the program the policy asks for what makes a sign-in without MFA useless: the user is in a group whose policy denies everything while `aws:MultiFactorAuthPresent` is false, or has a virtual MFA device of its own name.',
  why: 'All access into the cardholder data environment needs MFA (8.4.2). A stolen password alone must open nothing.',
  attack:
    'Mara uses her AWS password for a web forum too. The forum is hacked and the password is tried on AWS the same night. Without MFA the attacker is in, with all rights of Mara. With the denying group he sees an empty console and can do nothing but look at the page for setting up MFA.',
  wrong: [user],
  right: [
    user,
    resource('aws:iam/group:Group', 'people', { name: 'people' }),
    resource('aws:iam/userGroupMembership:UserGroupMembership', 'mara-is-staff', {
      user: from('mara', 'name'),
      groups: [from('people', 'name')],
    }),
    resource('aws:iam/policy:Policy', 'mfa-first', {
      policy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Deny',
            NotAction: [
              'iam:CreateVirtualMFADevice',
              'iam:EnableMFADevice',
              'iam:ListMFADevices',
              'iam:ListVirtualMFADevices',
              'iam:ResyncMFADevice',
              'sts:GetSessionToken',
            ],
            Resource: '*',
            Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
          },
        ],
      }),
    }),
    resource('aws:iam/groupPolicyAttachment:GroupPolicyAttachment', 'people-need-mfa', {
      group: from('people', 'name'),
      policyArn: from('mfa-first', 'arn'),
    }),
  ],
  repair: [
    'List users without device: aws iam generate-credential-report, then aws iam get-credential-report; column mfa_active. Users of programs show up here too: give them roles first, because their keys never carry MFA.',
    'Let people register a device now, before it is enforced, and help those without a phone with a security key.',
    'Add the memberships and deploy, one team after the other. Who has no device yet can still sign in and register one, but nothing else. Access keys of people need aws sts get-session-token with --serial-number and --token-code from now on.',
    'Verify: aws iam list-mfa-devices --user-name USER prints a device, and a call with a plain access key is answered with AccessDenied.',
  ],
  links: [
    {
      title: 'IAM: Allows IAM users to self-manage an MFA device',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_iam_mfa-selfmanage.html',
    },
    {
      title: 'Security Hub control IAM.19',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-19',
    },
  ],
};
