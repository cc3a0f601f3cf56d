import type { InventoryRow } from '../inventory-row';

/** Checks on EFS. */
export const efs: readonly InventoryRow[] = [
  {
    name: 'efs-access-point-root',
    requirements: ['7.3.1'],
    requirementSource: 'mapped',
    service: 'EFS',
    mustHold: 'Access points enforce a root directory',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['efs-access-point-enforce-root-directory'],
    pulumiPack: [],
  },
  {
    name: 'efs-access-point-user',
    requirements: ['7.3.1'],
    requirementSource: 'Security Hub',
    service: 'EFS',
    mustHold: 'Access points enforce a POSIX user',
    decidedAt: 'resource',
    securityHub: ['EFS.4'],
    configRules: ['efs-access-point-enforce-user-identity'],
    pulumiPack: [],
  },
  {
    name: 'efs-encrypted',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'EFS',
    mustHold: 'File system is encrypted with KMS',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['efs-encrypted-check'],
    pulumiPack: ['efs-file-system-disallow-unencrypted-file-system', 'efs-file-system-configure-customer-managed-key'],
  },
];
