import { designedContents } from '../../../policies/landing-zone/designed-contents';
import { designedReferences } from '../../../policies/landing-zone/designed-references';
import { designedStatements } from '../../../policies/landing-zone/designed-statements';
import { memberships } from '../../../policies/landing-zone/memberships';
import { organizationTree } from '../../../policies/landing-zone/organization-tree';
import { protectedResources } from '../../../policies/landing-zone/protected';
import { provider } from '../../../policies/landing-zone/provider';
import { settingsOfFile } from '../../../policies/landing-zone/settings-of-file';
import { StackRule } from '../../../policies/model/rule';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

const settings = {
  accounts: [
    'stack:workload:111111111111:production:5:15',
    'management:management:222222222222:shared:0:0',
    'iam:iam:444444444444:shared:0:0',
  ],
  regions: ['eu-west-1', 'eu-central-1'],
  facts: [
    'name=acme',
    'organizationId=o-acmeacme01',
    'notifyFrom=HIGH',
    'passwordLength=14',
    'securityEmail=security@acme.test',
    'block of stack=10.0.0.0/16',
    'groups of ada=all-people,operator,production-approvers',
    'unit of stack=Production',
    'unit above Production=Workloads',
    'guardrails of Production=no-users',
  ],
};
const of = (type: string, name: string, props: object, more: Partial<StackFixture> = {}): StackFixture => ({
  type: `aws:${type}`,
  name,
  props,
  ...more,
});

