import { isUnknownValueError } from '../../model/expectation';
import { MalformedPolicyDocument, parseStatements } from '../../model/policy-document';
import { knownText, referents } from '../../model/reference';
import { TypeToken } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { deniesWithoutMfa } from '../../model/trust';

const group: TypeToken = 'aws:iam/group:Group';
const groupPolicy: TypeToken = 'aws:iam/groupPolicy:GroupPolicy';
const groupAttachment: TypeToken = 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment';
const sharedAttachment: TypeToken = 'aws:iam/policyAttachment:PolicyAttachment';
const policy: TypeToken = 'aws:iam/policy:Policy';
const userMembership: TypeToken = 'aws:iam/userGroupMembership:UserGroupMembership';
const groupMembership: TypeToken = 'aws:iam/groupMembership:GroupMembership';

/** Types a rule declares that asks whether groups or users are denied everything without MFA. */
export const mfaGuardTypes: readonly TypeToken[] = [group, groupPolicy, groupAttachment, sharedAttachment, policy, userMembership, groupMembership];

/** `unknown`: a policy document, or which policy is attached, is not known at preview. */
export type Guard = 'guarded' | 'open' | 'unknown';

function documentGuard(resource: StackResource): Guard {
  try {
    const statements = parseStatements(resource.props['policy']);
    const denied = (action: string): boolean => statements.some((statement) => deniesWithoutMfa(statement, undefined, action));
    return denied('sts:AssumeRole') && denied('s3:GetObject') ? 'guarded' : 'open';
  } catch (error) {
    if (error instanceof MalformedPolicyDocument) return 'open';
    if (!isUnknownValueError(error)) throw error;
    return 'unknown';
  }
}

function strongest(guards: readonly Guard[]): Guard {
  if (guards.includes('guarded')) return 'guarded';
  return guards.includes('unknown') ? 'unknown' : 'open';
}

/** Whether a group denies its members everything without MFA, by an inline or an attached policy. */
export function groupGuard(stack: StackView, target: StackResource): Guard {
  const inline = stack.linked(target, [groupPolicy], 'group').linked.map(documentGuard);
  const attachments = [...stack.linked(target, [groupAttachment], 'group').linked, ...stack.linked(target, [sharedAttachment], 'groups').linked];
  const attached = attachments.flatMap((attachment): readonly Guard[] => {
    const policies = referents(stack, attachment, 'policyArn', [policy]);
    if (policies.length > 0) return policies.map(documentGuard);
    const arn = knownText(attachment, 'policyArn');
    return [arn !== undefined && arn.includes(':iam::aws:') ? 'open' : 'unknown'];
  });
  return strongest([...inline, ...attached]);
}

/** Groups of the stack a user is a member of. */
export function groupsOf(stack: StackView, user: StackResource): readonly StackResource[] {
  return [
    ...stack.linked(user, [userMembership], 'user').linked.flatMap((membership) => referents(stack, membership, 'groups', [group])),
    ...stack.linked(user, [groupMembership], 'users').linked.flatMap((membership) => referents(stack, membership, 'group', [group])),
  ];
}

/** Whether a user is denied everything without MFA through one of the groups. */
export function userGuard(stack: StackView, user: StackResource): Guard {
  return strongest(groupsOf(stack, user).map((member) => groupGuard(stack, member)));
}
