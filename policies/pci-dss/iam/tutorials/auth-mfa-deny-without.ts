import { from, json, resource, Tutorial } from '../../../model/tutorial';

const group = resource('aws:iam/group:Group', 'operations', { name: 'operations' });
const policy = (operator: string) => [
  resource('aws:iam/policy:Policy', 'mfa-first', {
    policy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          NotAction: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:ListMFADevices', 'sts:GetSessionToken'],
          Resource: '*',
          Condition: { [operator]: { 'aws:MultiFactorAuthPresent': 'false' } },
        },
      ],
    }),
  }),
  resource('aws:iam/groupPolicyAttachment:GroupPolicyAttachment', 'operations-need-mfa', {
    group: from('operations', 'name'),
    policyArn: from('mfa-first', 'arn'),
  }),
];

export const tutorial: Tutorial = {
  meaning:
    'A Deny in IAM beats every Allow. This policy wants each group of people to carry a Deny of everything but setting up MFA, under the condition `BoolIfExists: { "aws:MultiFactorAuthPresent": "false" }`. The ending IfExists matters: requests signed with a plain access key do not have the key at all, and plain `Bool` would let them pass.',
  why: 'MFA guards all access into the cardholder data environment (8.4.2). The Deny makes that true for every right the group has now or gets later, without touching the other policies.',
  attack:
    'The team writes the Deny with `Bool`. The console asks everybody for MFA and looks safe. An attacker who finds an access key of a member in a script uses it on the command line: the request carries no MFA key, the condition does not match, and the Deny never fires.',
  wrong: [group, ...policy('Bool')],
  right: [group, ...policy('BoolIfExists')],
  repair: [
    'Find members who work without MFA, above all with access keys: aws iam get-group --group-name GROUP, then the credential report (access_key_1_active, mfa_active).',
    'Move programs out of the group to roles, and show people aws sts get-session-token --serial-number DEVICE --token-code CODE for the command line.',
    'Attach the policy and deploy. Members without MFA can from now on only register a device; keep an administrator with MFA at hand for the first day.',
    'Verify: aws iam simulate-principal-policy --policy-source-arn USER_ARN --action-names s3:ListAllMyBuckets prints "explicitDeny".',
  ],
  links: [
    {
      title: 'IAM: Allows IAM users to self-manage an MFA device',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_iam_mfa-selfmanage.html',
    },
    {
      title: 'AWS global condition context keys: aws:MultiFactorAuthPresent',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
    },
  ],
};
