import { lambdaNoPlaintextSecrets } from '../../../policies/pci-dss/lambda/lambda-no-plaintext-secrets';
import { judge, unknown } from '../judge';
import { findingsIn, ProgramResource, ref, resource } from './pair';

/** What one policy says of a program: the worst of its findings. */
type Said = 'mandatory' | 'advisory' | 'undetermined' | 'nothing';

function said(policy: string, program: readonly ProgramResource[]): Said {
  const own = findingsIn(program).filter((finding) => finding.policy === policy);
  const failed = own.filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0) return failed.some(({ level }) => level === 'mandatory') ? 'mandatory' : 'advisory';
  return own.length > 0 ? 'undetermined' : 'nothing';
}

const text = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const attachment = (type: string, props: object): readonly ProgramResource[] => [
  resource(`aws:iam/${type}:${type[0]?.toUpperCase() ?? ''}${type.slice(1)}`, 'all', { ...props }),
];
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

const user = (name = 'alice.smith'): ProgramResource => resource('aws:iam/user:User', 'alice', { name });
const group = resource('aws:iam/group:Group', 'readers', { name: 'readers' });
const reading = resource('aws:iam/groupPolicyAttachment:GroupPolicyAttachment', 'reading', {
  group: ref('readers'),
  policyArn: readOnly,
});
const membership = (props: object): ProgramResource =>
  resource('aws:iam/userGroupMembership:UserGroupMembership', 'member', { user: ref('alice'), ...props });
const inGroup = membership({ groups: [ref('readers')] });
const console = resource('aws:iam/userLoginProfile:UserLoginProfile', 'console', { user: ref('alice') });

const role = (name: string, statement: object, props: object = {}): readonly ProgramResource[] => [
  resource('aws:iam/role:Role', name, { assumeRolePolicy: text(statement), ...props }),
];
const account = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::444455556666:root' }, Action: 'sts:AssumeRole' };
const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const mfaOfAge = (age: string): object => ({ ...mfa, NumericLessThan: { 'aws:MultiFactorAuthAge': age } });
const externalId = (operator: string, value: string): object => ({ [operator]: { 'sts:ExternalId': value } });
const production = { tags: { environment: 'production' } };

