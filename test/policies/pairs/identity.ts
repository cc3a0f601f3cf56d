import { accountDefaults } from './account';
import { Pair, ProgramResource, ref, resource } from './pair';

const policy = (...statements: readonly object[]): readonly ProgramResource[] => [
  resource('aws:iam/policy:Policy', 'rights', {
    description: 'Rights',
    policy: JSON.stringify({ Version: '2012-10-17', Statement: statements }),
  }),
];
const single = (statement: object): readonly ProgramResource[] => [
  resource('aws:iam/policy:Policy', 'rights', {
    description: 'Rights',
    policy: JSON.stringify({ Version: '2012-10-17', Statement: statement }),
  }),
];
const read = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::reports/*' };
const good = policy(read);

const bucket = (statement: object): readonly ProgramResource[] => [
  resource('aws:s3/bucketPolicy:BucketPolicy', 'access', {
    bucket: 'reports',
    policy: JSON.stringify({ Version: '2012-10-17', Statement: [tls, statement] }),
  }),
];
const tls = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const toRole = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/reader' },
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::reports/*',
};
const goodBucket = bucket(toRole);

const role = (statement: object): readonly ProgramResource[] => [
  resource('aws:iam/role:Role', 'switch', {
    assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: statement }),
  }),
];
const age = { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } };
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, ...age };
const trust = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:root' },
  Action: 'sts:AssumeRole',
  Condition: mfa,
};
const goodRole = role([trust]);

const password = (props: object): readonly ProgramResource[] => [
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength: 14, maxPasswordAge: 90, passwordReusePrevention: 24, requireLowercaseCharacters: true, requireUppercaseCharacters: true,
    requireNumbers: true, requireSymbols: true, allowUsersToChangePassword: true, ...props,
  }),
  ...accountDefaults,
]; // prettier-ignore

/** Rights, trust and passwords. */
export const identity: readonly Pair[] = [
  { name: 'every action on everything', requirement: '7.2.2', bad: policy({ Effect: 'Allow', Action: '*', Resource: '*' }), good },
  { name: 'one statement that is no list', requirement: '7.2.2', bad: single({ Effect: 'Allow', Action: '*', Resource: '*' }), good: single(read) },
  { name: 'stars on both sides of the colon', requirement: '7.2.2', bad: policy({ Effect: 'Allow', Action: ['*:*'], Resource: ['*'] }), good },
  { name: 'everything but one action', requirement: '7.2.2', bad: policy({ Effect: 'Allow', NotAction: 'iam:DeleteUser', Resource: '*' }), good },
  { name: 'effect in other case', requirement: '7.2.2', bad: policy({ effect: 'allow', action: '*', resource: '*' }), good },
  { name: 'behind a harmless statement', requirement: '7.2.2', bad: policy(read, { Effect: 'Allow', Action: ['s3:ListBucket', '*'], Resource: '*' }), good },
  { name: 'bucket for everyone', requirement: '7.2.1', bad: bucket({ ...toRole, Principal: '*' }), good: goodBucket },
  { name: 'bucket for everyone, as AWS', requirement: '7.2.1', bad: bucket({ ...toRole, Principal: { AWS: '*' } }), good: goodBucket },
  { name: 'bucket for everyone, in a list', requirement: '7.2.1', bad: bucket({ ...toRole, Principal: { AWS: ['*'] } }), good: goodBucket },
  { name: 'bucket for everyone but one', requirement: '7.2.1', bad: bucket({ Effect: 'Allow', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }), good: goodBucket },
  { name: 'everyone in the second place of a list', requirement: '7.2.1', bad: bucket({ ...toRole, Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }), good: goodBucket },
  { name: 'role without MFA', requirement: '8.4.2', bad: role([{ ...trust, Condition: undefined }]), good: goodRole },
  { name: 'MFA only where the key exists', requirement: '8.4.2', bad: role([{ ...trust, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } } }]), good: goodRole },
  { name: 'MFA false', requirement: '8.4.2', bad: role([{ ...trust, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } }]), good: goodRole },
  { name: 'trust that is no list, without MFA', requirement: '8.4.2', bad: role({ ...trust, Condition: undefined }), good: role(trust) },
  { name: 'short passwords', requirement: '8.3.6', bad: password({ minimumPasswordLength: 11 }), good: password({ minimumPasswordLength: 12 }) },
  { name: 'short passwords as text', requirement: '8.3.6', bad: password({ minimumPasswordLength: '8' }), good: password({ minimumPasswordLength: '14' }) },
  { name: 'passwords without numbers', requirement: '8.3.6', bad: password({ requireNumbers: 'false' }), good: password({ requireNumbers: 'true' }) },
  { name: 'three passwords remembered', requirement: '8.3.7', bad: password({ passwordReusePrevention: 3 }), good: password({ passwordReusePrevention: 4 }) },
  { name: 'old passwords', requirement: '8.3.9', bad: password({ maxPasswordAge: 91 }), good: password({ maxPasswordAge: 90 }) },
  { name: 'rights of a user', requirement: '7.2.2', bad: [resource('aws:iam/userPolicy:UserPolicy', 'own', { user: 'ada', policy: JSON.stringify({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }) })], good },
  { name: 'administrator by attachment', requirement: '7.2.2', bad: [resource('aws:iam/role:Role', 'app', { assumeRolePolicy: JSON.stringify({ Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' } }) }), resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'all', { role: ref('app'), policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' })], good },
]; // prettier-ignore
