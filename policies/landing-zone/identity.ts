import { knownText } from '../model/reference';
import { asNumber } from '../model/values';
import { MalformedPolicyDocument, parseStatements } from '../model/policy-document';
import { aRegion, atLeast, Demand, designRule, from, is, matches } from './design';

const role = from(/^[\w+=,.@-]+-role$|^(security-audit|break-glass)$|^(job-function|people)-/, 'aws:iam/role:Role');
const policy = from(/^arn:[^:]+:iam::(aws|\d{12}):policy\/[\w/+=,.@-]+$/, 'aws:iam/policy:Policy');

/** AWS takes an hour where nothing is set; twelve hours are the longest it knows. */
const sessionSeconds: Demand = {
  wanted: 'be at most 43200 seconds',
  holds: (value) =>
    value === undefined || value === null || ((asNumber(value) ?? 0) >= 3600 && (asNumber(value) ?? 0) <= 43_200),
};
const boundaries: Demand = {
  wanted: 'be the boundary of the landing zone, and that of people for roles people enter with',
  holds: (value, resource) =>
    typeof value === 'string' &&
    (/^people-/.test(knownText(resource, 'name') ?? '')
      ? /:policy\/people-boundary$/
      : /:policy\/(landing-zone-role-boundary|production-access\/production-access-[a-z]+(-[a-z]+)?)$/
    ).test(value),
};
/** A sign-in by an identity provider counts as fresh MFA, so the session it opens lasts no longer than that. */
const doorSeconds: Demand = {
  wanted: 'be 3600 seconds for a role people enter with, else at most 43200',
  holds: (value, resource, property) =>
    /^people-/.test(knownText(resource, 'name') ?? '')
      ? asNumber(value) === 3600
      : sessionSeconds.holds(value, resource, property),
};
const group = from(/^$/, 'aws:iam/group:Group');

const permissionSet = from(/^arn:[^:]+:sso:::permissionSet\//, 'aws:ssoadmin/permissionSet:PermissionSet');
const nothing: Demand = { wanted: 'not be there: people enter an identity account to switch on', holds: () => false };
const onlySwitching: Demand = {
  wanted: 'allow nothing but to switch roles',
  holds: (value) => {
    const actions = actionsAllowedBy(value);
    return actions.length > 0 && actions.every((action) => /^sts:(assumerole|setsourceidentity)$/i.test(action));
  },
};

/** Actions a document allows, `*` for a NotAction; none where it is no policy document. */
function actionsAllowedBy(document: unknown): readonly string[] {
  try {
    return parseStatements(document).flatMap((statement) =>
      statement.effect === 'Allow' ? [...statement.actions, ...statement.notActions.map(() => '*')] : [],
    );
  } catch (error) {
    if (!(error instanceof MalformedPolicyDocument)) throw error;
    return [];
  }
}

/** Memberships of approvers name users another component made. */
const person: Demand = {
  ...from(/^$/, 'aws:iam/user:User'),
  holds: (value, resource, property) =>
    (typeof value === 'string' && resource.name === `approvers-${value}`) ||
    from(/^$/, 'aws:iam/user:User').holds(value, resource, property),
};

/** Roles, users, groups and permission sets: every one has its boundary and its policies. */
export const identity = designRule('landing-zone-identity', 'Roles, users and groups are bounded as designed', {
  'aws:iam/role:Role': { permissionsBoundary: boundaries, maxSessionDuration: doorSeconds, assumeRolePolicy: matches(/sts:AssumeRole/, 'a trust policy') },
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': { role, policyArn: policy },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': { group: from(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'aws:iam/group:Group'), policyArn: policy },
  'aws:iam/user:User': { permissionsBoundary: matches(/:policy\/people-boundary$/, 'the boundary of people'), forceDestroy: is(true) },
  'aws:iam/samlProvider:SamlProvider': { name: is('people'), samlMetadataDocument: matches(/IDPSSODescriptor/, 'the metadata of an identity provider') },
  'aws:iam/openIdConnectProvider:OpenIdConnectProvider': { url: matches(/^https:\/\//, 'an https issuer'), clientIdLists: atLeast(1) },
  'aws:ssoadmin/permissionSet:PermissionSet': { sessionDuration: is('PT1H'), region: aRegion },
  'aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment': { 'permissionsBoundary.customerManagedPolicyReference.name': is('people-boundary'), permissionSetArn: permissionSet },
  'aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy': { inlinePolicy: onlySwitching, permissionSetArn: permissionSet },
  'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment': { 'customerManagedPolicyReference.path': is('/production-access/'), 'customerManagedPolicyReference.name': matches(/^(window|call-production-access)(-|$)/, 'a window or the calls of production access'), permissionSetArn: permissionSet },
  'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment': { managedPolicyArn: nothing },
  'aws:ssoadmin/accountAssignment:AccountAssignment': { principalType: is('GROUP'), targetType: is('AWS_ACCOUNT'), permissionSetArn: permissionSet },
  'aws:ssoadmin/instanceAccessControlAttributes:InstanceAccessControlAttributes': { 'attributes[].key': is('person'), 'attributes[].values[].sources[]': is('${path:userName}') },
  'aws:iam/userGroupMembership:UserGroupMembership': { user: person, groups: group },
}); // prettier-ignore
