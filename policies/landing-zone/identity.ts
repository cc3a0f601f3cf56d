import { asNumber } from '../model/values';
import { Demand, designRule, from, matches } from './design';

const role = from(/^[\w+=,.@-]+-role$|^(security-audit|break-glass)$|^job-function-/, 'aws:iam/role:Role');
const policy = from(/^arn:[^:]+:iam::(aws|\d{12}):policy\/[\w/+=,.@-]+$/, 'aws:iam/policy:Policy');

/** AWS takes an hour where nothing is set; twelve hours are the longest it knows. */
const sessionSeconds: Demand = {
  wanted: 'be at most 43200 seconds',
  holds: (value) =>
    value === undefined || value === null || ((asNumber(value) ?? 0) >= 3600 && (asNumber(value) ?? 0) <= 43_200),
};
const group = from(/^$/, 'aws:iam/group:Group');

/** Roles, users and groups: every one has its boundary and its policies. */
export const identity = designRule('landing-zone-identity', 'Roles, users and groups are bounded as designed', {
  'aws:iam/role:Role': { permissionsBoundary: matches(/:policy\/(landing-zone-role-boundary|production-access[\w/-]*|service-role[\w/-]*)$/, 'the boundary of the landing zone'), maxSessionDuration: sessionSeconds, assumeRolePolicy: matches(/sts:AssumeRole/, 'a trust policy') },
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': { role, policyArn: policy },
  'aws:iam/groupPolicyAttachment:GroupPolicyAttachment': { group: from(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'aws:iam/group:Group'), policyArn: policy },
  'aws:iam/user:User': { permissionsBoundary: matches(/:policy\/people-boundary$/, 'the boundary of people') },
  'aws:iam/userGroupMembership:UserGroupMembership': { user: from(/^[\w.@-]+$/, 'aws:iam/user:User'), groups: group },
}); // prettier-ignore
