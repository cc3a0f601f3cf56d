/**
 * Policy documents as typed objects. They are built from configuration and printed as text, so that they are known at
 * preview and policies can judge them.
 * Grammar: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */

type OneOrMore = string | readonly string[];

/** Operator → key → value(s), for example `{ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }`. */
export type ConditionBlock = { readonly [operator: string]: { readonly [key: string]: OneOrMore } };

interface StatementBase {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Condition?: ConditionBlock;
}

type Principals = '*' | { readonly [kind: string]: OneOrMore };
type Actions = { readonly Action: OneOrMore } | { readonly NotAction: OneOrMore };
type Resources = { readonly Resource: OneOrMore } | { readonly NotResource: OneOrMore };

/** Statement of an identity policy, a permission boundary or a control policy. */
export type IdentityStatement = StatementBase & Actions & Resources;
/** Statement of a trust policy: the resource is the role itself. */
export type TrustStatement = StatementBase & { readonly Principal: Principals } & Actions;
/** Statement of a resource policy: key, bucket, topic, endpoint. */
export type ResourceStatement = StatementBase & { readonly Principal: Principals } & Actions & Resources;

export type Statement = IdentityStatement | TrustStatement | ResourceStatement;

/** A whole policy document as JSON text. */
export function policyText(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
