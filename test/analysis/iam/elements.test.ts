import { policyOf } from '../../../analysis/iam/policy';
import {
  bob,
  bucket,
  decisions,
  home,
  object,
  other,
  policy,
  worker,
  type Case,
  type StatementInput,
} from './requests';

const reference = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/';

function identityCases(
  table: readonly (readonly [
    rule: string,
    statement: StatementInput,
    action: string,
    resource: string,
    expected: Case['expected'],
  ])[],
): readonly Case[] {
  return table.map(([rule, statement, action, resource, expected]) => ({
    rule,
    action,
    resource,
    policies: { identity: [policy(statement)] },
    expected,
  }));
}

decisions(
  `${reference}reference_policies_elements_action.html`,
  identityCases([
    ['the named action', { Action: 's3:GetObject' }, 's3:GetObject', object, 'allow'],
    ['another action', { Action: 's3:GetObject' }, 's3:PutObject', object, 'deny'],
    ['actions are not case-sensitive', { Action: 'S3:getobject' }, 's3:GetObject', object, 'allow'],
    ['* in the name', { Action: 's3:Get*' }, 's3:GetObjectTagging', object, 'allow'],
    ['* in the middle', { Action: 'iam:*AccessKey*' }, 'iam:CreateAccessKey', '*', 'allow'],
    ['? is one character', { Action: 's3:?etObject' }, 's3:GetObject', object, 'allow'],
    ['the whole service', { Action: 's3:*' }, 's3:DeleteBucket', bucket, 'allow'],
    ['another service', { Action: 's3:*' }, 'kms:Decrypt', '*', 'deny'],
    ['everything', { Action: '*' }, 'iam:CreateUser', '*', 'allow'],
    ['a list', { Action: ['s3:GetObject', 's3:PutObject'] }, 's3:PutObject', object, 'allow'],
  ]),
);

decisions(
  `${reference}reference_policies_elements_notaction.html`,
  identityCases([
    ['an action that is not listed', { NotAction: 'iam:*' }, 's3:GetObject', object, 'allow'],
    ['a listed action is not allowed, nor denied', { NotAction: 'iam:*' }, 'iam:CreateUser', '*', 'deny'],
    ['a list', { NotAction: ['iam:*', 's3:DeleteBucket'] }, 's3:DeleteBucket', bucket, 'deny'],
    [
      'with a resource',
      { NotAction: 's3:DeleteBucket', Resource: 'arn:aws:s3:::*' },
      's3:PutBucketPolicy',
      bucket,
      'allow',
    ],
    [
      'with a resource of another service',
      { NotAction: 's3:DeleteBucket', Resource: 'arn:aws:s3:::*' },
      'kms:Decrypt',
      'arn:aws:kms:eu-west-1:111122223333:key/1',
      'deny',
    ],
  ]),
);

decisions(`${reference}reference_policies_elements_notaction.html (Deny)`, [
  {
    rule: 'Deny with NotAction spares the listed action',
    action: 'iam:ChangePassword',
    policies: { identity: [policy({}, { Effect: 'Deny', NotAction: 'iam:ChangePassword' })] },
    expected: 'allow',
  },
  {
    rule: 'Deny with NotAction denies every other action',
    action: 's3:GetObject',
    policies: { identity: [policy({}, { Effect: 'Deny', NotAction: 'iam:ChangePassword' })] },
    expected: 'deny',
  },
]);

decisions(
  `${reference}reference_policies_elements_resource.html`,
  identityCases([
    ['the named resource', { Resource: object }, 's3:GetObject', object, 'allow'],
    ['another resource', { Resource: `${bucket}/b` }, 's3:GetObject', object, 'deny'],
    ['* crosses slashes', { Resource: `${bucket}/*` }, 's3:GetObject', object, 'allow'],
    ['a bucket is not its objects', { Resource: bucket }, 's3:GetObject', object, 'deny'],
    ['objects are not the bucket', { Resource: `${bucket}/*` }, 's3:ListBucket', bucket, 'deny'],
    ['? is one character', { Resource: `${bucket}/202?/a.txt` }, 's3:GetObject', object, 'allow'],
    ['resources are case-sensitive', { Resource: 'arn:aws:s3:::Records/*' }, 's3:GetObject', object, 'deny'],
    [
      '* in the account part',
      { Resource: 'arn:aws:iam::*:role/job-*' },
      'sts:AssumeRole',
      'arn:aws:iam::111122223333:role/job-1',
      'allow',
    ],
    [
      '* does not cross the parts of an ARN',
      { Resource: 'arn:aws:sqs:*:q' },
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      'deny',
    ],
    [
      'an incomplete ARN is completed with *',
      { Resource: 'arn:aws:sqs' },
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:111122223333:q',
      'allow',
    ],
    ['one of a list', { Resource: [bucket, object] }, 's3:GetObject', object, 'allow'],
    ['a named resource does not meet an action without one', { Resource: bucket }, 's3:ListAllMyBuckets', '*', 'deny'],
  ]),
);

decisions(
  `${reference}reference_policies_elements_notresource.html`,
  identityCases([
    ['a resource that is not listed', { NotResource: `${bucket}/secret/*` }, 's3:GetObject', object, 'allow'],
    ['a listed resource', { NotResource: `${bucket}/2026/*` }, 's3:GetObject', object, 'deny'],
    ['one of the listed resources', { NotResource: [bucket, `${bucket}/2026/*`] }, 's3:GetObject', object, 'deny'],
  ]),
);

