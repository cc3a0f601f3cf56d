import type {
  AccountKind,
  Assessment,
  Detection,
  Environment,
  JobFunction,
  Logs,
  Organization,
  PasswordPolicy,
  TierName,
} from './model';
import { root } from './names';

/**
 * What a key left out of landing-zone.yaml means. Every default meets PCI DSS as it stands, so a short file is a safe one.
 */

/**
 * Archive lifecycle of L11: Standard-IA after 30 days, Glacier Flexible Retrieval after 90, deleted after ten years. The
 * archive is locked for the twelve months of PCI DSS 10.5.1, in the mode nobody can shorten.
 */
export const defaultLogs: Logs = {
  infrequentAccessAfterDays: 30,
  glacierAfterDays: 90,
  expireAfterDays: 3650,
  objectLock: { mode: 'COMPLIANCE', days: 365 },
  cloudWatchRetentionDays: 365,
};

/** PCI DSS asks for 12 characters (8.3.6), 4 remembered passwords (8.3.7) and 90 days (8.3.9); the CIS AWS Foundations Benchmark for 14 and 24. */
export const defaultPasswordPolicy: PasswordPolicy = {
  minimumLength: 14,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  reusePrevention: 24,
  maxAgeDays: 90,
};

/** High and critical findings reach people; AWS Config delivers a snapshot a day. */
export const defaultDetection: Detection = { notifyFrom: 'HIGH', configDeliveryFrequency: 'TwentyFour_Hours' };

/** Nobody is a service provider, or designated, unless the file says so. */
export const defaultAssessment: Assessment = { entity: 'merchant', designated: false };

/** Longest session of a job function outside production, seconds; also IAM's own default. */
export const defaultMaxSessionSeconds = 3600;

/** Availability zones a network spans when none are named: the first three of the home region. */
export const defaultZoneLetters: readonly string[] = ['a', 'b', 'c'];

/** Tiers of a network when none are named, each cut from the network's CIDR in this order, one block a zone, a sixteenth of the network each. */
export const defaultTierNames: readonly TierName[] = [
  'edge',
  'application',
  'data',
  'external-connectors',
  'internal-connectors',
];

/** Bits by which a default tier's block is smaller than its network: 16 blocks, of which 5 tiers in 3 zones use 15. */
export const defaultTierBits = 4;

/** Units of an organization that names none. */
export const defaultOrganizationalUnits: readonly { readonly name: string; readonly parent?: string }[] = [
  { name: 'Security' },
  { name: 'Identity' },
  { name: 'Workloads' },
  { name: 'Production', parent: 'Workloads' },
  { name: 'NonProduction', parent: 'Workloads' },
];

/** Environment of an account that names none; workloads must name theirs. */
export function defaultEnvironment(kind: Exclude<AccountKind, 'workload'>): Environment {
  return kind === 'iam-production' ? 'production' : 'shared';
}

/** Unit of an account that names none. */
export function defaultUnitOf(kind: AccountKind, environment: Environment): string {
  switch (kind) {
    case 'management':
      return root;
    case 'log-archive':
    case 'security':
      return 'Security';
    case 'iam':
    case 'iam-production':
      return 'Identity';
    case 'workload':
      return environment === 'production' ? 'Production' : 'NonProduction';
  }
}

function awsManagedPolicy(partition: Organization['partition'], name: string): string {
  return `arn:${partition}:iam::aws:policy/${name}`;
}

/** Production rights of a job function that names none: lists and metrics, no data. */
export function defaultProductionPolicies(partition: Organization['partition']): readonly string[] {
  return [awsManagedPolicy(partition, 'job-function/ViewOnlyAccess')];
}

/**
 * The two job functions of L2 for a file that names none: system operators in every workload, application developers in
 * those that are not production.
 */
export function defaultJobFunctions(
  partition: Organization['partition'],
  workloads: readonly { readonly name: string; readonly environment: Environment }[],
): readonly JobFunction[] {
  const names = workloads.map(({ name }) => name);
  const nonProduction = workloads.filter(({ environment }) => environment !== 'production').map(({ name }) => name);
  const shared = {
    productionManagedPolicyArns: defaultProductionPolicies(partition),
    maxSessionSeconds: defaultMaxSessionSeconds,
  };
  return [
    {
      ...shared,
      name: 'system-operator',
      description: 'Runs and repairs the systems of every environment',
      managedPolicyArns: [awsManagedPolicy(partition, 'job-function/SystemAdministrator')],
      accounts: names,
    },
    {
      ...shared,
      name: 'application-developer',
      description: 'Builds and tests applications outside production',
      managedPolicyArns: [awsManagedPolicy(partition, 'PowerUserAccess')],
      accounts: nonProduction,
    },
  ].filter(({ accounts }) => accounts.length > 0);
}