const tls = { Sid: 'TlsOnly', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'], Condition: { Bool: { 'aws:SecureTransport': 'false' } } }; // prettier-ignore
const writes = { Sid: 'ConfigWrites', Effect: 'Allow', Principal: { Service: 'config.amazonaws.com' }, Action: 's3:PutObject', Resource: 'arn:aws:s3:::acme-config-history-eu-west-1/AWSLogs/*', Condition: { StringEquals: { 'aws:SourceOrgID': 'o-acmeacme01' } } }; // prettier-ignore
const bucketPolicy = (statement: unknown, bucket = 'logs'): readonly StackFixture[] => [
  of('s3/bucketPolicy:BucketPolicy', 'policy', {
    bucket,
    policy: typeof statement === 'string' ? statement : JSON.stringify({ Statement: statement }),
  }),
];
const history = (change: object): readonly StackFixture[] =>
  bucketPolicy([{ ...writes, ...change }], 'acme-config-history-eu-west-1');
const rule = (eventPattern: unknown): readonly StackFixture[] => [
  of('cloudwatch/eventRule:EventRule', 'vulnerabilities-eu-west-1', { eventPattern }, { refers: { eventPattern: [] } }),
];
const pattern = (change: object): string =>
  JSON.stringify({ source: ['aws.inspector2'], 'detail-type': ['Inspector2 Finding'], detail: { severity: ['HIGH', 'CRITICAL'], status: ['ACTIVE'] }, ...change }); // prettier-ignore
const filter = (text: string): readonly StackFixture[] => [
  of('cloudwatch/logMetricFilter:LogMetricFilter', 'change-alerts-kms-key-disabled-or-deleted-filter', {
    pattern: text,
  }),
];
const group = (name: string, props: object = {}): StackFixture =>
  of('ec2/securityGroup:SecurityGroup', `network-groups-${name}`, props);
const egress = (to: string): readonly StackFixture[] => [
  group('edge'),
  group('application'),
  group('data'),
  of('vpc/securityGroupEgressRule:SecurityGroupEgressRule', 'network-groups-edge-to-application-443', { securityGroupId: unknown, referencedSecurityGroupId: unknown }, { refers: { securityGroupId: ['network-groups-edge'], referencedSecurityGroupId: [`network-groups-${to}`] } }),
]; // prettier-ignore
const aws = (props: object): readonly StackFixture[] => [
  { type: 'pulumi:providers:aws', name: 'account', props: { region: 'eu-west-1', allowedAccountIds: '["111111111111"]', assumeRoles: '[{"roleArn":"arn:aws:iam::111111111111:role/OrganizationAccountAccessRole","sessionName":"landing-zone"}]', defaultTags: '{"tags":{"environment":"production","scope":"in-scope"}}', ...props } },
]; // prettier-ignore
const tree = (unit: string, guardrail: string): readonly StackFixture[] => [
  of('organizations/organizationalUnit:OrganizationalUnit', 'governance-accounts-unit-Workloads', { parentId: 'r-a' }),
  of('organizations/organizationalUnit:OrganizationalUnit', 'governance-accounts-unit-Production', { parentId: unknown }, { refers: { parentId: ['governance-accounts-unit-Workloads'] } }),
  of('organizations/account:Account', 'governance-accounts-stack', { parentId: unknown }, { refers: { parentId: [`governance-accounts-unit-${unit}`] } }),
  of('organizations/policyAttachment:PolicyAttachment', `governance-guardrails-${guardrail}-on-Production`, {}),
]; // prettier-ignore
const member = (name: string, ...groups: readonly string[]): readonly StackFixture[] => [
  of('iam/userGroupMembership:UserGroupMembership', name, { groups, user: 'ada' }),
];
const contact = (emailAddress: unknown): readonly StackFixture[] => [
  of('account/alternativeContact:AlternativeContact', 'contact', { emailAddress }, { refers: { emailAddress: [] } }),
];
const archive = (protect: boolean): readonly StackFixture[] => [of('s3/bucket:Bucket', 'archive', {}, { protect })];

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['a statement as designed', designedStatements, bucketPolicy([tls]), 'pass'],
  ['one statement without a list', designedStatements, bucketPolicy(tls), 'pass'],
  ['actions in another case', designedStatements, bucketPolicy([{ ...tls, Action: 'S3:*' }]), 'pass'],
  ['everyone written another way', designedStatements, bucketPolicy([{ ...tls, Principal: { AWS: ['*'] } }]), 'pass'],
  ['a Deny on more', designedStatements, bucketPolicy([{ ...tls, Action: ['s3:*', 'kms:*'] }]), 'pass'],
  ['a Deny on less', designedStatements, bucketPolicy([{ ...tls, Resource: 'arn:aws:s3:::logs' }]), 'fail'],
  ['a Deny on another bucket', designedStatements, bucketPolicy([tls], 'other'), 'fail'],
  ['a Deny that depends on more', designedStatements, bucketPolicy([{ ...tls, Condition: { ...tls.Condition, StringEquals: { 'aws:PrincipalOrgID': 'o-x' } } }]), 'fail'],
  ['a Deny turned round', designedStatements, bucketPolicy([{ ...tls, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }]), 'fail'],
  ['a statement nobody designed', designedStatements, bucketPolicy([tls, { ...writes, Sid: 'Other' }]), 'fail'],
  ['an Allow as designed', designedStatements, history({}), 'pass'],
  ['an Allow of another partition', designedStatements, history({ Resource: 'arn:aws-us-gov:s3:::acme-config-history-eu-west-1/AWSLogs/*' }), 'pass'],
  ['an Allow with a condition more', designedStatements, history({ Condition: { ...writes.Condition, Bool: { 'aws:SecureTransport': 'true' } } }), 'pass'],
  ['an Allow for another organization', designedStatements, history({ Condition: { StringEquals: { 'aws:SourceOrgID': 'o-otherother' } } }), 'fail'],
  ['an Allow that holds where the key is absent', designedStatements, history({ Condition: { StringEqualsIfExists: { 'aws:SourceOrgID': 'o-acmeacme01' } } }), 'fail'],
  ['an Allow in a region that is not governed', designedStatements, history({ Resource: 'arn:aws:s3:::acme-config-history-us-west-2/AWSLogs/*' }), 'fail'],
  ['an Allow of a whole service', designedStatements, history({ Action: 's3:*' }), 'fail'],
  ['an Allow by exception', designedStatements, history({ NotResource: 'arn:aws:s3:::x', Resource: undefined }), 'fail'],
  ['an unknown document', designedStatements, [of('s3/bucketPolicy:BucketPolicy', 'policy', { policy: unknown }, { refers: { policy: [] } })], 'undetermined'],
  ['a broken document', designedStatements, bucketPolicy('{'), 'fail'],
  ['a pattern as designed', designedContents, rule(pattern({})), 'pass'],
  ['a pattern that hears more', designedContents, rule(pattern({ detail: { severity: ['MEDIUM', 'HIGH', 'CRITICAL'], status: ['ACTIVE'] } })), 'pass'],
  ['a pattern that hears less', designedContents, rule(pattern({ detail: { severity: ['CRITICAL'], status: ['ACTIVE'] } })), 'fail'],
  ['a pattern with a condition more', designedContents, rule(pattern({ account: ['111111111111'] })), 'fail'],
  ['a pattern that is no JSON', designedContents, rule('{'), 'fail'],
  ['an unknown pattern', designedContents, rule(unknown), 'undetermined'],
  ['a filter with other blanks and quotes', designedContents, filter('{ ($.eventSource = "kms.amazonaws.com") && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }'), 'pass'],
  ['a filter on one call less', designedContents, filter('{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey))}'), 'fail'],
  ['a rule between the designed groups', designedReferences, egress('application'), 'pass'],
  ['a rule to another tier', designedReferences, egress('data'), 'fail'],
  ['a provider of the account', provider, aws({}), 'pass'],
  ['a provider of two accounts', provider, aws({ allowedAccountIds: '["111111111111","222222222222"]' }), 'fail'],
  ['a provider of any account', provider, aws({ allowedAccountIds: undefined }), 'fail'],
  ['a provider with the role of another account', provider, aws({ assumeRoles: '[{"roleArn":"arn:aws:iam::222222222222:role/OrganizationAccountAccessRole","sessionName":"landing-zone"}]' }), 'fail'],
  ['a provider in another region', provider, aws({ region: 'eu-central-1' }), 'fail'],
  ['a provider with the tags of another environment', provider, aws({ defaultTags: { tags: { environment: 'staging', scope: 'in-scope' } } }), 'fail'],
  ['a protected bucket', protectedResources, archive(true), 'pass'],
  ['a bucket that can be deleted', protectedResources, archive(false), 'fail'],
  ['the tree of the file', organizationTree, tree('Production', 'no-users'), 'pass'],
  ['an account in another unit', organizationTree, tree('Workloads', 'no-users'), 'fail'],
  ['a unit without its guardrail', organizationTree, tree('Production', 'other'), 'fail'],
  ['groups of the person', memberships, member('people-ada-groups', 'all-people', 'operator'), 'pass'],
  ['a group of somebody else', memberships, member('people-ada-groups', 'all-people', 'developer'), 'fail'],
  ['the group of approvers by another way', memberships, member('people-ada-groups', 'production-approvers'), 'fail'],
  ['an approver', memberships, member('approvers-ada', 'production-approvers'), 'pass'],
  ['a person of whom nothing is known', memberships, member('people-bob-groups', 'developer'), 'not applicable'],
  ['the address of the file', settingsOfFile, contact('security@acme.test'), 'pass'],
  ['another address', settingsOfFile, contact('somebody@acme.test'), 'fail'],
  ['an unknown address', settingsOfFile, contact(unknown), 'undetermined'],
  ['a network as wide as the file says', settingsOfFile, [of('ec2/vpc:Vpc', 'vpc', { cidrBlock: '10.0.0.0/16' })], 'pass'],
  ['a network that is wider by one bit', settingsOfFile, [of('ec2/vpc:Vpc', 'vpc', { cidrBlock: '10.0.0.0/15' })], 'fail'],
]; // prettier-ignore

describe('what the landing zone is designed to be', () => {
  it.each(cases)('%s', (_name, judgedBy, fixtures, outcome) => {
    const judged = judgeStack(judgedBy, fixtures, settings);
    expect([judged.outcome, judged.messages]).toEqual([
      outcome,
      outcome === 'fail' || outcome === 'undetermined' ? expect.anything() : [],
    ]);
  });

  it('says nothing of values it is not told', () => {
    expect(judgeStack(settingsOfFile, contact('somebody@acme.test')).outcome).toBe('not applicable');
    expect(judgeStack(memberships, member('people-ada-groups', 'developer')).outcome).toBe('not applicable');
    expect(judgeStack(provider, aws({ region: 'us-west-2' })).outcome).toBe('not applicable');
  });
});
