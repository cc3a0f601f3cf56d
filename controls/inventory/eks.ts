import type { InventoryRow } from '../inventory-row';

/** Checks on EKS. */
export const eks: readonly InventoryRow[] = [
  {
    name: 'eks-audit-logging',
    requirements: ['10.2.1'],
    requirementSource: 'Security Hub',
    service: 'EKS',
    mustHold: 'Audit control plane log type is enabled',
    decidedAt: 'resource',
    securityHub: ['EKS.8'],
    configRules: ['eks-cluster-log-enabled', 'eks-cluster-logging-enabled'],
    pulumiPack: [],
  },
  {
    name: 'eks-endpoint-private',
    requirements: ['1.4.4'],
    requirementSource: 'Security Hub',
    service: 'EKS',
    mustHold: 'API endpoint is private or CIDR restricted',
    decidedAt: 'resource',
    securityHub: ['EKS.1'],
    configRules: ['eks-endpoint-no-public-access'],
    pulumiPack: ['eks-cluster-disallow-api-endpoint-public-access'],
  },
  {
    name: 'eks-secrets-encrypted',
    requirements: ['8.3.2'],
    requirementSource: 'Security Hub',
    service: 'EKS',
    mustHold: 'Secrets are envelope-encrypted with KMS',
    decidedAt: 'resource',
    securityHub: ['EKS.3'],
    configRules: ['eks-cluster-secrets-encrypted', 'eks-secrets-encrypted'],
    pulumiPack: ['eks-cluster-enable-cluster-encryption-config'],
  },
  {
    name: 'eks-supported-version',
    requirements: ['12.3.4'],
    requirementSource: 'Security Hub',
    service: 'EKS',
    mustHold: 'Version is at or above the oldest supported',
    decidedAt: 'resource',
    securityHub: ['EKS.2'],
    configRules: ['eks-cluster-supported-version', 'eks-cluster-oldest-supported-version'],
    pulumiPack: [],
  },
];
