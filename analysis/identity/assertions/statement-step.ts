import { referenceTo, type Policy, type PolicyStatement } from '../../iam/policy';
import { Step } from '../path';

/** A step a single statement of a resource policy opens. */
export function statementStep(
  policy: Policy,
  statement: PolicyStatement | undefined,
  from: string,
  to: string,
  how: string,
  action: string,
  resource: string,
): Step {
  return {
    kind: 'assume',
    from,
    to,
    how,
    action,
    resource,
    statements: [{ ...referenceTo(policy, statement), layer: 'resource policy' }],
    certain: policy.known,
  };
}
