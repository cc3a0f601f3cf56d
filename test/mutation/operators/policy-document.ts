import type { WireProperties, WireValue } from '../../../preview/packs/pack';
import { isObject } from '../../../preview/values';
import { Change } from './mutation';

const anyone = '*';

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

function ofStatement(
  statement: WireProperties,
): readonly { readonly operator: string; readonly statement: WireProperties | undefined }[] {
  const changes: { operator: string; statement: WireProperties | undefined }[] = [];
  const set = (operator: string, changed: WireProperties): void => {
    changes.push({ operator, statement: { ...statement, ...changed } });
  };
  if (statement['Effect'] === 'Deny') {
    changes.push({ operator: 'drop a Deny statement', statement: undefined });
    set('turn Deny into Allow', { Effect: 'Allow' });
    set('add a condition that never holds to a Deny', {
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-nobody' } },
    });
    return changes;
  }
  if (statement['Principal'] !== undefined) set('allow every principal', { Principal: anyone });
  if (statement['Action'] !== anyone) set('allow every action', { Action: anyone });
  if (statement['Resource'] !== anyone && statement['Resource'] !== undefined)
    set('allow every resource', { Resource: anyone });
  const conditions = statement['Condition'];
  if (isObject(conditions)) {
    for (const [operator, block] of Object.entries(conditions)) {
      if (!isObject(block)) continue;
      for (const key of Object.keys(block)) {
        const { [key]: _left, ...others } = block;
        const { [operator]: _block, ...blocks } = conditions;
        const kept = Object.keys(others).length > 0 ? { ...blocks, [operator]: others } : blocks;
        set(`drop the condition on ${key}`, { Condition: kept });
      }
    }
  }
  return changes;
}

/** Every way a policy document can be weakened: statement by statement, and by one more statement. */
export function documentChanges(document: WireProperties): readonly Change[] {
  const given = document['Statement'];
  const statements: readonly WireProperties[] = (
    Array.isArray(given) ? (given as readonly WireValue[]) : [given ?? {}]
  ).filter(isObject);
  const changes: Change[] = [];
  const propose = (operator: string, changed: readonly WireProperties[]): void => {
    changes.push({ operator, value: JSON.stringify({ ...document, Statement: changed }) });
  };
  statements.forEach((statement, index) => {
    for (const change of ofStatement(statement)) {
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
    propose('add a statement that allows everything', [
      ...statements,
      hasPrincipals
        ? {
            Effect: 'Allow',
            Principal: { AWS: anyone },
            Action: action,
            ...(action === anyone && { Resource: anyone }),
          }
        : { Effect: 'Allow', Action: anyone, Resource: anyone },
    ]);
  }
  return changes;
}
