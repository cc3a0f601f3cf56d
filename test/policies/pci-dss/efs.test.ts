import { efsAccessPointRoot } from '../../../policies/pci-dss/efs/efs-access-point-root';
import { efsAccessPointUser } from '../../../policies/pci-dss/efs/efs-access-point-user';
import { efsEncrypted } from '../../../policies/pci-dss/efs/efs-encrypted';
import { unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(efsEncrypted, 'encrypted', true, 'fail');

resourceCases(efsAccessPointRoot, [
  ['a directory', { rootDirectory: { path: '/cards' } }, 'pass'],
  ['the root', { rootDirectory: [{ path: '//' }] }, 'fail', 'rootDirectory.path'],
  ['default', {}, 'fail'],
  ['unknown', { rootDirectory: { path: unknown } }, 'undetermined'],
]);

resourceCases(efsAccessPointUser, [
  ['a user', { posixUser: { uid: 1000, gid: 1000 } }, 'pass'],
  ['none', {}, 'fail', 'posixUser'],
  ['an empty list', { posixUser: [] }, 'fail'],
  ['root', { posixUser: { uid: '0', gid: 1000 } }, 'fail', 'posixUser.uid'],
  ['unknown', { posixUser: unknown }, 'undetermined'],
]);
