import { isUnknownValueError } from '../../model/expectation';
import { reachesEveryResource } from '../../model/identity-policies';
import { MalformedPolicyDocument, parseStatements } from '../../model/policy-document';
import { knownText, referents } from '../../model/reference';
import { TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
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
export const mfaGuardTypes: readonly TypeToken[] = [
  group,
  groupPolicy,
  groupAttachment,
  sharedAttachment,
  policy,
  userMembership,
  groupMembership,
];

/** `unknown`: a policy document, or which policy is attached, is not known at preview. */
export type Guard = 'guarded' | 'open' | 'unknown';

function documentGuard(resource: StackResource): Guard {
  try {
    const statements = parseStatements(resource.props['policy']);
    const denied = (action: string): boolean =>
      statements.some((statement) => reachesEveryResource(statement) && deniesWithoutMfa(statement, undefined, action));
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

function attachmentGuard(stack: StackView, attachment: StackResource): readonly Guard[] {
  const policies = referents(stack, attachment, 'policyArn', [policy]);
  if (policies.length > 0) return policies.map(documentGuard);
  const arn = knownText(attachment, 'policyArn');
  return [arn !== undefined && arn.includes(':iam::aws:') ? 'open' : 'unknown'];
}

/** Tells which groups and users are denied everything without MFA. */
export class MfaGuards {
  private readonly inline: SiblingIndex;
  private readonly attached: readonly SiblingIndex[];
  private readonly byUser: SiblingIndex;
  private readonly byGroup: SiblingIndex;
  private readonly membersByUser: SiblingIndex;
  private readonly membersByGroup: SiblingIndex;
  private readonly judged = new Map<string, Guard>();

  constructor(private readonly stack: StackView) {
    this.inline = new SiblingIndex(stack, [groupPolicy], 'group');
    this.attached = [
      new SiblingIndex(stack, [groupAttachment], 'group'),
      new SiblingIndex(stack, [sharedAttachment], 'groups'),
    ];
    this.byUser = new SiblingIndex(stack, [userMembership], 'user');
    this.byGroup = new SiblingIndex(stack, [groupMembership], 'users');
    this.membersByUser = new SiblingIndex(stack, [userMembership], 'groups');
    this.membersByGroup = new SiblingIndex(stack, [groupMembership], 'group');
  }

  /** Whether a group denies its members everything without MFA, by an inline or an attached policy. */
  ofGroup(target: StackResource): Guard {
    const known = this.judged.get(target.urn);
    if (known !== undefined) return known;
    const guard = this.judgeGroup(target);
    this.judged.set(target.urn, guard);
    return guard;
  }

  private judgeGroup(target: StackResource): Guard {
    const attachments = this.attached.flatMap((index) => index.of(target).linked);
    return strongest([
      ...this.inline.of(target).linked.map(documentGuard),
      ...attachments.flatMap((attachment) => attachmentGuard(this.stack, attachment)),
    ]);
  }

  /** True when a policy of the program gives or takes rights of the group's members. */
  hasPolicies(target: StackResource): boolean {
    return [this.inline, ...this.attached].some((index) => index.of(target).linked.length > 0);
  }

  /** True when the program names members of the group. */
  hasMembers(target: StackResource): boolean {
    return [this.membersByUser, this.membersByGroup].some((index) => index.of(target).linked.length > 0);
  }

  /** True when the program gives the user rights through one of its groups. */
  givesRights(user: StackResource): boolean {
    const memberships = [...this.byUser.of(user).linked, ...this.byGroup.of(user).linked];
    const groups = this.groupsOf(user);
    return memberships.length > 0 && (groups.length === 0 || groups.some((target) => this.hasPolicies(target)));
  }

  /** True when the user is in groups, and all of them are of another program. */
  isInOthersGroups(user: StackResource): boolean {
    const memberships = [...this.byUser.of(user).linked, ...this.byGroup.of(user).linked];
    return memberships.length > 0 && this.groupsOf(user).length === 0;
  }

  private groupsOf(user: StackResource): readonly StackResource[] {
    return [
      ...this.byUser.of(user).linked.flatMap((membership) => referents(this.stack, membership, 'groups', [group])),
      ...this.byGroup.of(user).linked.flatMap((membership) => referents(this.stack, membership, 'group', [group])),
    ];
  }

  /** Whether a user is denied everything without MFA through one of the groups. */
  ofUser(user: StackResource): Guard {
    return strongest(this.groupsOf(user).map((member) => this.ofGroup(member)));
  }
}
