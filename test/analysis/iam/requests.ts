import type { Context, ContextValue } from '../../../analysis/iam/context';
import type { Decision } from '../../../analysis/iam/decision';
import { evaluate, type Policies } from '../../../analysis/iam/evaluate';
import { policyOf, type Policy } from '../../../analysis/iam/policy';
import type { Principal } from '../../../analysis/iam/principal';

/** A context that holds exactly the given keys; every other is absent. */
function fixedContext(values: Readonly<Record<string, string | ContextValue>>): Context {
  const byKey = new Map(
    Object.entries(values).map(([key, value]): [string, ContextValue] => [
      key.toLowerCase(),
      value === 'absent' || value === 'unknown' || value === 'chosen' || typeof value !== 'string' ? value : [value],
    ]),
  );
  return (key) => byKey.get(key) ?? 'absent';
}

/** The accounts and principals of the decision tables. */
export const home = '111122223333';
export const other = '444455556666';
export const management = '999988887777';
export const alice: Principal = { kind: 'user', account: home, arn: `arn:aws:iam::${home}:user/alice` };
export const aliceArn = `arn:aws:iam::${home}:user/alice`;
export const bob: Principal = { kind: 'user', account: other, arn: `arn:aws:iam::${other}:user/bob` };
export const worker: Principal = {
  kind: 'role',
  account: home,
  arn: `arn:aws:iam::${home}:role/worker`,
  sessionArn: `arn:aws:sts::${home}:assumed-role/worker/job-1`,
};
export const bucket = 'arn:aws:s3:::records';
export const object = `${bucket}/2026/a.txt`;

export type StatementInput = Readonly<Record<string, unknown>>;

/** A document of statements; an Allow on everything is filled in where a statement leaves a part out. */
export function document(...statements: readonly StatementInput[]): object {
  return {
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({
      Effect: 'Allow',
      ...('Action' in statement || 'NotAction' in statement ? {} : { Action: '*' }),
      ...('Resource' in statement || 'NotResource' in statement ? {} : { Resource: '*' }),
      ...statement,
    })),
  };
}

export function policy(...statements: readonly StatementInput[]): Policy {
  return policyOf('test', document(...statements));
}

export const everything = policy({});
export const deny = (statement: StatementInput = {}): Policy => policy({ Effect: 'Deny', ...statement });

export interface Case {
  /** The documented rule the case shows. */
  readonly rule: string;
  readonly principal?: Principal;
  readonly action?: string;
  readonly resource?: string;
  readonly resourceAccount?: string;
  readonly context?: Readonly<Record<string, string | ContextValue>>;
  readonly policies: Policies;
  readonly expected: Decision['outcome'];
}

export function decide({
  principal = alice,
  action = 's3:GetObject',
  resource = object,
  resourceAccount = home,
  context = {},
  policies,
}: Case): Decision {
  return evaluate({ principal, action, resource, resourceAccount, context: fixedContext(context) }, policies);
}

/** One test a case; a page of the documentation is the title. */
export function decisions(page: string, cases: readonly Case[]): void {
  describe(page, () => {
    it.each(cases.map((one): [string, Case] => [`${one.rule} → ${one.expected}`, one]))('%s', (_, one) => {
      expect(decide(one).outcome).toBe(one.expected);
    });
  });
}

/** Where AWS documents how requests are decided. */
export const reference = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';

/** A resource policy that lets a principal in. */
export const grants = (principal: unknown): Policy => policy({ Principal: principal });

/** Cases of one page, a row each. */
export function cases(
  table: readonly (readonly [rule: string, principal: Principal, policies: Policies, expected: Case['expected']])[],
  rest: Partial<Case> = {},
): readonly Case[] {
  return table.map(([rule, principal, policies, expected]) => ({ ...rest, rule, principal, policies, expected }));
}
