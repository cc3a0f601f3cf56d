import type { WireProperties, WireValue } from '../../../preview/packs/pack';
import { isObject } from '../../../preview/values';
import { Change } from './mutation';

const anyone = '*';
/** An account that is none of the example organization. */
const foreignAccount = 'arn:aws:iam::999999999999:root';

/** A JSON policy document given as text, or undefined for any other text. */
export function documentIn(text: string): WireProperties | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const parsed = JSON.parse(text) as WireValue;
    return isObject(parsed) && ('Statement' in parsed || 'statement' in parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

interface StatementChange {
  readonly operator: string;
  /** Undefined when the statement is taken away. */
  readonly statement: WireProperties | undefined;
}

const listOf = (value: WireValue | undefined): readonly WireValue[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly WireValue[]) : [value];

/** The list without each of its elements; nothing for a list of one. */
function shortened(list: readonly WireValue[]): readonly (readonly WireValue[])[] {
  return list.length < 2 ? [] : list.map((_, index) => list.filter((__, at) => at !== index));
}

/** Every condition key with the document's way to it. */
function conditionsOf(
  statement: WireProperties,
): readonly { readonly operator: string; readonly key: string; readonly values: readonly WireValue[] }[] {
  const conditions = statement['Condition'];
  if (!isObject(conditions)) return [];
  return Object.entries(conditions).flatMap(([operator, block]) =>
    isObject(block) ? Object.entries(block).map(([key, value]) => ({ operator, key, values: listOf(value) })) : [],
  );
}

/** The statement with one condition put in place of another; `undefined` takes it away. */
function withCondition(
  statement: WireProperties,
  from: { readonly operator: string; readonly key: string },
  to: { readonly operator: string; readonly values: WireValue } | undefined,
): WireProperties {
  const conditions = { ...(statement['Condition'] as WireProperties) };
  const { [from.key]: _left, ...others } = conditions[from.operator] as WireProperties;
  if (Object.keys(others).length > 0) conditions[from.operator] = others;
  else delete conditions[from.operator];
  if (to) conditions[to.operator] = { ...(conditions[to.operator] as WireProperties), [from.key]: to.values };
  return { ...statement, Condition: conditions };
}

const opposite: Readonly<Record<string, string>> = { true: 'false', false: 'true' };

/** Ways to make one condition of an Allow hold more often. */
function ofAllowCondition(
  statement: WireProperties,
  condition: { readonly operator: string; readonly key: string; readonly values: readonly WireValue[] },
): readonly StatementChange[] {
  const { operator, key, values } = condition;
  const [first] = values;
  const changes: StatementChange[] = [
    { operator: `drop the condition on ${key}`, statement: withCondition(statement, condition, undefined) },
  ];
  const set = (what: string, to: { readonly operator: string; readonly values: WireValue }): void => {
    changes.push({ operator: what, statement: withCondition(statement, condition, to) });
  };
  if (typeof first === 'string' && first in opposite)
    set(`turn the condition on ${key} round`, { operator, values: opposite[first] ?? '' });
  else if (/^Numeric/i.test(operator)) set(`raise the number of ${key}`, { operator, values: '99999999' });
  else if (/^(String|Arn)/i.test(operator)) {
    set(`admit any ${key}`, { operator: /^Arn/i.test(operator) ? 'ArnLike' : 'StringLike', values: anyone });
    set(`admit another ${key}`, { operator, values: [...values, 'arn:aws:iam::999999999999:role/other'] });
  }
  if (!/IfExists$/.test(operator) && !/^Null/i.test(operator))
    set(`let the condition on ${key} hold where it is absent`, {
      operator: `${operator}IfExists`,
      values: listOf(values).length === 1 ? (first ?? '') : values,
    });
  return changes;
}

/** Ways to make one condition of a Deny hold less often. */
function ofDenyCondition(
  statement: WireProperties,
  condition: { readonly operator: string; readonly key: string; readonly values: readonly WireValue[] },
): readonly StatementChange[] {
  const { operator, key, values } = condition;
  const [first] = values;
  const set = (what: string, to: { readonly operator: string; readonly values: WireValue }): StatementChange => ({
    operator: what,
    statement: withCondition(statement, condition, to),
  });
  if (typeof first === 'string' && first in opposite)
    return [set(`turn the condition on ${key} round`, { operator, values: opposite[first] ?? '' })];
  if (/^Numeric/i.test(operator)) return [set(`lower the number of ${key}`, { operator, values: '0' })];
  // A negated condition lists the exceptions of the Deny: one more exception is weaker, and so is everything.
  if (/Not/.test(operator))
    return [
      set(`except everything by ${key}`, { operator: operator.replace('NotEquals', 'NotLike'), values: anyone }),
      set(`except one more by ${key}`, { operator, values: [...values, 'arn:aws:iam::999999999999:role/other'] }),
    ];
  return [
    set(`limit ${key} to something else`, { operator, values: 'arn:aws:iam::999999999999:role/other' }),
    ...shortened(values).map((left) => set(`limit ${key} by one value less`, { operator, values: left })),
  ];
}

function ofDeny(statement: WireProperties): readonly StatementChange[] {
  const changes: StatementChange[] = [{ operator: 'drop a Deny statement', statement: undefined }];
  const set = (operator: string, changed: WireProperties): void => {
    changes.push({ operator, statement: { ...statement, ...changed } });
  };
  set('turn Deny into Allow', { Effect: 'Allow' });
  set('add a condition that never holds to a Deny', {
    Condition: { ...(statement['Condition'] as WireProperties), StringEquals: { 'aws:PrincipalOrgID': 'o-nobody' } },
  });
  for (const left of shortened(listOf(statement['Action']))) set('deny one action less', { Action: left });
  if (statement['Action'] !== undefined) set('deny another action', { Action: 's3:GetBucketTagging' });
  if (statement['NotAction'] !== undefined) {
    set('except every action from a Deny', { NotAction: anyone });
    set('except one more action from a Deny', { NotAction: [...listOf(statement['NotAction']), 'ec2:*'] });
  }
  for (const left of shortened(listOf(statement['Resource']))) set('deny on one resource less', { Resource: left });
  if (statement['Resource'] !== undefined) set('deny on another resource', { Resource: 'arn:aws:s3:::nothing' });
  if (statement['Principal'] !== undefined) set('deny one principal only', { Principal: { AWS: foreignAccount } });
  for (const condition of conditionsOf(statement)) changes.push(...ofDenyCondition(statement, condition));
  return changes;
}

function ofAllow(statement: WireProperties): readonly StatementChange[] {
  const changes: StatementChange[] = [];
  const set = (operator: string, changed: WireProperties): void => {
    changes.push({ operator, statement: { ...statement, ...changed } });
  };
  const actions = listOf(statement['Action']);
  const principal = statement['Principal'];
  const isAnyone = principal === anyone || (isObject(principal) && principal['AWS'] === anyone);
  if (principal !== undefined && !isAnyone) {
    set('allow every principal', { Principal: anyone });
    set('allow another account', {
      Principal: isObject(principal)
        ? { ...principal, AWS: [...listOf(principal['AWS']), foreignAccount] }
        : { AWS: foreignAccount },
    });
    if (isObject(principal) && principal['Service'] !== undefined)
      set('allow another service', {
        Principal: { ...principal, Service: [...listOf(principal['Service']), 'ec2.amazonaws.com'] },
      });
  }
  if (statement['Action'] !== anyone) {
    set('allow every action', { Action: anyone });
    const services = new Set(actions.map((action) => String(action).split(':')[0] ?? ''));
    for (const service of services)
      if (!actions.includes(`${service}:*`)) set('allow a whole service', { Action: [...actions, `${service}:*`] });
    set('allow one more action', { Action: [...actions, 'iam:CreateAccessKey'] });
  }
  if (statement['NotAction'] !== undefined)
    for (const left of shortened(listOf(statement['NotAction']))) set('except one action less', { NotAction: left });
  if (statement['Resource'] !== anyone && statement['Resource'] !== undefined) {
    set('allow every resource', { Resource: anyone });
    set('allow one more resource', {
      Resource: [...listOf(statement['Resource']), 'arn:aws:iam::999999999999:role/other'],
    });
  }
  for (const condition of conditionsOf(statement)) changes.push(...ofAllowCondition(statement, condition));
  return changes;
}

/** Every way a policy document can be weakened: statement by statement, and by one more statement. */
export function documentChanges(document: WireProperties): readonly Change[] {
  const statements = listOf(document['Statement']).filter(isObject);
  const changes: Change[] = [];
  const propose = (operator: string, changed: readonly WireProperties[]): void => {
    changes.push({ operator, value: JSON.stringify({ ...document, Statement: changed }) });
  };
  statements.forEach((statement, index) => {
    for (const change of statement['Effect'] === 'Deny' ? ofDeny(statement) : ofAllow(statement)) {
      const left = statements.flatMap((one, at) => (at !== index ? [one] : change.statement ? [change.statement] : []));
      propose(change.operator, left);
    }
  });
  const hasPrincipals = statements.some((statement) => 'Principal' in statement);
  const isGuardrail = statements.every(({ Effect }) => Effect === 'Deny') && !hasPrincipals;
  if (!isGuardrail) {
    const action = statements.some(({ Action }) => JSON.stringify(Action ?? '').includes('sts:'))
      ? 'sts:AssumeRole'
      : anyone;
    const everything: WireProperties = hasPrincipals
      ? {
          Effect: 'Allow',
          Principal: { AWS: anyone },
          Action: action,
          ...(action === anyone && { Resource: anyone }),
        }
      : { Effect: 'Allow', Action: anyone, Resource: anyone };
    propose('add a statement that allows everything', [...statements, everything]);
  }
  return changes;
}
