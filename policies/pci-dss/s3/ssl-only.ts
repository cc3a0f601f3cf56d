import { BucketSetting, bucketTypes, policyForm, SettingSource, typesOf } from '../../model/buckets';
import {
  coversAction,
  MalformedPolicyDocument,
  namesEveryone,
  parseStatements,
  Statement,
} from '../../model/policy-document';
import { stackRule } from '../../model/rule';

/** True for a resource pattern over all objects of a bucket: `*`, `arn:aws:s3:::name/*`, `arn:aws:s3:::name*`; not over one prefix. */
function coversObjects(resource: string): boolean {
  return resource.endsWith('*') && !/:::[^/]*\/[^*?]/.test(resource);
}

/** True for a Deny to everyone of reading and writing objects whenever the request does not use TLS, and under no further condition. */
function deniesPlainText(statement: Statement): boolean {
  const [condition, ...others] = statement.conditions;
  return (
    statement.effect === 'Deny' &&
    namesEveryone(statement) &&
    coversAction(statement, 's3:GetObject') &&
    coversAction(statement, 's3:PutObject') &&
    statement.resources.some(coversObjects) &&
    condition !== undefined &&
    others.length === 0 &&
    condition.key === 'aws:securetransport' &&
    ['bool', 'boolifexists', 'stringequals', 'stringequalsignorecase'].includes(condition.operator) &&
    condition.values.length > 0 &&
    condition.values.every((value) => value.toLowerCase() === 'false')
  );
}

function refusesPlainText(source: SettingSource): boolean {
  try {
    return parseStatements(source.props['policy']).some(deniesPlainText);
  } catch (error) {
    if (error instanceof MalformedPolicyDocument) return false;
    throw error;
  }
}

/** Every bucket's policy denies requests without TLS; without a policy S3 also answers over plain HTTP. */
export const s3SslOnly = stackRule({
  name: 's3-ssl-only',
  title: 'Every bucket policy denies requests without TLS',
  types: typesOf(policyForm),
  check: (stack) => {
    const policies = new BucketSetting(stack, policyForm);
    for (const bucket of stack.ofType(...bucketTypes)) {
      policies.judge(
        stack,
        bucket,
        'the bucket has no policy that denies requests without TLS; add a Deny with Bool aws:SecureTransport false',
        (source, expect) =>
          expect.that(
            () => refusesPlainText(source),
            'the policy does not deny requests without TLS; add a Deny of s3:* for principal * on the bucket and its objects with Bool aws:SecureTransport false',
          ),
      );
    }
  },
});
