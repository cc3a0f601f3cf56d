import { ebs } from '../../../policies/pci-dss/ebs';
import { StackFixture, unknown } from '../judge';
import { testService } from './service-cases';

const volume = 'aws:ebs/volume:Volume';
const instance = 'aws:ec2/instance:Instance';
const template = 'aws:ec2/launchTemplate:LaunchTemplate';
const configuration = 'aws:ec2/launchConfiguration:LaunchConfiguration';
const passwords: StackFixture = { type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', name: 'account' };
const recorder: StackFixture = { type: 'aws:cfg/recorder:Recorder', name: 'recorder' };
const metadata: StackFixture = { type: 'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', name: 'metadata' };
const byDefault = (enabled?: unknown): StackFixture => ({
  type: 'aws:ebs/encryptionByDefault:EncryptionByDefault',
  name: 'default',
  props: { enabled },
});
const block = (state: unknown): StackFixture => ({
  type: 'aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess',
  name: 'block',
  props: { state },
});
const image = (props: object): StackFixture => ({
  type: 'aws:ec2/amiLaunchPermission:AmiLaunchPermission',
  name: 'image',
  props,
});
const share = (accountId: unknown): StackFixture => ({
  type: 'aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission',
  name: 'share',
  props: { accountId },
});

const workspace = 'aws:workspaces/workspace:Workspace';
const desk = (root: unknown, user: unknown): object => ({
  rootVolumeEncryptionEnabled: root,
  userVolumeEncryptionEnabled: user,
});

testService(
  ebs,
  [
    ['ebs-volume-encrypted', workspace, desk(true, 'true'), 'pass'],
    ['ebs-volume-encrypted', workspace, desk(true, false), 'fail'],
    ['ebs-volume-encrypted', workspace, {}, 'fail'],
    ['ebs-volume-encrypted', workspace, desk(true, unknown), 'undetermined'],
    ['ebs-volume-encrypted', volume, { encrypted: 'true' }, 'pass'],
    ['ebs-volume-encrypted', volume, {}, 'fail'],
    ['ebs-volume-encrypted', volume, { encrypted: unknown }, 'undetermined'],
    [
      'ebs-volume-encrypted',
      instance,
      { rootBlockDevice: { encrypted: true }, ebsBlockDevices: [{ encrypted: false }] },
      'fail',
    ],
    ['ebs-volume-encrypted', instance, { rootBlockDevice: [{ encrypted: true }] }, 'pass'],
    ['ebs-volume-encrypted', instance, { rootBlockDevice: unknown }, 'undetermined'],
    ['ebs-volume-encrypted', instance, {}, 'fail'],
    ['ebs-volume-encrypted', instance, { launchTemplate: { id: unknown } }, 'not applicable'],
    ['ebs-volume-encrypted', template, { blockDeviceMappings: [{ ebs: { volumeSize: 8 } }] }, 'fail'],
    [
      'ebs-volume-encrypted',
      template,
      { blockDeviceMappings: [{ ebs: { encrypted: 'true' } }, { virtualName: 'ephemeral0' }] },
      'pass',
    ],
    ['ebs-volume-encrypted', configuration, { ebsBlockDevices: [{}] }, 'fail'],
    ['ebs-volume-cmk', volume, { encrypted: true, kmsKeyId: unknown }, 'pass'],
    ['ebs-volume-cmk', volume, { encrypted: true }, 'fail'],
    ['ebs-volume-cmk', volume, { encrypted: true, kmsKeyId: 'alias/aws/ebs' }, 'fail'],
    ['ebs-volume-cmk', volume, {}, 'not applicable'],
    ['ebs-volume-cmk', template, { blockDeviceMappings: [{ ebs: { encrypted: 'true' } }] }, 'fail'],
    ['ebs-volume-cmk', volume, { encrypted: unknown }, 'undetermined'],
    ['ebs-volume-delete-on-termination', instance, { rootBlockDevice: { deleteOnTermination: 'false' } }, 'fail'],
    ['ebs-volume-delete-on-termination', instance, { ebsBlockDevices: [{ deviceName: 'x' }] }, 'pass'],
    [
      'ebs-volume-delete-on-termination',
      template,
      { blockDeviceMappings: [{ ebs: { deleteOnTermination: unknown } }] },
      'undetermined',
    ],
  ],
  [
    ['ebs-encryption-by-default', [passwords, recorder, byDefault(true)], 'pass'],
    ['ebs-encryption-by-default', [byDefault()], 'pass'],
    ['ebs-encryption-by-default', [byDefault('false')], 'fail'],
    ['ebs-encryption-by-default', [byDefault(unknown)], 'undetermined'],
    ['ebs-encryption-by-default', [passwords, recorder], 'fail'],
    ['ebs-encryption-by-default', [passwords], 'not applicable'],
    ['ebs-encryption-by-default', [metadata], 'not applicable'],
    ['ebs-encryption-by-default', [], 'not applicable'],
    ['ebs-snapshot-not-public', [passwords, recorder, block('block-all-sharing')], 'pass'],
    ['ebs-snapshot-not-public', [block('block-new-sharing')], 'fail'],
    ['ebs-snapshot-not-public', [block(unknown)], 'undetermined'],
    ['ebs-snapshot-not-public', [passwords, recorder], 'fail'],
    ['ebs-snapshot-not-public', [passwords, metadata], 'fail'],
    ['ebs-snapshot-not-public', [passwords], 'not applicable'],
    ['ebs-snapshot-not-public', [metadata, byDefault(true)], 'not applicable'],
    ['ebs-snapshot-not-public', [share('ALL')], 'fail'],
    ['ebs-snapshot-not-public', [share('111122223333')], 'pass'],
    ['ebs-snapshot-not-public', [image({ group: 'All' })], 'fail'],
    ['ebs-snapshot-not-public', [image({ accountId: '111122223333' })], 'pass'],
    ['ebs-snapshot-not-public', [], 'not applicable'],
  ],
);
