import { redshiftAuditLogging } from '../../../policies/pci-dss/redshift/redshift-audit-logging';
import { redshiftBackup } from '../../../policies/pci-dss/redshift/redshift-backup';
import { redshiftEncrypted } from '../../../policies/pci-dss/redshift/redshift-encrypted';
import { redshiftEnhancedVpcRouting } from '../../../policies/pci-dss/redshift/redshift-enhanced-vpc-routing';
import { redshiftMaintenance } from '../../../policies/pci-dss/redshift/redshift-maintenance';
import { redshiftNotPublic } from '../../../policies/pci-dss/redshift/redshift-not-public';
import { redshiftRequireSsl } from '../../../policies/pci-dss/redshift/redshift-require-ssl';
import { redshiftSgRestricted } from '../../../policies/pci-dss/redshift/redshift-sg-restricted';
import { StackFixture, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

switchCases(redshiftEncrypted, 'encrypted', true, 'pass');
switchCases(redshiftEnhancedVpcRouting, 'enhancedVpcRouting', true, 'fail');
switchCases(redshiftNotPublic, 'publiclyAccessible', false, 'pass');
switchCases(redshiftMaintenance, 'allowVersionUpgrade', true, 'pass', {
  more: [['no snapshots', { automatedSnapshotRetentionPeriod: 0 }, 'fail', 'automatedSnapshotRetentionPeriod']],
});

resourceCases(redshiftBackup, [
  ['7 days', { automatedSnapshotRetentionPeriod: '7' }, 'pass'],
  ['6 days', { automatedSnapshotRetentionPeriod: 6 }, 'fail', 'at least 7 days'],
  ['default', {}, 'fail', 'default 1'],
  ['unknown', { automatedSnapshotRetentionPeriod: unknown }, 'undetermined'],
]);

const cluster = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:redshift/cluster:Cluster',
  name: 'cluster',
  props: { clusterIdentifier: 'reports', ...props },
  refers,
});
const logging = (clusterIdentifier: unknown, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:redshift/logging:Logging',
  name: 'logging',
  props: { clusterIdentifier },
  refers,
});

stackCases(redshiftAuditLogging, [
  ['by name', [cluster(), logging('reports')], 'pass'],
  ['by dependency', [cluster(), logging(unknown, { clusterIdentifier: ['cluster'] })], 'pass'],
  ['none', [cluster()], 'fail', 'Logging'],
  ['of another cluster', [cluster(), logging('other')], 'fail'],
  ['untraceable', [cluster(), logging(unknown)], 'undetermined'],
]);

const namespace = (logExports?: unknown): readonly StackFixture[] => [
  {
    type: 'aws:redshiftserverless/namespace:Namespace',
    name: 'namespace',
    props: { logExports },
    refers: { logExports: [] },
  },
];
stackCases(redshiftAuditLogging, [
  ['serverless', namespace(['userlog', 'ConnectionLog', 'useractivitylog']), 'pass'],
  ['serverless without', namespace(), 'fail', 'logExports'],
  ['serverless, users only', namespace(['userlog']), 'fail'],
  ['serverless, unknown', namespace(unknown), 'undetermined'],
]);
const workgroup = (configParameters?: unknown, props: object = {}): StackFixture => ({
  type: 'aws:redshiftserverless/workgroup:Workgroup',
  name: 'workgroup',
  props: { configParameters, ...props },
});
const ssl = (parameterValue: unknown): object => ({ parameterKey: 'require_ssl', parameterValue });
stackCases(redshiftRequireSsl, [
  ['serverless', [workgroup([ssl('true')])], 'pass'],
  ['serverless, off', [workgroup([ssl('false')])], 'fail', 'configParameters'],
  ['serverless, not set', [workgroup()], 'undetermined'],
]);

const group = (parameters: unknown, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:redshift/parameterGroup:ParameterGroup',
  name: 'group',
  props: { name: 'tls', parameters },
  refers,
});
const grouped = cluster({ clusterParameterGroupName: unknown }, { clusterParameterGroupName: ['group'] });

stackCases(redshiftRequireSsl, [
  ['required', [group([{ name: 'require_ssl', value: 'true' }]), grouped], 'pass'],
  [
    'required, by name of the group',
    [group({ name: 'Require_SSL', value: true }), cluster({ clusterParameterGroupName: 'tls' })],
    'pass',
  ],
  ['not required', [group([{ name: 'require_ssl', value: 'false' }]), grouped], 'fail', 'require_ssl'],
  ['not set', [group([]), grouped], 'fail'],
  ['unknown', [group(unknown, { parameters: [] }), grouped], 'undetermined'],
  ['a default group', [cluster()], 'undetermined'],
]);

const open: StackFixture = {
  type: 'aws:ec2/securityGroup:SecurityGroup',
  name: 'sg',
  props: { id: unknown, ingress: [{ protocol: 'tcp', fromPort: 5439, toPort: 5439, cidrBlocks: ['0.0.0.0/0'] }] },
};
const guarded = cluster({ vpcSecurityGroupIds: [unknown] }, { vpcSecurityGroupIds: ['sg'] });

stackCases(redshiftSgRestricted, [
  ['closed', [{ ...open, props: { id: unknown } }, guarded], 'pass'],
  ['open', [open, guarded], 'fail', 'wide public source'],
  ['a group of another stack', [cluster({ vpcSecurityGroupIds: ['sg-1'] })], 'undetermined'],
  ['the default group', [cluster()], 'not applicable'],
  [
    'an open group of a workgroup',
    [open, { ...workgroup(undefined, { securityGroupIds: [unknown] }), refers: { securityGroupIds: ['sg'] } }],
    'fail',
  ],
]);
