import * as fs from 'node:fs';
import * as path from 'node:path';
import { deploymentRoleName } from '../../components/governance/deployment-role';
import { bucketArn } from '../../organization/names';
import { stateBucketName, stateKeyAlias } from '../../operations/state-backend/state-backend';
import { planStack } from '../accounts/plan-stack';
import { organization } from './example';

/** The permissions docs/deploy.md, docs/drift.md and docs/adopt.md print. */

interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: string;
  readonly Principal?: { readonly Federated?: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
interface Policy {
  readonly Version: string;
  readonly Statement: readonly Statement[];
}

/** The JSON blocks of a page that are policies, by the heading they stand under. */
function policiesOf(page: string): readonly { readonly heading: string; readonly policy: Policy }[] {
  const text = fs.readFileSync(path.join(__dirname, '..', '..', 'docs', page), 'utf8');
  let heading = '';
  return [...text.matchAll(/^#+ (.*)$|```json\n([\s\S]*?)```/gm)].flatMap(([, title, json]) => {
    if (title !== undefined) heading = title;
    if (json === undefined) return [];
    const policy = JSON.parse(json) as Policy;
    return policy.Version === undefined ? [] : [{ heading, policy }];
  });
}

const pages = ['deploy.md', 'drift.md', 'adopt.md'] as const;
const all = pages.flatMap((page) => policiesOf(page).map(({ heading, policy }) => ({ page, heading, policy })));

function named(page: string, heading: string): Policy {
  const found = all.find((one) => one.page === page && one.heading.includes(heading));
  if (found === undefined) throw new Error(`${page} has no policy under ${heading}`);
  return found.policy;
}

const preview = named('deploy.md', 'Preview');
const deployment = named('deploy.md', 'Deployment');
const drift = named('drift.md', 'Permissions');
const trusts = policiesOf('deploy.md').flatMap(({ heading, policy }) => (heading === 'GitHub Actions' ? [policy] : []));

function actionsOf({ Action }: Statement): readonly string[] {
  return typeof Action === 'string' ? [Action] : Action;
}

function matches(pattern: string, action: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(action);
}

function allows({ Statement: statements }: Policy, action: string): boolean {
  return statements.some(
    (statement) => statement.Effect === 'Allow' && actionsOf(statement).some((pattern) => matches(pattern, action)),
  );
}

/** Calls with which the AWS provider reads a resource of the management account, by its type. */
const readCalls: Readonly<Record<string, readonly string[]>> = {
  'account/alternativeContact': ['account:GetAlternateContact'],
  'cfg/deliveryChannel': ['config:DescribeDeliveryChannels'],
  'cfg/recorder': ['config:DescribeConfigurationRecorders'],
  'cfg/recorderStatus': ['config:DescribeConfigurationRecorderStatus'],
  'cfg/retentionConfiguration': ['config:DescribeRetentionConfigurations'],
  'chatbot/slackChannelConfiguration': ['chatbot:DescribeSlackChannelConfigurations', 'chatbot:ListTagsForResource'],
  'cloudtrail/trail': [
    'cloudtrail:DescribeTrails',
    'cloudtrail:GetTrailStatus',
    'cloudtrail:GetEventSelectors',
    'cloudtrail:GetInsightSelectors',
    'cloudtrail:ListTags',
  ],
  'cloudwatch/eventRule': ['events:DescribeRule', 'events:ListTagsForResource'],
  'cloudwatch/eventTarget': ['events:ListTargetsByRule'],
  'cloudwatch/logGroup': ['logs:DescribeLogGroups', 'logs:ListTagsForResource'],
  'cloudwatch/logMetricFilter': ['logs:DescribeMetricFilters'],
  'cloudwatch/metricAlarm': ['cloudwatch:DescribeAlarms', 'cloudwatch:ListTagsForResource'],
  'ebs/defaultKmsKey': ['ec2:GetEbsDefaultKmsKeyId'],
  'ebs/encryptionByDefault': ['ec2:GetEbsEncryptionByDefault'],
  'ebs/snapshotBlockPublicAccess': ['ec2:GetSnapshotBlockPublicAccessState'],
  'ec2/imageBlockPublicAccess': ['ec2:GetImageBlockPublicAccessState'],
  'ec2/instanceMetadataDefaults': ['ec2:GetInstanceMetadataDefaults'],
  'ec2/serialConsoleAccess': ['ec2:GetSerialConsoleAccessStatus'],
  'ec2/vpcBlockPublicAccessOptions': ['ec2:DescribeVpcBlockPublicAccessOptions'],
  'emr/blockPublicAccessConfiguration': ['elasticmapreduce:GetBlockPublicAccessConfiguration'],
  'guardduty/organizationAdminAccount': ['guardduty:ListOrganizationAdminAccounts'],
  'iam/accountAlias': ['iam:ListAccountAliases'],
  'iam/accountPasswordPolicy': ['iam:GetAccountPasswordPolicy'],
  'iam/organizationsFeatures': ['iam:ListOrganizationsFeatures'],
  'iam/policy': ['iam:GetPolicy', 'iam:GetPolicyVersion'],
  'iam/role': ['iam:GetRole', 'iam:ListRolePolicies', 'iam:GetRolePolicy', 'iam:ListAttachedRolePolicies'],
  'iam/rolePolicyAttachment': ['iam:ListAttachedRolePolicies'],
  'iam/serviceLinkedRole': ['iam:GetRole'],
  'inspector2/delegatedAdminAccount': ['inspector2:ListDelegatedAdminAccounts', 'inspector2:GetDelegatedAdminAccount'],
  'kms/alias': ['kms:ListAliases'],
  'kms/key': ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:ListResourceTags'],
  'macie2/organizationAdminAccount': ['macie2:ListOrganizationAdminAccounts'],
  'organizations/account': [
    'organizations:DescribeAccount',
    'organizations:ListParents',
    'organizations:ListTagsForResource',
  ],
  'organizations/delegatedAdministrator': ['organizations:ListDelegatedAdministrators'],
  'organizations/organization': [
    'organizations:DescribeOrganization',
    'organizations:ListAccounts',
    'organizations:ListRoots',
    'organizations:ListAWSServiceAccessForOrganization',
  ],
  'organizations/organizationalUnit': [
    'organizations:DescribeOrganizationalUnit',
    'organizations:ListAccountsForParent',
    'organizations:ListParents',
  ],
  'organizations/policy': ['organizations:DescribePolicy', 'organizations:ListTagsForResource'],
  'organizations/policyAttachment': ['organizations:ListTargetsForPolicy'],
  's3/accountPublicAccessBlock': ['s3:GetAccountPublicAccessBlock'],
  'securityhub/organizationAdminAccount': ['securityhub:ListOrganizationAdminAccounts'],
  'sns/topic': ['sns:GetTopicAttributes', 'sns:ListTagsForResource'],
  'sns/topicPolicy': ['sns:GetTopicAttributes'],
  'sns/topicSubscription': ['sns:GetSubscriptionAttributes'],
  'ssm/serviceSetting': ['ssm:GetServiceSetting'],
};

/** Calls of the inventory (operations/drift/aws-cli-reader.ts) in the management account. */
const inventoryCalls = [
  'iam:ListUsers',
  'cloudtrail:DescribeTrails',
  'ec2:DescribeSecurityGroups',
  's3:ListAllMyBuckets',
  's3:GetBucketLocation',
  's3:GetBucketPolicyStatus',
  's3:GetBucketPublicAccessBlock',
  's3:GetBucketAcl',
];

describe('every policy of the pages', () => {
  it('is there', () => {
    expect(all.map(({ page, heading }) => `${page}: ${heading}`)).toHaveLength(8);
  });

  it.each(all.map(({ page, heading, policy }, index) => [`${page}: ${heading} (${index})`, policy] as const))(
    '%s is well-formed',
    (_, policy) => {
      expect(policy.Version).toBe('2012-10-17');
      const sids = policy.Statement.flatMap(({ Sid }) => Sid ?? []);
      expect(new Set(sids).size).toBe(sids.length);
      for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
      for (const statement of policy.Statement) {
        expect(['Allow', 'Deny']).toContain(statement.Effect);
        for (const action of actionsOf(statement)) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z*]+$/);
        expect(new Set(actionsOf(statement)).size).toBe(actionsOf(statement).length);
        if (statement.Principal === undefined) expect(statement.Resource).toMatch(/^(?:\*|arn:aws:.+)$/);
      }
    },
  );

  it.each([
    ['preview', preview],
    ['deployment', deployment],
    ['drift', drift],
  ])('%s names the bucket, the key and the role the code uses', (_, { Statement: statements }) => {
    const of = (sid: RegExp): Statement | undefined => statements.find(({ Sid = '' }) => sid.test(Sid));
    const bucket = bucketArn(organization, stateBucketName(organization));
    expect(of(/^FindState$/)?.Resource).toBe(bucket);
    expect(of(/^(?:Read|Write)State$/)?.Resource).toBe(`${bucket}/.pulumi/*`);
    expect(of(/^(?:Decrypt|Encrypt)State$/)?.Condition).toEqual({
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': stateKeyAlias(organization) },
    });
    expect(of(/^EnterAccounts$/)).toMatchObject({
      Resource: `arn:aws:iam::*:role/${deploymentRoleName}`,
      Condition: { StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } },
    });
  });
});

