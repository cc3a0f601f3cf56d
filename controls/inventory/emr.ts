import type { InventoryRow } from '../inventory-row';

/** Checks on EMR. */
export const emr: readonly InventoryRow[] = [
  {
    name: 'emr-block-public-access',
    requirements: ['1.4.4'],
    requirementSource: 'Security Hub',
    service: 'EMR',
    mustHold: 'Account blocks public EMR security groups',
    decidedAt: 'resource',
    securityHub: ['EMR.2'],
    configRules: ['emr-block-public-access'],
    pulumiPack: [],
  },
  {
    name: 'emr-kerberos',
    requirements: ['7.3.1', '8.3.1'],
    requirementSource: 'mapped',
    service: 'EMR',
    mustHold: 'Clusters use Kerberos',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['emr-kerberos-enabled'],
    pulumiPack: [],
  },
  {
    name: 'emr-primary-no-public-ip',
    requirements: ['1.4.4'],
    requirementSource: 'Security Hub',
    service: 'EMR',
    mustHold: 'Primary nodes launch in private subnets',
    decidedAt: 'stack',
    securityHub: ['EMR.1'],
    configRules: ['emr-master-no-public-ip'],
    pulumiPack: ['emr-no-public-ip'],
  },
];
