import { Expectations } from './expectation';
import { conditionsOn, coversAction, matchesPattern, Statement } from './policy-document';
import { judgeStatements } from './everyone';
import { TypeToken } from './rule';
import { asList, asObject } from './values';

const role: TypeToken = 'aws:iam/role:Role';
const permissionSetPolicy: TypeToken = 'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy';
export const managedPolicyType: TypeToken = 'aws:iam/policy:Policy';

/** Resources that hold a policy written by the user for identities: managed, inline, and of permission sets. */
export const identityPolicyTypes: readonly TypeToken[] = [
  managedPolicyType,
  'aws:iam/rolePolicy:RolePolicy',
  'aws:iam/userPolicy:UserPolicy',
  'aws:iam/groupPolicy:GroupPolicy',
  role,
  permissionSetPolicy,
];

/** Judges every statement of every identity policy a resource holds; `read` gives the value of an input. */
export function judgeIdentityPolicies(
  type: TypeToken,
  read: (property: string) => unknown,
  expect: Expectations,
  judge: (statement: Statement, expect: Expectations) => void,
): void {
  if (type !== role) {
    judgeStatements(expect, () => read(type === permissionSetPolicy ? 'inlinePolicy' : 'policy'), judge);
    return;
  }
  expect.attempt(() => {
    const inline = asList(read('inlinePolicies'));
    for (let index = 0; index < inline.length; index++)
      judgeStatements(expect, () => asObject(inline[index])['policy'], judge);
  });
}

/** ARNs a statement must match to reach everything: no resource type or account left out. */
const anyResource: readonly string[] = [
  'arn:aws:iam::111122223333:role/x',
  'arn:aws:s3:::x/y',
  'arn:aws:ec2:eu-west-1:111122223333:instance/i-1',
];

/** True when an Allow is not limited to some resources: `*`, patterns that match everything, or NotResource. */
export function reachesEveryResource(statement: Statement): boolean {
  if (statement.notResources.length > 0)
    return anyResource.some((arn) => !statement.notResources.some((pattern) => matchesPattern(pattern, arn)));
  return anyResource.every((arn) => statement.resources.some((pattern) => matchesPattern(pattern, arn)));
}

/** With these one can give oneself every other right. */
const escalating: readonly string[] = ['iam:CreatePolicyVersion', 'iam:AttachRolePolicy'];

/** Actions of unrelated services that only an administrator has together. */
const administering: readonly string[] = [
  ...['s3:DeleteBucket', 'ec2:TerminateInstances', 'kms:ScheduleKeyDeletion'],
  ...['lambda:DeleteFunction', 'dynamodb:DeleteTable', 'cloudtrail:StopLogging'],
];

/**
 * True when the statements together allow everything that matters on every resource, however it is written: `*`, `*:*`,
 * NotAction, a list of `service:*`. Half of the administering actions are enough next to the escalating ones, so that
 * leaving one action out is no way around.
 */
export function allowsEverything(statements: readonly Statement[]): boolean {
  const wide = statements.filter((statement) => statement.effect === 'Allow' && reachesEveryResource(statement));
  const allowed = (action: string): boolean => wide.some((statement) => coversAction(statement, action));
  return escalating.every(allowed) && administering.filter(allowed).length * 2 >= administering.length;
}

/** Action patterns that stand for a whole service or more: `s3:*`, `*`, `*:*`. */
export function serviceWildcards(statement: Statement): readonly string[] {
  return statement.actions.filter((action) => /^[*?:]+$/.test(action) || /^[a-z0-9*?-]+:\*+$/i.test(action));
}

/** True when a statement says who may use it by a condition on the key or resource in `keys`, with a positive operator. */
export function isLimitedBy(statement: Statement, keys: readonly string[]): boolean {
  return keys.some((key) =>
    conditionsOn(statement, key).some(
      ({ operator, values }) =>
        !operator.includes('not') && !operator.endsWith('ifexists') && values.every((value) => value !== '*'),
    ),
  );
}
