import { ssm } from '../../../policies/pci-dss/ssm';
import { StackFixture, unknown } from '../judge';
import { testService } from './service-cases';

const document = 'aws:ssm/document:Document';
const fleet = 'aws:appstream/fleet:Fleet';
const parameter = 'aws:ssm/parameter:Parameter';
const session = (inputs: object): object => ({
  documentType: 'Session',
  content: JSON.stringify({ schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs }),
});
const yaml = (minutes: number): object => ({
  documentType: 'Session',
  documentFormat: 'YAML',
  content: `schemaVersion: '1.0'\ninputs:\n  idleSessionTimeout: '${minutes}'\n  cloudWatchLogGroupName: /sessions # all\n  cloudWatchEncryptionEnabled: true\n`,
});

const machine = (props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:ec2/instance:Instance',
  name: 'machine',
  props,
  refers,
});
const withProfile = machine({ iamInstanceProfile: unknown }, { iamInstanceProfile: ['profile'] });
const profile: StackFixture = {
  type: 'aws:iam/instanceProfile:InstanceProfile',
  name: 'profile',
  props: { role: unknown },
  refers: { role: ['role'] },
};
const role = (props: object = {}): StackFixture => ({ type: 'aws:iam/role:Role', name: 'role', props });
const attached = (policy: string): StackFixture => ({
  type: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment',
  name: 'a',
  props: { role: unknown, policyArn: `arn:aws:iam::aws:policy/${policy}` },
  refers: { role: ['role'] },
});
const hostManagement: StackFixture = {
  type: 'aws:ssm/serviceSetting:ServiceSetting',
  name: 's',
  props: { settingId: '/ssm/managed-instance/default-ec2-instance-management-role' },
};
const setting = 'aws:ssm/serviceSetting:ServiceSetting';
const sharing = 'arn:aws:ssm:eu-west-1:111122223333:servicesetting/ssm/documents/console/public-sharing-permission';
const patchEvery = (scheduleExpression: string): StackFixture => ({
  type: 'aws:ssm/association:Association',
  name: 'patching',
  props: { name: 'AWS-RunPatchBaseline', scheduleExpression },
});
const approving = (approveAfterDays: unknown, complianceLevel?: string): StackFixture => ({
  type: 'aws:ssm/patchBaseline:PatchBaseline',
  name: 'approving',
  props: { approvalRules: [{ approveAfterDays, complianceLevel }] },
});
const editor = (Action: string, Resource: string): StackFixture => ({
  type: 'aws:iam/policy:Policy',
  name: 'editor',
  props: { policy: JSON.stringify({ Statement: { Effect: 'Allow', Action, Resource } }) },
});
const baseline: StackFixture = { type: 'aws:ssm/patchBaseline:PatchBaseline', name: 'baseline' };
const association = (name: string): StackFixture => ({
  type: 'aws:ssm/association:Association',
  name: 'association',
  props: { name },
});
const task: StackFixture = {
  type: 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask',
  name: 'task',
  props: { taskArn: 'AWS-RunPatchBaseline' },
};

