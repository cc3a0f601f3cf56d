import { Binding, bind } from '../../model/binding';
import { accessDeployerBoundary } from './access-deployer-boundary';
import { accessProdSessionDuration } from './access-prod-session-duration';
import { accessProdTimeBoxed } from './access-prod-time-boxed';
import { accessRootCentralised } from './access-root-centralised';
import { accessThirdPartyExternalId } from './access-third-party-external-id';
import { authMfaDenyWithout } from './auth-mfa-deny-without';
import { authMfaOnHumanTrust } from './auth-mfa-on-human-trust';
import { authMfaSwitchRoleChain } from './auth-mfa-switch-role-chain';
import { envNoCrossTrust } from './env-no-cross-trust';
import { iamAccessKeyRotation } from './iam-access-key-rotation';
import { iamConsoleUserMfa } from './iam-console-user-mfa';
import { iamGroupHasUsers } from './iam-group-has-users';
import { iamNoAdminPolicy } from './iam-no-admin-policy';
import { iamNoGenericUserName } from './iam-no-generic-user-name';
import { iamNoIamUsers } from './iam-no-iam-users';
import { iamNoInlinePolicy } from './iam-no-inline-policy';
import { iamNoServiceWildcard } from './iam-no-service-wildcard';
import { iamNoUserPolicies } from './iam-no-user-policies';
import { iamNoWildcardKmsDecrypt } from './iam-no-wildcard-kms-decrypt';
import { iamPasswordLowercase } from './iam-password-lowercase';
import { iamPasswordMaxAge } from './iam-password-max-age';
import { iamPasswordMinLength } from './iam-password-min-length';
import { iamPasswordNumber } from './iam-password-number';
import { iamPasswordPolicy } from './iam-password-policy';
import { iamPasswordReuse } from './iam-password-reuse';
import { iamPasswordUppercase } from './iam-password-uppercase';
import { iamRootHardwareMfa } from './iam-root-hardware-mfa';
import { iamRootMfa } from './iam-root-mfa';
import { iamSupportRole } from './iam-support-role';
import { iamUserInGroup } from './iam-user-in-group';
import { iamUserMfa } from './iam-user-mfa';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html';
const mfaGuide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html';

