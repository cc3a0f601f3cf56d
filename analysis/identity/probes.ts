import { unknownText } from '../iam/wildcard';
import { policyOf } from '../iam/policy';
import { ContextValue } from '../iam/context';
import { AccountModel, IdentityModel } from './model';
import { Target } from './world';

/** Something an administrator of an account must not be able to do, and the built-in control policy that forbids it. */
export interface Probe {
  readonly guardrail: string;
  readonly action: string;
  readonly target: Target;
}

const nowhere = 'a-region-nobody-governs';

function onAccount(
  account: AccountModel,
  action: string,
  keys: readonly (readonly [string, ContextValue])[] = [],
): Target {
  const service = action.slice(0, action.indexOf(':'));
  return { arn: `arn:aws:${service}:${unknownText}:${account.id}:${unknownText}`, account, keys: new Map(keys) };
}

const detection = [
  'config:StopConfigurationRecorder',
  'guardduty:DeleteDetector',
  'inspector2:Disable',
  'securityhub:DisableSecurityHub',
  'access-analyzer:DeleteAnalyzer',
];
const userMaking = ['iam:CreateUser', 'iam:CreateAccessKey', 'iam:CreateLoginProfile'];

/** What every administrator of a member account is tried on; the archive's own owner is tried on the archive too. */
export function administratorProbes(model: IdentityModel, account: AccountModel): readonly Probe[] {
  const simple = (guardrail: string, actions: readonly string[]): readonly Probe[] =>
    actions.map((action) => ({ guardrail, action, target: onAccount(account, action) }));
  const identity = account.kind === 'iam' || account.kind === 'iam-production';
  const deletion = [
    's3:DeleteBucket',
    's3:DeleteObject',
    's3:PutBucketPolicy',
    'cloudtrail:StopLogging',
    'kms:DisableKey',
    'kms:ScheduleKeyDeletion',
  ];
  return [
    ...(identity ? [] : simple('deny-iam-users-outside-identity-accounts', userMaking)),
    ...simple('deny-leave-organization', ['organizations:LeaveOrganization']),
    ...simple('protect-detection', detection),
    ...simple('protect-s3-public-access-block', ['s3:PutAccountPublicAccessBlock']),
    ...simple('protect-sign-in', ['iam:CreateAccessKey', 'iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice']),
    {
      guardrail: 'deny-unapproved-regions',
      action: 'ec2:RunInstances',
      target: onAccount(account, 'ec2:RunInstances', [['aws:requestedregion', [nowhere]]]),
    },
    ...model.archive
      .filter((guarded) => guarded.account === account)
      .flatMap((guarded) =>
        guarded.actions
          .filter((action) => deletion.includes(action))
          .map((action) => ({ guardrail: 'protect-audit-logs', action, target: guarded })),
      ),
  ];
}

/** A bucket of the account that everybody may read. */
export function openBucket(account: AccountModel): Target {
  const policy = policyOf('a bucket policy that admits everybody', {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Everybody', Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }],
  });
  return { arn: `arn:aws:s3:::any-bucket-of-${account.name}/any-object`, account, policy };
}

/** A role of the account that everybody may assume. */
export function openRole(account: AccountModel): Target {
  const policy = policyOf('a trust policy that admits everybody', {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Everybody', Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
  });
  return { arn: `arn:aws:iam::${account.id}:role/any-role`, account, policy, policyKind: 'explicit' };
}
