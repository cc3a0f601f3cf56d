import type { InventoryRow } from '../inventory-row';

/** Checks on ECR. */
export const ecr: readonly InventoryRow[] = [
  {
    name: 'ecr-encrypted-cmk',
    requirements: [],
    requirementSource: 'mapped',
    service: 'ECR',
    mustHold: 'Repository uses KMS encryption',
    decidedAt: 'resource',
    securityHub: [],
    configRules: [],
    pulumiPack: ['ecr-repository-disallow-unencrypted-repository', 'ecr-repository-configure-customer-managed-key'],
  },
  {
    name: 'ecr-image-scanning',
    requirements: ['6.2.3', '6.2.4'],
    requirementSource: 'Security Hub',
    service: 'ECR',
    mustHold: 'Scan on push or registry enhanced scanning enabled',
    decidedAt: 'stack',
    securityHub: ['ECR.1'],
    configRules: ['ecr-private-image-scanning-enabled'],
    pulumiPack: [],
  },
  {
    name: 'ecr-lifecycle-policy',
    requirements: ['6.3.3'],
    requirementSource: 'mapped',
    service: 'ECR',
    mustHold: 'Repository has a lifecycle policy',
    decidedAt: 'stack',
    securityHub: [],
    configRules: ['ecr-private-lifecycle-policy-configured'],
    pulumiPack: [],
  },
  {
    name: 'ecr-tag-immutable',
    requirements: ['6.5.1'],
    requirementSource: 'mapped',
    service: 'ECR',
    mustHold: 'Image tags are immutable',
    decidedAt: 'resource',
    securityHub: [],
    configRules: ['ecr-private-tag-immutability-enabled'],
    pulumiPack: ['ecr-repository-disallow-mutable-image'],
  },
];