/** Policies on identities: policies, trust, passwords, MFA, users and groups. */
export const iam: readonly Binding[] = [
  bind({
    rule: iamNoAdminPolicy,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.2.1', '7.2.2'],
    because: 'Access follows job function and least privilege; a policy that allows everything follows neither.',
    remediation:
      'List the actions and resources the job needs. Start from what IAM Access Analyzer generates out of CloudTrail.',
    source: `${securityHub}#iam-1`,
  }),
  bind({
    rule: iamNoServiceWildcard,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.2.2'],
    because: 'All actions of a service include administration of that service, which few jobs need.',
    remediation: 'Replace service:* by the actions used, or by Get*, List* and Describe* for readers.',
    source: `${securityHub}#iam-21`,
  }),
  bind({
    rule: iamNoWildcardKmsDecrypt,
    severity: 'high',
    level: 'mandatory',
    enforces: ['3.6.1', '7.2.2'],
    because: 'Who may decrypt with every key can read all data the keys protect.',
    remediation:
      'Set Resource to the ARNs of the keys, or add Condition StringEquals kms:ViaService or ForAnyValue:StringEquals kms:ResourceAliases.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1',
  }),
  bind({
    rule: iamNoInlinePolicy,
    severity: 'low',
    level: 'advisory',
    enforces: ['7.2.2'],
    because: 'Rights are easier to review, twice a year, when they stand in named policies.',
    remediation: 'Move the document to an aws.iam.Policy and attach it.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-no-inline-policy-check.html',
  }),
  bind({
    rule: iamNoUserPolicies,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.2.2', '7.2.5'],
    because: 'Rights are given by job function, which is a group or a role, not to single people.',
    remediation: 'Attach the policy to a group or role, and put the user in the group.',
    source: `${securityHub}#iam-2`,
  }),
  bind({
    rule: iamNoIamUsers,
    severity: 'medium',
    level: 'advisory',
    enforces: ['8.2.1'],
    supports: ['8.4.2'],
    because: 'A first password that stands in a state file is known to more than one person.',
    remediation:
      'Remove the login profile. Sign in through IAM Identity Center, or create the first password with aws iam create-login-profile --password-reset-required.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  }),
  bind({
    rule: iamNoGenericUserName,
    severity: 'medium',
    level: 'advisory',
    enforces: ['8.2.1', '8.2.2'],
    because: 'Every action must be traceable to one person or system.',
    remediation: 'Name the user after the person or the system, or replace it by a role.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html',
  }),
  bind({
    rule: iamAccessKeyRotation,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.6.3'],
    supports: ['8.3.9'],
    because: 'Credentials of applications are changed periodically; a key created by a program is not.',
    remediation: 'Use a role: instance profile, task role, function role, or OIDC federation for systems outside AWS.',
    source: `${securityHub}#iam-3`,
  }),
  bind({
    rule: iamUserMfa,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.4.2'],
    because: 'All access into the cardholder data environment needs MFA. Enrolment itself is seen at run time only.',
    remediation:
      'Add the user to a group whose policy denies everything under BoolIfExists aws:MultiFactorAuthPresent false (component IdentityAccount).',
    source: `${securityHub}#iam-19`,
  }),
  bind({
    rule: iamConsoleUserMfa,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.4.2'],
    because: 'All access into the cardholder data environment needs MFA. Enrolment itself is seen at run time only.',
    remediation:
      'Add the user to a group whose policy denies everything under BoolIfExists aws:MultiFactorAuthPresent false (component IdentityAccount).',
    source: `${securityHub}#iam-5`,
  }),
  bind({
    rule: authMfaDenyWithout,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.4.2'],
    because: 'A user who has not signed in with MFA must not be able to do anything but set MFA up.',
    remediation:
      'Attach a policy with Effect Deny, NotAction for MFA set-up, Resource "*", Condition BoolIfExists { "aws:MultiFactorAuthPresent": "false" }.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_iam_mfa-selfmanage.html',
  }),
  bind({
    rule: authMfaOnHumanTrust,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['8.4.1', '8.4.2'],
    because:
      'Administrators and everyone with access to the cardholder data environment use MFA, also where they come in through a role.',
    remediation:
      'Add Condition { Bool: { "aws:MultiFactorAuthPresent": "true" } } to the trust statement. Tag roles only systems assume with assumed-by=automation.',
    source: mfaGuide,
  }),
  bind({
    rule: authMfaSwitchRoleChain,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.4.2', '8.4.3'],
    because: 'A sign-in of this morning proves little in the evening; switching accounts asks for a recent one.',
    remediation: 'Add Condition { NumericLessThan: { "aws:MultiFactorAuthAge": "3600" } } to the trust statement.',
    source: mfaGuide,
  }),
  bind({
    rule: accessThirdPartyExternalId,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.2.5'],
    supports: ['8.2.7'],
    because:
      'A third party must not be tricked into using its access for somebody else, and no role is open to all of AWS.',
    remediation:
      'Name the account in Principal and add Condition { StringEquals: { "sts:ExternalId": "…" } } with an id the third party gives per customer.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
  }),
  bind({
    rule: envNoCrossTrust,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.5.3', '7.2.2'],
    because: 'Production is kept apart from other environments, and access control enforces it.',
    remediation: 'Remove the principal, or trust the IAM account of production instead.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  }),
  bind({
    rule: accessDeployerBoundary,
    severity: 'medium',
    level: 'advisory',
    enforces: ['7.2.5', '7.3.3'],
    because: 'Who creates principals gives itself every right, unless a boundary holds for it and for what it creates.',
    remediation: 'Set permissionsBoundary to the boundary policy of the account (landing-zone-role-boundary).',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  }),
  bind({
    rule: accessProdSessionDuration,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.2.2'],
    because: 'Rights in production are held as long as the work needs.',
    remediation: 'Set maxSessionDuration: 3600 on the role, or sessionDuration: "PT1H" on the permission set.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
  }),
  bind({
    rule: accessProdTimeBoxed,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.2.2', '7.2.3'],
    because: 'Elevated rights are approved for a time and end with it.',
    remediation:
      'Add Condition { DateLessThan: { "aws:CurrentTime": "…" } } with an end at most a week away to every Allow of the policy.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws-dates.html',
  }),
  bind({
    rule: accessRootCentralised,
    severity: 'high',
    level: 'mandatory',
    enforces: ['2.2.2', '8.2.2', '8.4.1'],
    because: 'Root users are shared default accounts; without credentials nobody can use them.',
    remediation:
      'Add aws.iam.OrganizationsFeatures with enabledFeatures ["RootCredentialsManagement", "RootSessions"] in the management account.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
  }),
  bind({
    rule: iamRootMfa,
    severity: 'high',
    level: 'mandatory',
    enforces: [],
    supports: ['8.4.2'],
    because:
      'Root users without credentials need no MFA. The management account keeps its root user: check its MFA in Security Hub.',
    remediation:
      'Add aws.iam.OrganizationsFeatures with enabledFeatures ["RootCredentialsManagement"] in the management account.',
    source: `${securityHub}#iam-9`,
  }),
  bind({
    rule: iamRootHardwareMfa,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['8.4.2'],
    because:
      'Root users without credentials need no hardware MFA. The management account keeps its root user: check its MFA in Security Hub.',
    remediation:
      'Add aws.iam.OrganizationsFeatures with enabledFeatures ["RootCredentialsManagement"] in the management account.',
    source: `${securityHub}#iam-6`,
  }),
  bind({
    rule: iamSupportRole,
    severity: 'low',
    level: 'mandatory',
    enforces: ['12.10.3'],
    because: 'In an incident, named people can reach AWS at any hour.',
    remediation:
      'Attach arn:aws:iam::aws:policy/AWSSupportAccess to the role used in incidents (component BreakGlassRole).',
    source: `${securityHub}#iam-18`,
  }),
  bind({
    rule: iamUserInGroup,
    severity: 'medium',
    level: 'advisory',
    enforces: ['7.2.1', '7.2.2'],
    because: 'Rights follow job function, and groups are the job functions.',
    remediation: 'Add an aws.iam.UserGroupMembership for the user, or replace a technical user by a role.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-user-group-membership-check.html',
  }),
  bind({
    rule: iamGroupHasUsers,
    severity: 'low',
    level: 'advisory',
    enforces: ['7.2.1'],
    because: 'Groups without members hide rights that nobody reviews.',
    remediation: 'Add members, remove the group, or put it under a path with "time-boxed" when approvals fill it.',
    source: 'https://docs.aws.amazon.com/config/latest/developerguide/iam-group-has-users-check.html',
  }),
  bind({
    rule: iamPasswordPolicy,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.3.6', '8.3.7', '8.3.9'],
    supports: ['8.3.10.1', '8.6.3'],
    because: 'Passwords have a least length and complexity, are not reused, and expire where they are the only factor.',
    remediation:
      'Add aws.iam.AccountPasswordPolicy: 12 characters, lower and upper case, digits, 4 remembered, 90 days (component PasswordPolicy).',
    source: `${securityHub}#iam-7`,
  }),
  bind({
    rule: iamPasswordMinLength,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.6'],
    because: 'Passwords have at least 12 characters.',
    remediation: 'Set minimumPasswordLength: 12 or more.',
    source: `${securityHub}#iam-15`,
  }),
  bind({
    rule: iamPasswordLowercase,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.6'],
    supports: ['8.6.3'],
    because: 'Passwords contain letters and digits.',
    remediation: 'Set requireLowercaseCharacters: true.',
    source: `${securityHub}#iam-12`,
  }),
  bind({
    rule: iamPasswordUppercase,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.6'],
    supports: ['8.6.3'],
    because: 'Passwords contain letters and digits.',
    remediation: 'Set requireUppercaseCharacters: true.',
    source: `${securityHub}#iam-11`,
  }),
  bind({
    rule: iamPasswordNumber,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.6'],
    supports: ['8.6.3'],
    because: 'Passwords contain letters and digits.',
    remediation: 'Set requireNumbers: true.',
    source: `${securityHub}#iam-14`,
  }),
  bind({
    rule: iamPasswordReuse,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.7'],
    because: 'A new password differs from the last four.',
    remediation: 'Set passwordReusePrevention: 4 or more.',
    source: `${securityHub}#iam-16`,
  }),
  bind({
    rule: iamPasswordMaxAge,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['8.3.9'],
    supports: ['8.3.10.1'],
    because: 'Where a password is the only factor it changes at least every 90 days.',
    remediation: 'Set maxPasswordAge to 1 to 90.',
    source: `${securityHub}#iam-17`,
  }),
];