/** A bucket policy with one statement, asked by somebody of another account who may do anything there. */
function named(
  table: readonly (readonly [rule: string, principal: unknown, expected: Case['expected'], who?: Case['principal']])[],
): readonly Case[] {
  return table.map(([rule, principal, expected, who = bob]) => ({
    rule,
    principal: who,
    policies: { identity: [policy({})], resource: policy({ Principal: principal }) },
    expected,
  }));
}
const outsider = {
  kind: 'role',
  account: other,
  arn: `arn:aws:iam::${other}:role/team/build`,
  sessionArn: `arn:aws:sts::${other}:assumed-role/build/42`,
} as const;

decisions(
  `${reference}reference_policies_elements_principal.html`,
  named([
    ['the ARN of a user', { AWS: bob.kind === 'user' ? bob.arn : '' }, 'allow'],
    ['the ARN of another user', { AWS: `arn:aws:iam::${other}:user/carol` }, 'deny'],
    ['user ARNs are case-sensitive', { AWS: `arn:aws:iam::${other}:user/Bob` }, 'deny'],
    ['the account by its root ARN', { AWS: `arn:aws:iam::${other}:root` }, 'allow'],
    ['the account by its number', { AWS: other }, 'allow'],
    ['another account', { AWS: home }, 'deny'],
    ['everyone', '*', 'allow'],
    ['everyone, written as an AWS principal', { AWS: '*' }, 'allow'],
    ['a wildcard in a user ARN matches nobody', { AWS: `arn:aws:iam::${other}:user/*` }, 'deny'],
    ['a list', { AWS: [home, other] }, 'allow'],
    ['the ARN of a role meets its sessions', { AWS: outsider.arn }, 'allow', outsider],
    ['the ARN of a session meets that session', { AWS: outsider.sessionArn }, 'allow', outsider],
    [
      'the ARN of another session of the role',
      { AWS: `arn:aws:sts::${other}:assumed-role/build/43` },
      'deny',
      outsider,
    ],
    ['a service is no AWS principal', { Service: 'ec2.amazonaws.com' }, 'deny'],
    ['a service', { Service: 'ec2.amazonaws.com' }, 'allow', { kind: 'service', service: 'ec2.amazonaws.com' }],
    ['another service', { Service: 'lambda.amazonaws.com' }, 'deny', { kind: 'service', service: 'ec2.amazonaws.com' }],
    [
      'an identity provider',
      { Federated: `arn:aws:iam::${home}:saml-provider/idp` },
      'allow',
      { kind: 'federated', provider: `arn:aws:iam::${home}:saml-provider/idp` },
    ],
    [
      'another identity provider',
      { Federated: 'accounts.google.com' },
      'deny',
      { kind: 'federated', provider: `arn:aws:iam::${home}:saml-provider/idp` },
    ],
    ['nobody signed in, everyone allowed', '*', 'allow', { kind: 'anonymous' }],
    ['nobody signed in, an account allowed', { AWS: other }, 'deny', { kind: 'anonymous' }],
  ]),
);

const denyAllBut = (...arns: readonly string[]) =>
  policy({ Principal: '*' }, { Effect: 'Deny', NotPrincipal: { AWS: arns } });
decisions(`${reference}reference_policies_elements_notprincipal.html`, [
  {
    rule: 'Deny spares the named principal',
    policies: { resource: denyAllBut(`arn:aws:iam::${home}:user/alice`) },
    expected: 'allow',
  },
  {
    rule: 'Deny meets everybody else',
    principal: worker,
    policies: { resource: denyAllBut(`arn:aws:iam::${home}:user/alice`) },
    expected: 'deny',
  },
  {
    rule: 'Deny meets even the named principal when it has a permissions boundary',
    policies: { resource: denyAllBut(`arn:aws:iam::${home}:user/alice`), boundary: policy({}) },
    expected: 'deny',
  },
  {
    rule: 'Allow means everybody but the named principal',
    principal: bob,
    policies: {
      identity: [policy({})],
      resource: policy({ NotPrincipal: { AWS: `arn:aws:iam::${home}:user/alice` } }),
    },
    expected: 'allow',
  },
  {
    rule: 'Allow does not mean the named principal',
    policies: { resource: policy({ NotPrincipal: { AWS: `arn:aws:iam::${home}:user/alice` } }) },
    expected: 'deny',
  },
]);

const oldLanguage = policyOf('old', {
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::home/${aws:username}/*' }],
});
const noVersion = policyOf('old', {
  Statement: { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::home/${aws:username}/*' },
});
const own = { context: { 'aws:username': 'alice' }, resource: 'arn:aws:s3:::home/alice/a' };
decisions(`${reference}reference_policies_elements_version.html`, [
  { ...own, rule: 'version 2008-10-17 knows no variables', policies: { identity: [oldLanguage] }, expected: 'deny' },
  { ...own, rule: 'no version is 2008-10-17', policies: { identity: [noVersion] }, expected: 'deny' },
  {
    ...own,
    resource: 'arn:aws:s3:::home/${aws:username}/a',
    rule: 'a variable of version 2008-10-17 is a text',
    policies: { identity: [oldLanguage] },
    expected: 'allow',
  },
]);
