import { transferNoFtp } from '../../../policies/pci-dss/transfer-family/transfer-no-ftp';
import { transferSecurityPolicy } from '../../../policies/pci-dss/transfer-family/transfer-security-policy';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(transferNoFtp, [
  ['default', {}, 'pass'],
  ['SFTP and FTPS', { protocols: ['SFTP', 'FTPS'] }, 'pass'],
  ['FTP', { protocols: ['SFTP', 'ftp'] }, 'fail', 'protocols'],
  ['FTP as text', { protocols: 'FTP' }, 'fail'],
  ['FTP beside an unknown', { protocols: [unknown, 'FTP'] }, 'fail'],
  ['unknown', { protocols: [unknown] }, 'undetermined'],
]);

resourceCases(transferSecurityPolicy, [
  ['of 2024', { securityPolicyName: 'TransferSecurityPolicy-2024-01' }, 'pass'],
  ['of 2025', { securityPolicyName: 'TransferSecurityPolicy-2025-03' }, 'pass'],
  ['FIPS', { securityPolicyName: 'TransferSecurityPolicy-FIPS-2024-05' }, 'pass'],
  ['restricted', { securityPolicyName: 'TransferSecurityPolicy-Restricted-2024-06' }, 'pass'],
  ['default', {}, 'fail', '2018-11'],
  ['of 2023', { securityPolicyName: 'TransferSecurityPolicy-2023-05' }, 'fail'],
  ['restricted, of 2020', { securityPolicyName: 'TransferSecurityPolicy-Restricted-2020-06' }, 'fail'],
  ['experimental', { securityPolicyName: 'TransferSecurityPolicy-PQ-SSH-Experimental-2023-04' }, 'fail'],
  ['unknown', { securityPolicyName: unknown }, 'undetermined'],
]);
