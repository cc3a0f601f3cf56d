import type { InventoryRow } from '../inventory-row';

/** Checks on Athena. */
export const athena: readonly InventoryRow[] = [
  {
    name: 'athena-database-encrypted',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'Athena',
    mustHold: 'Database result encryption is set with KMS',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: ['athena-database-disallow-unencrypted-database', 'athena-database-configure-customer-managed-key'],
  },
  {
    name: 'athena-workgroup-encrypted',
    requirements: ['3.5.1'],
    requirementSource: 'mapped',
    service: 'Athena',
    mustHold: 'Workgroup encrypts results and enforces its configuration',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['athena-workgroup-encrypted-at-rest'],
    pulumiPack: [
      'athena-workgroup-enforce-configuration',
      'athena-workgroup-disallow-unencrypted-workgroup',
      'athena-workgroup-configure-customer-managed-key',
    ],
  },
];
