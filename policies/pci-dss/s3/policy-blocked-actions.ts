import { known } from '../../model/expectation';
import { judgeStatements, nameOf } from '../../model/everyone';
import { coversAction, Statement } from '../../model/policy-document';
import { resourceRule, Subject } from '../../model/rule';
import { asList, asObject, asText } from '../../model/values';

function accountIn(arn: string): string | undefined {
  return /^\d{12}$/.test(arn) ? arn : /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(arn)?.[1];
}

function json(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The account the provider works in, by the role it assumes or the single account it is limited to. Before AWS has created
 * the account neither is known.
 */
function accountOf({ provider }: Subject): string | undefined {
  if (!provider) return undefined;
  const { props } = provider;
  const role = known(() => asText(asObject(json(props['assumeRoles'] ?? props['assumeRole']))['roleArn']));
  const allowed = known(() => asList(json(props['allowedAccountIds']))) ?? [];
  const only = allowed.length === 1 ? known(() => asText(allowed[0])) : undefined;
  return (role === undefined ? undefined : accountIn(role)) ?? only;
}

function isForeign(statement: Statement, own: string | undefined): boolean {
  if (statement.notPrincipals.length > 0) return true;
  return statement.principals.some(({ kind, value }) => {
    if (kind !== 'AWS') return false;
    const account = accountIn(value);
    return value === '*' || (account !== undefined && account !== own);
  });
}

/**
 * No other account may administer a bucket through its policy. Whose account the bucket is in is taken from the setting
 * `accountId` or from the provider; where neither tells, every account a policy names counts as another one: an account's own
 * principals get bucket administration by identity policies.
 */
export const s3PolicyBlockedActions = resourceRule({
  name: 's3-policy-blocked-actions',
  title: 'Bucket policies give other accounts no bucket administration',
  types: ['aws:s3/bucketPolicy:BucketPolicy', 'aws:s3/bucket:Bucket', 'aws:s3/bucketV2:BucketV2'],
  settings: {
    accountId: {
      type: 'string',
      description: 'Account id the buckets belong to; empty to take it from the provider',
      default: '',
    },
    blockedActions: {
      type: 'array',
      addsToDefault: true,
      items: { type: 'string' },
      description: 'Actions no other account may be given',
      default: [
        's3:DeleteBucketPolicy',
        's3:PutBucketAcl',
        's3:PutBucketPolicy',
        's3:PutEncryptionConfiguration',
        's3:PutObjectAcl',
      ],
    },
  },
  check: (subject, expect, settings) => {
    const own = String(settings['accountId'] ?? '') || accountOf(subject);
    judgeStatements(
      expect,
      () => subject.props['policy'],
      (statement, on) => {
        if (statement.effect !== 'Allow' || !isForeign(statement, own)) return;
        for (const action of asList(settings['blockedActions']).map(String)) {
          on.that(
            () => !coversAction(statement, action),
            `${nameOf(statement)} gives another account ${action}; remove the action or the principal`,
          );
        }
      },
    );
  },
});
