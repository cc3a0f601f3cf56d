import { wordsOf } from '../../model/classification';
import { identityPolicyTypes, judgeIdentityPolicies, managedPolicyType } from '../../model/identity-policies';
import { Expectations } from '../../model/expectation';
import { Statement } from '../../model/policy-document';
import { inputOf, knownText } from '../../model/reference';
import { StackRule, stackRule, TypeToken } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';

const bounded: readonly TypeToken[] = ['aws:iam/role:Role', 'aws:iam/user:User'];
const attachments: readonly TypeToken[] = [
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
  'aws:iam/userPolicyAttachment:UserPolicyAttachment',
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment',
  'aws:iam/policyAttachment:PolicyAttachment',
];

function urnsReferredTo(resources: readonly StackResource[], property: string): ReadonlySet<string> {
  return new Set(
    resources.flatMap((resource) => (resource.propertyDependencies[property] ?? []).map(({ urn }) => urn)),
  );
}

/** Policies the stack uses as permissions boundary, or names so, and attaches nowhere: they limit and grant nothing. */
function boundaries(stack: StackView): ReadonlySet<string> {
  const attached = urnsReferredTo(stack.ofType(...attachments), 'policyArn');
  const managed = urnsReferredTo(stack.ofType('aws:iam/role:Role'), 'managedPolicyArns');
  const limiting = new Set(urnsReferredTo(stack.ofType(...bounded), 'permissionsBoundary'));
  for (const one of stack.ofType(managedPolicyType)) {
    if ([one.name, knownText(one, 'name') ?? ''].some((name) => wordsOf(name).includes('boundary')))
      limiting.add(one.urn);
  }
  return new Set([...limiting].filter((urn) => !attached.has(urn) && !managed.has(urn)));
}

/** Types a rule declares that uses `judgeGrantingPolicies`. */
export const grantingPolicyTypes: readonly TypeToken[] = [...identityPolicyTypes, 'aws:iam/user:User', ...attachments];

/** Judges every statement of the policies that grant something; permissions boundaries are left out. */
export function judgeGrantingPolicies(
  stack: StackView,
  judge: (statement: Statement, expect: Expectations) => void,
): void {
  const limits = boundaries(stack);
  for (const resource of stack.ofType(...identityPolicyTypes)) {
    if (resource.type === managedPolicyType && limits.has(resource.urn)) continue;
    const read = (property: string): unknown =>
      property === 'inlinePolicies' ? inputOf(resource, property) : resource.props[property];
    judgeIdentityPolicies(resource.type, read, stack.on(resource), judge);
  }
}

/** Declares a rule over every statement of the policies that grant something. */
export function grantingPolicyRule(declaration: {
  readonly name: string;
  readonly title: string;
  readonly judge: (statement: Statement, expect: Expectations) => void;
}): StackRule {
  return stackRule({
    name: declaration.name,
    title: declaration.title,
    types: grantingPolicyTypes,
    check: (stack) => judgeGrantingPolicies(stack, declaration.judge),
  });
}