describe('roles that only look', () => {
  it.each([
    ['preview', preview],
    ['drift', drift],
    ['adopt, listing', policiesOf('adopt.md')[0]?.policy ?? preview],
    ['adopt, applying', policiesOf('adopt.md')[1]?.policy ?? preview],
  ])('%s has no action that writes', (_, { Statement: statements }) => {
    for (const statement of statements) {
      for (const action of actionsOf(statement))
        expect(action).toMatch(/^[a-z0-9-]+:(?:Describe|Get|List)|^kms:Decrypt$|^sts:AssumeRole$/);
    }
  });

  it.each([
    's3:PutObject',
    's3:DeleteObject',
    'kms:Encrypt',
    'ec2:GetPasswordData',
    'ec2:GetConsoleOutput',
    'iam:GetAccountAuthorizationDetails',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'lambda:GetFunction',
    'dynamodb:GetItem',
    'cloudtrail:DeleteTrail',
    'iam:CreateUser',
  ])('neither may %s', (action) => {
    expect([allows(preview, action), allows(drift, action)]).toEqual([false, false]);
  });

  it('read objects of the state only', () => {
    for (const policy of [preview, drift])
      for (const statement of policy.Statement)
        if (actionsOf(statement).includes('s3:GetObject')) expect(statement.Resource).toContain('/.pulumi/');
  });
});

