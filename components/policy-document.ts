import * as pulumi from '@pulumi/pulumi';

/** One statement of an IAM, trust, key, bucket, topic or organization policy. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The statements as JSON text. */
export function policyDocument(statements: readonly PolicyStatement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/**
 * Builds text from ids that may not be known yet. Known ids give known text at once, so that policies can judge the
 * document at preview; only an id that AWS has still to hand out makes the result an output.
 *
 * @example
 * fromIds({ accountId: context.accountId('security') }, ({ accountId }) => policyDocument([…]))
 */
export function fromIds<Id extends string>(
  ids: Readonly<Record<Id, pulumi.Input<string>>>,
  build: (known: Readonly<Record<Id, string>>) => string,
): pulumi.Input<string> {
  if (areKnown(ids)) return build(ids);
  const names = Object.keys(ids) as Id[];
  return pulumi
    .all(names.map((name) => ids[name]))
    .apply((values) =>
      build(Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Id, string>),
    );
}

function areKnown<Id extends string>(
  ids: Readonly<Record<Id, pulumi.Input<string>>>,
): ids is Readonly<Record<Id, string>> {
  return Object.values(ids).every((id) => typeof id === 'string');
}
