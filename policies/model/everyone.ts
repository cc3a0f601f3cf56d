import { coversInternet } from './cidr';
import { Expectations } from './expectation';
import { lazyStatements, MalformedPolicyDocument, namesEveryone, Statement } from './policy-document';
import { isAbsent } from './values';

/** Condition keys that tie a statement to known accounts, organizations, resources or networks. */
const narrowingKeys = new Set([
  ...[
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:principalaccount',
    'aws:principalarn',
    'aws:principaltag',
    'aws:userid',
  ],
  ...['aws:sourceaccount', 'aws:sourceowner', 'aws:sourcearn', 'aws:sourceorgid', 'aws:sourceorgpaths'],
  ...[
    'aws:sourcevpc',
    'aws:sourcevpce',
    'aws:sourceip',
    'aws:vpcsourceip',
    'kms:calleraccount',
    's3:dataaccesspointaccount',
    's3:dataaccesspointarn',
    'elasticfilesystem:accessedviamounttarget',
    'elasticfilesystem:accesspointarn',
  ],
]);

/** Networks so wide that naming them limits nobody. */
const everyNetwork = new Set(['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1']);

/** True for a value that names no account, organization, resource or network: `*`, `arn:aws:*`, `arn:aws:iam::*:role/x`. */
function namesNothing(key: string, value: string): boolean {
  if (everyNetwork.has(value)) return true;
  if (!value.startsWith('arn:')) return !/[a-z0-9]/i.test(value);
  const [, , service = '', , account = '', ...rest] = value.split(':');
  if (key === 'aws:principalarn') return !/^\d{12}$/.test(account);
  return /[*?]/.test(service) || !/[a-z0-9]/i.test(account + rest.join(':'));
}

/**
 * True when a condition of the statement limits it to named callers. A condition with `IfExists` or the `ForAllValues`
 * prefix does not (it holds when the key is missing), nor does a negated one, nor one that allows any value.
 */
function isNarrowed(statement: Statement): boolean {
  return statement.conditions.some(
    ({ operator, quantifier, key, values }) =>
      (narrowingKeys.has(key) || key.startsWith('aws:principaltag/')) &&
      quantifier !== 'all' &&
      !operator.endsWith('ifexists') &&
      !operator.includes('not') &&
      operator !== 'null' &&
      values.length > 0 &&
      values.every((value) => !namesNothing(key, value)) &&
      !(key === 'aws:sourceip' && ([4, 6] as const).some((family) => coversInternet(values, family))),
  );
}

/** True for an Allow that anyone may use: every principal, and no condition that limits who that is. */
export function allowsEveryone(statement: Statement): boolean {
  return statement.effect === 'Allow' && namesEveryone(statement) && !isNarrowed(statement);
}

/**
 * Judges a policy document statement by statement: records nothing when there is no document, a failure when it is
 * malformed, undetermined when it is unknown, a pass when `judge` recorded nothing.
 */
export function judgeStatements(
  expect: Expectations,
  read: () => unknown,
  judge: (statement: Statement, expect: Expectations) => void,
): void {
  expect.attempt(() => {
    const document = read();
    if (isAbsent(document)) return;
    const before = expect.judgements.length;
    for (const statement of statementsOf(document, expect)) expect.attempt(() => judge(statement, expect));
    if (expect.judgements.length === before) expect.pass();
  });
}

function statementsOf(document: unknown, expect: Expectations): readonly Statement[] {
  try {
    return lazyStatements(document);
  } catch (error) {
    if (!(error instanceof MalformedPolicyDocument)) throw error;
    expect.fail(error.message);
    return [];
  }
}

/** What a statement is called in messages: its Sid, or its effect. */
export function nameOf(statement: Statement): string {
  return statement.sid === '' ? 'a statement without Sid' : `statement ${statement.sid}`;
}
