import { MalformedPolicyDocument, parseStatements, Statement } from '../../model/policy-document';
import { inputOf } from '../../model/reference';
import { TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword } from '../../model/values';
import { isUnknownValueError } from '../../model/expectation';

const policyType = 'aws:organizations/policy:Policy';
const attachmentType = 'aws:organizations/policyAttachment:PolicyAttachment';

/** The organization; the stack that declares it declares its control policies. */
export const organizationType = 'aws:organizations/organization:Organization';

/** Types a rule declares that reads control policies. */
export const controlPolicyTypes: readonly TypeToken[] = [organizationType, policyType, attachmentType];

/**
 * The Deny statements of service control policies that are attached to something. `isComplete` is false where a document
 * is unknown, so that absence of a statement cannot be concluded.
 */
export function attachedDenials(stack: StackView): {
  readonly denials: readonly Statement[];
  readonly isComplete: boolean;
} {
  const attachments = new SiblingIndex(stack, [attachmentType], 'policyId');
  const denials: Statement[] = [];
  let isComplete = true;
  for (const policy of stack.ofType(policyType)) {
    try {
      if (!['', 'service_control_policy'].includes(asKeyword(inputOf(policy, 'type')))) continue;
      const { linked, unresolved } = attachments.of(policy);
      if (linked.length === 0 && unresolved.length === 0) continue;
      denials.push(...parseStatements(policy.props['content']).filter(({ effect }) => effect === 'Deny'));
    } catch (error) {
      if (isUnknownValueError(error)) isComplete = false;
      else if (!(error instanceof MalformedPolicyDocument)) throw error;
    }
  }
  return { denials, isComplete };
}

/** A service control policy of a program that does not declare the organization, and whether the program attaches it. */
export interface LonePolicy {
  readonly policy: StackResource;
  readonly statements: readonly Statement[];
  readonly isAttached: boolean;
}

/** The service control policies of the program with a statement that `concerns` the rule; unknown ones are left out. */
export function lonePolicies(stack: StackView, concerns: (statement: Statement) => boolean): readonly LonePolicy[] {
  const attachments = new SiblingIndex(stack, [attachmentType], 'policyId');
  return stack.ofType(policyType).flatMap((policy) => {
    try {
      if (!['', 'service_control_policy'].includes(asKeyword(inputOf(policy, 'type')))) return [];
      const statements = parseStatements(policy.props['content']);
      if (!statements.some(concerns)) return [];
      const { linked, unresolved } = attachments.of(policy);
      return [{ policy, statements, isAttached: linked.length > 0 || unresolved.length > 0 }];
    } catch (error) {
      if (isUnknownValueError(error) || error instanceof MalformedPolicyDocument) return [];
      throw error;
    }
  });
}

/** True when a program has two control policies or more: it then manages the guardrails of the organization. */
export function managesGuardrails(stack: StackView): boolean {
  return stack.ofType(policyType).length >= 2;
}

/**
 * True when the condition of a Deny only excepts some callers (`ArnNotLike aws:PrincipalArn`), or names the resources
 * meant; the Deny then stands for everybody else.
 */
export function standsForOthers(statement: Statement): boolean {
  return statement.conditions.every(
    ({ operator, key }) =>
      (operator.includes('not') && key.startsWith('aws:principal')) ||
      key.startsWith('kms:') ||
      key.startsWith('aws:resource'),
  );
}