testService(
  ssm,
  [
    ['auth-session-idle-timeout', document, session({ idleSessionTimeout: '15' }), 'pass'],
    ['auth-session-idle-timeout', document, session({ idleSessionTimeout: 16 }), 'fail'],
    ['auth-session-idle-timeout', document, session({}), 'fail'],
    ['auth-session-idle-timeout', document, yaml(15), 'pass'],
    ['auth-session-idle-timeout', document, yaml(20), 'fail'],
    ['auth-session-idle-timeout', document, session({ idleSessionTimeout: '10' }), 'fail', { minutes: 5 }],
    ['auth-session-idle-timeout', document, { documentType: 'Session', content: unknown }, 'undetermined'],
    ['auth-session-idle-timeout', document, { documentType: 'Command', content: '{}' }, 'not applicable'],
    ['auth-session-idle-timeout', fleet, { idleDisconnectTimeoutInSeconds: 900 }, 'pass'],
    ['auth-session-idle-timeout', fleet, { idleDisconnectTimeoutInSeconds: 901 }, 'fail'],
    ['auth-session-idle-timeout', fleet, {}, 'fail'],
    [
      'auth-session-recording',
      document,
      session({ cloudWatchLogGroupName: '/x', cloudWatchEncryptionEnabled: true }),
      'pass',
    ],
    [
      'auth-session-recording',
      document,
      session({ cloudWatchLogGroupName: '/x', cloudWatchEncryptionEnabled: false }),
      'fail',
    ],
    ['auth-session-recording', document, session({ s3BucketName: 'x' }), 'pass'],
    ['auth-session-recording', document, session({ s3BucketName: '', cloudWatchLogGroupName: '' }), 'fail'],
    ['auth-session-recording', document, yaml(15), 'pass'],
    ['auth-session-recording', document, { documentType: unknown, content: '{}' }, 'undetermined'],
    ['auth-session-recording', document, { documentType: 'Command' }, 'not applicable'],
    ['ssm-document-not-public', setting, { settingId: sharing, settingValue: 'Enable' }, 'fail'],
    ['ssm-document-not-public', setting, { settingId: sharing, settingValue: 'Disable' }, 'pass'],
    ['ssm-document-not-public', setting, { settingId: sharing, settingValue: unknown }, 'undetermined'],
    [
      'ssm-document-not-public',
      setting,
      { settingId: '/ssm/parameter-store/x', settingValue: 'Enable' },
      'not applicable',
    ],
    ['ssm-document-not-public', document, { permissions: { type: 'Share', account_ids: 'All' } }, 'fail'],
    ['ssm-document-not-public', document, { permissions: { type: 'Share', accountIds: '111122223333, all' } }, 'fail'],
    ['ssm-document-not-public', document, { permissions: { type: 'Share', account_ids: '111122223333' } }, 'pass'],
    ['ssm-document-not-public', document, {}, 'pass'],
    ['ssm-document-not-public', document, { permissions: { account_ids: unknown } }, 'undetermined'],
    ['ssm-securestring', parameter, { name: '/app/db-password', type: 'SecureString', keyId: unknown }, 'pass'],
    ['ssm-securestring', parameter, { name: '/app/db-password', type: 'String', keyId: 'k' }, 'fail'],
    ['ssm-securestring', parameter, { name: '/app/db-password', type: 'SecureString' }, 'fail'],
    ['ssm-securestring', parameter, { name: '/app/db-password', type: 'SecureString', keyId: 'alias/aws/ssm' }, 'fail'],
    ['ssm-securestring', parameter, { name: '/app/db-password', type: unknown, keyId: 'k' }, 'undetermined'],
    [
      'ssm-securestring',
      parameter,
      { name: '/app/url', type: 'String', value: 'postgres://app:hunter22@db/x' },
      'fail',
    ],
    ['ssm-securestring', parameter, { name: '/app/url', type: 'String', value: 'https://example.org' }, 'pass'],
    ['ssm-securestring', parameter, { name: '/app/url', type: 'SecureString', value: 'x' }, 'not applicable'],
  ],
  [
    ['ssm-instance-managed', [withProfile, profile, role(), attached('AmazonSSMManagedInstanceCore')], 'pass'],
    [
      'ssm-instance-managed',
      [withProfile, profile, role({ managedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'] })],
      'pass',
    ],
    ['ssm-instance-managed', [withProfile, profile, role(), attached('ReadOnlyAccess')], 'fail'],
    ['ssm-instance-managed', [machine({ iamInstanceProfile: 'elsewhere' })], 'not applicable'],
    ['ssm-instance-managed', [machine({ iamInstanceProfile: unknown }, { iamInstanceProfile: [] })], 'undetermined'],
    ['ssm-instance-managed', [machine({})], 'fail'],
    ['ssm-instance-managed', [machine({}), hostManagement], 'pass'],
    ['ssm-instance-managed', [machine({ launchTemplate: { id: 'x' } })], 'not applicable'],
    ['ssm-patch-compliance', [baseline, association('AWS-RunPatchBaseline')], 'pass'],
    ['ssm-patch-compliance', [machine({ tags: { scope: 'cde' } }), task], 'pass'],
    ['ssm-patch-compliance', [baseline, association('AWS-UpdateSSMAgent')], 'fail'],
    ['ssm-patch-compliance', [machine({ tags: { scope: 'cde' } })], 'fail'],
    ['ssm-patch-compliance', [machine({})], 'not applicable'],
    ['ssm-patch-compliance', [patchEvery('rate(31 days)')], 'pass'],
    ['ssm-patch-compliance', [patchEvery('rate(90 days)')], 'fail'],
    ['ssm-patch-compliance', [patchEvery('cron(0 2 ? * SUN *)')], 'pass'],
    ['ssm-patch-compliance', [patchEvery('rate(12 hours)'), approving(7)], 'pass'],
    ['ssm-patch-compliance', [patchEvery('rate(12 hours)'), approving('60')], 'fail'],
    ['ssm-patch-compliance', [patchEvery('rate(12 hours)'), approving(90, 'LOW')], 'pass'],
    ['ssm-patch-compliance', [patchEvery('rate(12 hours)'), approving(unknown)], 'undetermined'],
    ['time-settings-protected', [baseline, association('example-time-settings')], 'pass'],
    ['time-settings-protected', [baseline, association('AWS-RunPatchBaseline')], 'fail'],
    ['time-settings-protected', [baseline, association('sometimes')], 'fail'],
    ['time-settings-protected', [association('example-time-settings')], 'not applicable'],
    ['time-settings-protected', [association('example-time-settings'), editor('ssm:*Association', '*')], 'fail'],
    [
      'time-settings-protected',
      [
        association('example-time-settings'),
        editor('ssm:UpdateAssociation', 'arn:aws:ssm:eu-west-1:111111111111:association/patching'),
      ],
      'pass',
    ],
    ['time-settings-protected', [association('AWS-RunPatchBaseline'), editor('ssm:*', '*')], 'not applicable'],
  ],
);
