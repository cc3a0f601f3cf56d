import { BucketSetting, bucketTypes, policyForm, typesOf } from '../../model/buckets';
import {
  coversAction,
  matchesPattern,
  MalformedPolicyDocument,
  namesEveryone,
  parseStatements,
  Statement,
} from '../../model/policy-document';
import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';

/** The bucket a policy belongs to, as its resources name it; a pattern for any where the name is not known. */
type Bucket = string | undefined;

/** True for a resource pattern over all objects of the bucket: `*`, `arn:aws:s3:::name/*`, `arn:aws:s3:::name*`; not over one prefix or another bucket. */
function coversObjects(resource: string, bucket: Bucket): boolean {
  return resource.endsWith('*') && !/:::[^/]*\/[^*?]/.test(resource) && isOf(resource, bucket, '/key');
}

/** True for a resource pattern over the bucket itself, where its listing and settings are asked for. */
function coversBucket(resource: string, bucket: Bucket): boolean {
  return !resource.includes('/') && isOf(resource, bucket, '');
}

function isOf(resource: string, bucket: Bucket, path: '' | '/key'): boolean {
  return bucket === undefined || matchesPattern(resource, `arn:${partitionOf(resource)}:s3:::${bucket}${path}`);
}

function partitionOf(arn: string): string {
  return /^arn:([a-z-]+):/.exec(arn)?.[1] ?? 'aws';
}

/** True for a Deny to everyone whenever the request does not use TLS, and under no further condition. */
function deniesPlainText(statement: Statement): boolean {
  const [condition, ...others] = statement.conditions;
  return (
    statement.effect === 'Deny' &&
    namesEveryone(statement) &&
    condition !== undefined &&
    others.length === 0 &&
    condition.key === 'aws:securetransport' &&
    ['bool', 'boolifexists', 'stringequals', 'stringequalsignorecase'].includes(condition.operator) &&
    condition.values.length > 0 &&
    condition.values.every((value) => value.toLowerCase() === 'false')
  );
}

/** What a policy refuses without TLS: reading and writing of objects, and listing the bucket. */
interface Refusal {
  readonly ofObjects: boolean;
  readonly ofBucket: boolean;
}

function refusalOf(document: unknown, bucket: Bucket): Refusal {
  try {
    const denials = parseStatements(document).filter(deniesPlainText);
    return {
      ofObjects: denials.some(
        (statement) =>
          coversAction(statement, 's3:GetObject') &&
          coversAction(statement, 's3:PutObject') &&
          statement.resources.some((resource) => coversObjects(resource, bucket)),
      ),
      ofBucket: denials.some(
        (statement) =>
          coversAction(statement, 's3:ListBucket') &&
          statement.resources.some((resource) => coversBucket(resource, bucket)),
      ),
    };
  } catch (error) {
    if (error instanceof MalformedPolicyDocument) return { ofObjects: false, ofBucket: false };
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
        (source, expect) => {
          const name = knownText(bucket, 'bucket');
          const { ofObjects, ofBucket } = refusalOf(source.props['policy'], name);
          if (!ofObjects)
            expect.fail(
              'the policy does not deny requests without TLS; add a Deny of s3:* for principal * on the bucket and its objects with Bool aws:SecureTransport false',
            );
          else if (ofBucket) expect.pass();
          else
            expect.advise(
              'the policy denies requests without TLS for objects, but not for the bucket and its listing; add the ARN of the bucket to Resource',
            );
        },
      );
    }
  },
});
