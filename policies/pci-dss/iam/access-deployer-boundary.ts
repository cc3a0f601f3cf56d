import { wordsOf } from '../../model/classification';
import { MalformedPolicyDocument, coversAction, parseStatements, Statement } from '../../model/policy-document';
import { isUnknownValueError } from '../../model/expectation';
import { managedPolicyType } from '../../model/identity-policies';
import { inputOf, isSet, knownText, knownTexts, referents } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { asList, asObject } from '../../model/values';

const role: TypeToken = 'aws:iam/role:Role';
const user: TypeToken = 'aws:iam/user:User';
const group: TypeToken = 'aws:iam/group:Group';
const groupMembership: TypeToken = 'aws:iam/groupMembership:GroupMembership';
const userGroupMembership: TypeToken = 'aws:iam/userGroupMembership:UserGroupMembership';

/** Where a policy is attached, and the property that names to whom. */
const attachments: readonly (readonly [TypeToken, string])[] = [
  ['aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'role'],
  ['aws:iam/userPolicyAttachment:UserPolicyAttachment', 'user'],
  ['aws:iam/groupPolicyAttachment:GroupPolicyAttachment', 'group'],
  ['aws:iam/policyAttachment:PolicyAttachment', 'roles'],
  ['aws:iam/policyAttachment:PolicyAttachment', 'users'],
  ['aws:iam/policyAttachment:PolicyAttachment', 'groups'],
];
const inlineTypes: readonly (readonly [TypeToken, string])[] = [
  ['aws:iam/rolePolicy:RolePolicy', 'role'],
  ['aws:iam/userPolicy:UserPolicy', 'user'],
  ['aws:iam/groupPolicy:GroupPolicy', 'group'],
];

/** With these a principal gives itself, or one it makes, rights it does not have. */
const creating: readonly string[] = [
  ...['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'],
  ...['iam:CreateUser', 'iam:PutUserPolicy', 'iam:AttachUserPolicy', 'iam:CreateAccessKey'],
  ...['iam:CreatePolicyVersion', 'iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary'],
];
const creatingManaged = /:iam::aws:policy\/(?:job-function\/)?(?:AdministratorAccess|IAMFullAccess)$/;

/** Words by which a name says that its bearer deploys. */
const deploying = new Set([
  ...['deploy', 'deployer', 'deployment', 'deployments', 'pipeline', 'pipelines', 'provisioner', 'provisioning'],
  ...['ci', 'cd', 'cicd', 'terraform', 'pulumi', 'github', 'gitlab', 'jenkins', 'atlantis', 'buildkite', 'circleci'],
]);

function createsPrincipals(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) => statement.effect === 'Allow' && creating.some((action) => coversAction(statement, action)),
  );
}

function documentCreates(read: () => unknown): boolean {
  try {
    return createsPrincipals(parseStatements(read()));
  } catch (error) {
    if (isUnknownValueError(error) || error instanceof MalformedPolicyDocument) return false;
    throw error;
  }
}

/** Tells of roles, users and groups whether a policy of the program lets them make other principals. */
class Deployers {
  private readonly attached: readonly SiblingIndex[];
  private readonly inline: readonly SiblingIndex[];
  private readonly members: SiblingIndex;
  private readonly memberships: SiblingIndex;
  private readonly judged = new Map<string, boolean>();
  private readonly creating = new Map<string, boolean>();

  constructor(private readonly stack: StackView) {
    this.attached = attachments.map(([type, property]) => new SiblingIndex(stack, [type], property));
    this.inline = inlineTypes.map(([type, property]) => new SiblingIndex(stack, [type], property));
    this.members = new SiblingIndex(stack, [groupMembership], 'users');
    this.memberships = new SiblingIndex(stack, [userGroupMembership], 'user');
  }

  includes(principal: StackResource): boolean {
    return (
      this.mayCreate(principal) ||
      (principal.type === user && this.groupsOf(principal).some((one) => this.mayCreate(one)))
    );
  }

  private groupsOf(member: StackResource): readonly StackResource[] {
    return [
      ...this.members.of(member).linked.flatMap((link) => referents(this.stack, link, 'group', [group])),
      ...this.memberships.of(member).linked.flatMap((link) => referents(this.stack, link, 'groups', [group])),
    ];
  }

  private mayCreate(principal: StackResource): boolean {
    const known = this.judged.get(principal.urn);
    if (known !== undefined) return known;
    const judged = this.judge(principal);
    this.judged.set(principal.urn, judged);
    return judged;
  }

  private judge(principal: StackResource): boolean {
    const links = this.attached.flatMap((index) => index.of(principal).linked);
    return (
      links.some((link) => this.attaches(link)) ||
      this.inline.some((index) =>
        index.of(principal).linked.some((one) => documentCreates(() => one.props['policy'])),
      ) ||
      (principal.type === role && this.holds(principal))
    );
  }

  private attaches(link: StackResource): boolean {
    return (
      creatingManaged.test(knownText(link, 'policyArn') ?? '') ||
      referents(this.stack, link, 'policyArn', [managedPolicyType]).some((one) => this.policyCreates(one))
    );
  }

  private policyCreates(one: StackResource): boolean {
    const known = this.creating.get(one.urn);
    if (known !== undefined) return known;
    const creates = documentCreates(() => one.props['policy']);
    this.creating.set(one.urn, creates);
    return creates;
  }

  private holds(one: StackResource): boolean {
    if (knownTexts(one, 'managedPolicyArns').texts.some((arn) => creatingManaged.test(arn))) return true;
    try {
      return asList(inputOf(one, 'inlinePolicies')).some((entry) => documentCreates(() => asObject(entry)['policy']));
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      return false;
    }
  }
}

/** A federated provider of pipelines, or AWS's own services that deploy, in the trust of a role. */
const deployTrust =
  /token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|api\.pulumi\.com|oidc\.circleci\.com|bitbucket\.org|(?:cloudformation|codepipeline)\.amazonaws\.com/i;

function looksLikeDeployer(principal: StackResource): boolean {
  return (
    [principal.name, knownText(principal, 'name') ?? ''].some((name) =>
      wordsOf(name).some((word) => deploying.has(word)),
    ) || deployTrust.test(knownText(principal, 'assumeRolePolicy') ?? '')
  );
}

/**
 * Of roles and users that can create or change principals, are named or trusted as a pipeline, or stand in a program that
 * gives boundaries to others. A role of an application creates no principal. Service-linked roles cannot have a boundary.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
 */
export const accessDeployerBoundary = stackRule({
  name: 'access-deployer-boundary',
  title: 'Roles and users that deploy have a permissions boundary',
  types: [
    ...[role, user, group, groupMembership, userGroupMembership, managedPolicyType],
    ...new Set([...attachments, ...inlineTypes].map(([type]) => type)),
  ],
  check(stack) {
    const principals = stack
      .ofType(role, user)
      .filter((principal) => !(knownText(principal, 'path') ?? '').startsWith('/aws-service-role/'));
    const bounded = principals.some((principal) => isSet(principal, 'permissionsBoundary'));
    const deployers = new Deployers(stack);
    for (const principal of principals) {
      if (!bounded && !looksLikeDeployer(principal) && !deployers.includes(principal)) continue;
      stack
        .on(principal)
        .that(
          () => isSet(principal, 'permissionsBoundary'),
          'permissionsBoundary is absent; set it to the boundary policy of the account',
        );
    }
  },
});