describe('what the management account holds', () => {
  it('can be read by the drift role and changed by the deployment role', async () => {
    const { resources } = await planStack(organization, 'management');
    const types = [...new Set(resources.map(({ type }) => type))].filter((type) => type.startsWith('aws:'));
    expect(types.length).toBeGreaterThan(30);
    const missing = types.flatMap((type) => {
      const calls = readCalls[type.slice('aws:'.length, type.lastIndexOf(':'))];
      if (calls === undefined) return [`${type}: say here how it is read`];
      return calls
        .filter((call) => !allows(drift, call) || !allows(deployment, call))
        .map((call) => `${type}: ${call}`);
    });
    expect(missing).toEqual([]);
  });

  it('can be looked through for unmanaged resources', () => {
    expect(inventoryCalls.filter((call) => !allows(drift, call))).toEqual([]);
  });

  it('is never given away by the deployment role', () => {
    const denied = deployment.Statement.filter(({ Effect }) => Effect === 'Deny').flatMap(actionsOf);
    expect(denied).toEqual(expect.arrayContaining(['organizations:CloseAccount', 'organizations:LeaveOrganization']));
  });
});

describe('trust of GitHub Actions', () => {
  it('is there for each of the three roles', () => {
    expect(
      trusts.map(
        ({ Statement: [statement] }) =>
          statement?.Condition?.['StringEquals']?.['token.actions.githubusercontent.com:sub'],
      ),
    ).toEqual([
      expect.stringMatching(/:environment:production$/),
      expect.stringMatching(/:pull_request$/),
      expect.stringMatching(/:ref:refs\/heads\/main$/),
    ]);
  });

  it.each(trusts.map((trust, index) => [index, trust] as const))(
    '%i is bound to one repository and purpose',
    (_, trust) => {
      expect(trust.Statement).toHaveLength(1);
      const [statement] = trust.Statement;
      const managementId = organization.accounts.find(({ kind }) => kind === 'management')?.id ?? '';
      expect(statement?.Principal?.Federated).toBe(
        `arn:aws:iam::${managementId}:oidc-provider/token.actions.githubusercontent.com`,
      );
      expect(statement?.Action).toBe('sts:AssumeRoleWithWebIdentity');
      const condition = statement?.Condition?.['StringEquals'] ?? {};
      expect(condition['token.actions.githubusercontent.com:aud']).toBe('sts.amazonaws.com');
      expect(condition['token.actions.githubusercontent.com:sub']).toMatch(/^repo:[\w-]+\/[\w-]+:[\w:/.-]+$/);
    },
  );
});