const identity: readonly (readonly [string, string, readonly ProgramResource[], Said])[] = [
  ['iam-no-admin-policy', 'whole list of a role', attachment('rolePolicyAttachmentsExclusive', { roleName: 'app', policyArns: [readOnly, administrator] }), 'mandatory'],
  ['iam-no-admin-policy', 'whole list of a group', attachment('groupPolicyAttachmentsExclusive', { groupName: 'g', policyArns: [administrator] }), 'mandatory'],
  ['iam-no-admin-policy', 'whole list without it', attachment('rolePolicyAttachmentsExclusive', { roleName: 'app', policyArns: [readOnly] }), 'nothing'],
  ['iam-no-user-policies', 'whole list of a user', attachment('userPolicyAttachmentsExclusive', { userName: 'bob', policyArns: [readOnly] }), 'mandatory'],
  ['iam-no-user-policies', 'inline names of a user', attachment('userPoliciesExclusive', { userName: 'bob', policyNames: ['x'] }), 'mandatory'],
  ['iam-no-user-policies', 'whole list, empty', attachment('userPolicyAttachmentsExclusive', { userName: 'bob', policyArns: [] }), 'nothing'],
  ['iam-user-in-group', 'membership of no group', [user(), membership({ groups: [] })], 'advisory'],
  ['iam-user-in-group', 'membership of a group', [user(), group, inGroup], 'nothing'],
  ['iam-group-has-users', 'membership of nobody', [group, resource('aws:iam/groupMembership:GroupMembership', 'm', { group: ref('readers'), users: [] })], 'advisory'],
  ['auth-mfa-deny-without', 'group without rights', [group], 'advisory'],
  ['auth-mfa-deny-without', 'group with rights and members', [user(), group, reading, inGroup], 'mandatory'],
  ['iam-user-mfa', 'user without rights', [user()], 'advisory'],
  ['iam-user-mfa', 'user in a group with rights', [user(), group, reading, inGroup], 'mandatory'],
  ['iam-user-mfa', 'user in a group without rights', [user(), group, inGroup], 'advisory'],
  ['iam-user-mfa', 'user with a policy', [user(), resource('aws:iam/userPolicyAttachment:UserPolicyAttachment', 'own', { user: ref('alice'), policyArn: readOnly })], 'mandatory'],
  ['iam-console-user-mfa', 'user with a password', [user(), console], 'mandatory'],
  ['iam-password-policy', 'groups, no password policy', [user(), group, inGroup], 'advisory'],
  ['iam-password-policy', 'password, no password policy', [user(), console], 'mandatory'],
  ['auth-mfa-switch-role-chain', 'MFA without age', role('admin', { ...account, Condition: mfa }), 'advisory'],
  ['auth-mfa-switch-role-chain', 'MFA a day old', role('admin', { ...account, Condition: mfaOfAge('86400') }), 'mandatory'],
  ['auth-mfa-switch-role-chain', 'MFA an hour old', role('admin', { ...account, Condition: mfaOfAge('3600') }), 'nothing'],
  ['auth-mfa-switch-role-chain', 'no MFA', role('admin', account), 'mandatory'],
  ['auth-mfa-on-human-trust', 'kind of principal in lower case', role('admin', { ...account, Principal: { aws: '444455556666' } }), 'mandatory'],
  ['auth-mfa-on-human-trust', 'SAML', role('people', { Effect: 'Allow', Principal: { Federated: 'arn:aws:iam::111122223333:saml-provider/idp' }, Action: 'sts:AssumeRoleWithSAML', Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } } }), 'nothing'],
  ['auth-mfa-on-human-trust', 'roles of Identity Center by condition', role('admin', { ...account, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:role/aws-reserved/sso.amazonaws.com/*' } } }), 'nothing'],
  ['auth-mfa-on-human-trust', 'anything of an account by condition', role('admin', { ...account, Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::444455556666:*' } } }), 'mandatory'],
  ['access-third-party-external-id', 'vendor by name, no external id', role('datadog', account), 'mandatory'],
  ['access-third-party-external-id', 'vendor by description', role('metrics', account, { description: 'For our third-party auditors' }), 'mandatory'],
  ['access-third-party-external-id', 'any external id', role('metrics', { ...account, Condition: externalId('StringLike', '*') }), 'mandatory'],
  ['access-third-party-external-id', 'external id', role('datadog', { ...account, Condition: externalId('StringEquals', 'f81d4fae') }), 'nothing'],
  ['access-third-party-external-id', 'people with MFA in a role named for partners', role('partner-desk', { ...account, Condition: mfaOfAge('3600') }), 'nothing'],
  ['access-prod-session-duration', 'by the name of the permission set', [resource('aws:ssoadmin/permissionSet:PermissionSet', 'set', { name: 'ProductionAdmin', sessionDuration: 'PT12H' })], 'mandatory'],
  ['access-prod-session-duration', 'named for what is not production', [resource('aws:ssoadmin/permissionSet:PermissionSet', 'set', { name: 'NonProductionAdmin', sessionDuration: 'PT12H' })], 'nothing'],
  ['env-no-cross-trust', 'role of another environment', role('app', { ...account, Principal: { AWS: 'arn:aws:iam::444455556666:role/dev-deployer' } }, production), 'mandatory'],
  ['env-no-cross-trust', 'role of production', role('app', { ...account, Principal: { AWS: 'arn:aws:iam::444455556666:role/deployer' } }, production), 'nothing'],
]; // prettier-ignore

const assigned = (name: string, policyArn: string): readonly ProgramResource[] => [
  resource('aws:ssoadmin/permissionSet:PermissionSet', 'set', { name }),
  resource('aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment', 'policy', { permissionSetArn: ref('set'), managedPolicyArn: policyArn }),
  resource('aws:ssoadmin/accountAssignment:AccountAssignment', 'assignment', { permissionSetArn: ref('set'), targetId: '111122223333' }),
]; // prettier-ignore

const bucket = (props: object = {}): ProgramResource =>
  resource('aws:s3/bucket:Bucket', 'orders', { bucket: 'acme-orders', ...props });
const bucketPolicy = (policy: unknown): readonly ProgramResource[] => [
  bucket(),
  resource('aws:s3/bucketPolicy:BucketPolicy', 'policy', { bucket: ref('orders'), policy }),
]; // prettier-ignore
const tls = (resources: unknown): object => ({
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: resources,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
const versioning = (status: string): ProgramResource =>
  resource('aws:s3/bucketVersioning:BucketVersioning', 'versions', {
    bucket: ref('orders'),
    versioningConfiguration: { status },
  });
const ownership = resource('aws:s3/bucketOwnershipControls:BucketOwnershipControls', 'owner', {
  bucket: ref('orders'),
  rule: { objectOwnership: 'BucketOwnerPreferred' },
});
const acl = (name: string): ProgramResource =>
  resource('aws:s3/bucketAcl:BucketAcl', 'acl', { bucket: ref('orders'), acl: name });
const everyone = (condition?: object): object => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 's3:GetObject',
  Resource: ref('orders'),
  ...(condition && { Condition: condition }),
}); // prettier-ignore

const storage: readonly (readonly [string, string, readonly ProgramResource[], Said])[] = [
  ['s3-ssl-only', 'all objects', bucketPolicy(text(tls(['arn:aws:s3:::acme-orders', 'arn:aws:s3:::acme-orders/*']))), 'nothing'],
  ['s3-ssl-only', 'one prefix', bucketPolicy(text(tls('arn:aws:s3:::acme-orders/public/*'))), 'mandatory'],
  ['s3-ssl-only', 'everything', bucketPolicy(text(tls('*'))), 'nothing'],
  ['s3-policy-least-privilege', 'unknown resource, everyone', bucketPolicy({ Statement: [everyone()] }), 'mandatory'],
  ['s3-policy-least-privilege', 'half of all addresses', bucketPolicy({ Statement: everyone({ IpAddress: { 'aws:SourceIp': ['0.0.0.0/2', '64.0.0.0/2'] } }) }), 'mandatory'],
  ['s3-policy-least-privilege', 'an office', bucketPolicy({ Statement: everyone({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) }), 'nothing'],
  ['s3-versioning', 'written as off', [bucket(), versioning('Suspended')], 'mandatory'],
  ['s3-versioning', 'not written, no cardholder data', [bucket()], 'nothing'],
  ['s3-versioning', 'not written, cardholder data', [bucket({ tags: { cde: 'true' } })], 'mandatory'],
  ['s3-no-public-acl', 'ACLs in use', [bucket(), ownership, acl('private')], 'mandatory'],
  ['s3-no-public-acl', 'ACLs in use for log delivery', [bucket(), ownership, acl('log-delivery-write')], 'nothing'],
  ['s3-object-lock', 'access logs of CloudFront', [bucket(), resource('aws:cloudfront/distribution:Distribution', 'site', { loggingConfig: { bucket: 'acme-orders.s3.amazonaws.com' } })], 'advisory'],
  ['s3-object-lock', 'a trail', [bucket(), resource('aws:cloudtrail/trail:Trail', 'trail', { s3BucketName: ref('orders') })], 'mandatory'],
  ['s3-object-lock', 'only a name', [bucket({ bucket: 'acme-flow-logs' })], 'advisory'],
  ['s3-no-public-acl', 'a public object', [resource('aws:s3/bucketObjectv2:BucketObjectv2', 'page', { bucket: 'b', key: 'k', acl: 'public-read' })], 'mandatory'],
  ['access-prod-admin-not-assigned', 'by the name of the set', assigned('ProductionAdmin', administrator), 'mandatory'],
  ['access-prod-admin-not-assigned', 'power user', assigned('ProductionDeveloper', 'arn:aws:iam::aws:policy/PowerUserAccess'), 'mandatory'],
  ['access-prod-admin-not-assigned', 'reading', assigned('ProductionReader', readOnly), 'nothing'],
]; // prettier-ignore

const detector = resource('aws:guardduty/detector:Detector', 'detector', { enable: true });
const feature = (name: string, status = 'ENABLED'): ProgramResource =>
  resource('aws:guardduty/detectorFeature:DetectorFeature', name, { detectorId: ref('detector'), name, status });
const organization = resource('aws:organizations/organization:Organization', 'organization', { featureSet: 'ALL' });
const controlPolicy = (name: string, ...statements: readonly object[]): readonly ProgramResource[] => [
  resource('aws:organizations/policy:Policy', name, { type: 'SERVICE_CONTROL_POLICY', content: text(...statements) }),
  resource('aws:organizations/policyAttachment:PolicyAttachment', `${name}-root`, { policyId: ref(name), targetId: 'r-abcd' }),
]; // prettier-ignore
const tamper = { Effect: 'Deny', Action: ['cloudtrail:StopLogging'], Resource: '*' };
const regions = { Effect: 'Deny', NotAction: ['iam:*'], Resource: '*', Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } } }; // prettier-ignore
const key = (props: object): readonly ProgramResource[] => [
  resource('aws:kms/key:Key', 'key', { deletionWindowInDays: 30, ...props }),
];
const enclave = (condition?: object): readonly ProgramResource[] =>
  key({
    enableKeyRotation: true,
    policy: text({
      Sid: 'Enclave',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:role/tokenizer' },
      Action: 'kms:Decrypt',
      Resource: '*',
      ...(condition && { Condition: condition }),
    }),
  });
const listener = (props: object): readonly ProgramResource[] => [
  resource('aws:lb/listener:Listener', 'https', {
    loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/x/1',
    port: 443, protocol: 'HTTPS', certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1', ...props,
  }),
]; // prettier-ignore
const subnet = (name: string): readonly ProgramResource[] => [
  resource('aws:ec2/vpc:Vpc', 'vpc', { cidrBlock: '10.0.0.0/16' }),
  resource('aws:ec2/internetGateway:InternetGateway', 'igw', { vpcId: ref('vpc') }),
  resource('aws:ec2/subnet:Subnet', name, { vpcId: ref('vpc'), cidrBlock: '10.0.1.0/24' }),
  resource('aws:ec2/routeTable:RouteTable', 'table', { vpcId: ref('vpc'), routes: [] }),
  resource('aws:ec2/route:Route', 'out', { routeTableId: ref('table'), destinationCidrBlock: '0.0.0.0/0', gatewayId: ref('igw') }),
  resource('aws:ec2/routeTableAssociation:RouteTableAssociation', 'association', { routeTableId: ref('table'), subnetId: ref(name) }),
]; // prettier-ignore
const ruleset = (tags: object): readonly ProgramResource[] => [
  resource('aws:ec2/securityGroup:SecurityGroup', 'web', { description: 'Web', ingress: [], egress: [], tags }),
];
const database = (logs: readonly string[]): readonly ProgramResource[] => [
  resource('aws:rds/instance:Instance', 'db', { engine: 'postgres', enabledCloudwatchLogsExports: logs }),
];

const grant = (name: string, until?: string): readonly ProgramResource[] => [
  resource('aws:iam/policy:Policy', 'grant', {
    name,
    policy: text({
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: 'arn:aws:iam::111122223333:role/admin',
      ...(until && { Condition: { DateLessThan: { 'aws:CurrentTime': until } } }),
    }),
  }),
];

const fn = (variables: object): readonly ProgramResource[] => [
  resource('aws:lambda/function:Function', 'fn', { runtime: 'nodejs22.x', environment: { variables } }),
];
const permission = (props: object): readonly ProgramResource[] => [
  resource('aws:lambda/permission:Permission', 'call', { action: 'lambda:InvokeFunction', function: 'fn', ...props }),
];
const tiered = (scope: object): readonly ProgramResource[] => [
  resource('aws:ec2/vpc:Vpc', 'vpc', { cidrBlock: '10.0.0.0/16', tags: scope }),
  resource('aws:ec2/subnet:Subnet', 'data', { vpcId: ref('vpc'), cidrBlock: '10.0.1.0/24', tags: { tier: 'database' } }),
]; // prettier-ignore

const platform: readonly (readonly [string, string, readonly ProgramResource[], Said])[] = [
  ['guardduty-s3', 'a detector alone', [detector], 'advisory'],
  ['guardduty-s3', 'another plan alone', [detector, feature('RDS_LOGIN_EVENTS')], 'advisory'],
  ['guardduty-s3', 'the plan switched off', [detector, feature('S3_DATA_EVENTS', 'DISABLED')], 'mandatory'],
  ['guardduty-s3', 'two other plans', [detector, feature('RDS_LOGIN_EVENTS'), feature('EKS_AUDIT_LOGS')], 'mandatory'],
  ['guardduty-s3', 'the plan', [detector, feature('S3_DATA_EVENTS')], 'nothing'],
  ['log-tamper-guardrail', 'an organization alone', [organization], 'advisory'],
  ['log-tamper-guardrail', 'some of the actions', [organization, ...controlPolicy('logs', tamper)], 'mandatory'],
  ['log-tamper-guardrail', 'another guardrail alone', [organization, ...controlPolicy('regions', regions)], 'advisory'],
  ['scope-region-guardrail', 'another guardrail alone', [organization, ...controlPolicy('logs', tamper)], 'advisory'],
  ['scope-region-guardrail', 'two other guardrails', [organization, ...controlPolicy('logs', tamper), ...controlPolicy('more', tamper)], 'mandatory'],
  ['scope-region-guardrail', 'the guardrail', [organization, ...controlPolicy('regions', regions)], 'nothing'],
  ['access-root-centralised', 'an organization alone', [organization], 'advisory'],
  ['access-root-centralised', 'half of it', [organization, resource('aws:iam/organizationsFeatures:OrganizationsFeatures', 'root', { enabledFeatures: ['RootSessions'] })], 'mandatory'],
  ['cloudtrail-organization-trail', 'an organization alone', [organization], 'advisory'],
  ['time-settings-protected', 'a patch baseline alone', [resource('aws:ssm/patchBaseline:PatchBaseline', 'baseline', {})], 'advisory'],
  ['key-cryptoperiod-defined', 'signing key', key({ customerMasterKeySpec: 'RSA_4096', keyUsage: 'SIGN_VERIFY' }), 'advisory'],
  ['key-cryptoperiod-defined', 'signing key, period in a tag', key({ customerMasterKeySpec: 'RSA_4096', keyUsage: 'SIGN_VERIFY', tags: { 'rotate-by': '2027-01-01' } }), 'nothing'],
  ['key-cryptoperiod-defined', 'two years', key({ enableKeyRotation: true, rotationPeriodInDays: '730' }), 'mandatory'],
  ['kms-enclave-attestation', 'enclave without attestation', enclave(), 'mandatory'],
  ['kms-enclave-attestation', 'any image', enclave({ StringLike: { 'kms:RecipientAttestation:ImageSha384': '*' } }), 'mandatory'],
  ['kms-enclave-attestation', 'one image', enclave({ StringEqualsIgnoreCase: { 'kms:RecipientAttestation:PCR0': 'ab12' } }), 'nothing'],
  ['cde-ingress-mutual-tls', 'flag in a tag', listener({ tags: { 'partner-facing': 'true' }, mutualAuthentication: { mode: 'passthrough' } }), 'mandatory'],
  ['cde-ingress-mutual-tls', 'flag that is off', listener({ tags: { 'partner-facing': 'false' } }), 'nothing'],
  ['vpc-no-open-igw-route', 'private by name', subnet('private-a'), 'mandatory'],
  ['vpc-no-open-igw-route', 'public by name', subnet('public-a'), 'nothing'],
  ['access-prod-time-boxed', 'elevated by name, for ever', grant('production-elevated-access'), 'mandatory'],
  ['access-prod-time-boxed', 'elevated by name, ended', grant('production-elevated-access', '2024-01-01T00:00:00Z'), 'mandatory'],
  ['access-prod-time-boxed', 'not elevated', grant('production-readers'), 'nothing'],
  ['lambda-no-public-access', 'source of any account', permission({ principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::*' }), 'mandatory'],
  ['lambda-no-public-access', 'one bucket', permission({ principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::acme' }), 'nothing'],
  ['lambda-no-public-access', 'not known yet', permission({ principal: 's3.amazonaws.com', sourceArn: ref('fn') }), 'nothing'],
  ['lambda-no-public-access', 'everyone from any source', permission({ principal: '*', sourceArn: '*' }), 'mandatory'],
  ['rds-encrypted', 'global database', [resource('aws:rds/globalCluster:GlobalCluster', 'g', { storageEncrypted: 'false' })], 'advisory'],
  ['rds-encrypted', 'global database of a cluster', [resource('aws:rds/globalCluster:GlobalCluster', 'g', { sourceDbClusterIdentifier: ref('fn') })], 'nothing'],
  ['lambda-no-plaintext-secrets', 'short name of a password', fn({ dbPass: 'hunter2hunter2' }), 'mandatory'],
  ['seg-tier-nacl-default-deny', 'tier, out of scope, no ACL at all', tiered({}), 'nothing'],
  ['seg-tier-nacl-default-deny', 'tier, in scope by its VPC, no ACL at all', tiered({ scope: 'cde' }), 'advisory'],
  ['seg-ruleset-review-due', 'no date', ruleset({ scope: 'cde' }), 'nothing'],
  ['rds-log-exports', 'PostgreSQL without its upgrade log', database(['postgresql']), 'advisory'],
  ['rds-log-exports', 'PostgreSQL without its log', database(['upgrade']), 'mandatory'],
]; // prettier-ignore

describe('a variable of a function that is not known before deployment', () => {
  it.each([
    ['QUEUE_URL', 'pass'],
    ['DB_PASSWORD', 'undetermined'],
  ])('%s → %s', (name, expected) => {
    const props = { environment: { variables: { [name]: unknown } } };
    expect(judge(lambdaNoPlaintextSecrets, 'aws:lambda/function:Function', props).outcome).toBe(expected);
  });
});

describe('what policies say of the same thing written in other ways', () => {
  it.each(
    [...identity, ...storage, ...platform].map(([policy, title, program, expected]) => ({
      policy,
      title,
      program,
      expected,
    })),
  )('$policy: $title → $expected', ({ policy, program, expected }) => {
    expect(said(policy, program)).toBe(expected);
  });
});
