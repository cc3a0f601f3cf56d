import type { Account, AccountKind, Organization, OrganizationalUnit } from '../../organization/model';

/** Hand-made organizations for the drawing tests. */

export function orgAccount(name: string, kind: AccountKind, overrides: Partial<Account> = {}): Account {
  return {
    name,
    kind,
    environment: 'shared',
    email: `aws+${name}@example.com`,
    id: undefined,
    organizationalUnit: 'root',
    state: 'active',
    network: undefined,
    tags: {},
    ...overrides,
  };
}

export function organization(
  accounts: readonly Account[],
  units: readonly Partial<OrganizationalUnit>[] = [],
): Organization {
  return {
    name: 'example-issuer',
    organizationId: undefined,
    partition: 'aws',
    homeRegion: 'eu-west-1',
    regions: ['eu-west-1'],
    organizationalUnits: units.map((unit) => ({ name: 'unit', parent: undefined, guardrails: [], ...unit })),
    customGuardrails: [],
    accounts,
    jobFunctions: [
      {
        name: 'system-operator',
        description: 'Runs the platform',
        managedPolicyArns: [],
        productionManagedPolicyArns: [],
        accounts: accounts.filter(({ kind }) => kind === 'workload').map(({ name }) => name),
        maxSessionSeconds: 3600,
      },
    ],
    people: [],
    productionAccess: undefined,
    identity: { mode: 'iam-users' },
    passwordPolicy: {
      minimumLength: 14,
      requireUppercase: true,
      requireLowercase: true,
      requireNumbers: true,
      requireSymbols: true,
      reusePrevention: 24,
      maxAgeDays: 90,
    },
    logs: {
      infrequentAccessAfterDays: 30,
      glacierAfterDays: 90,
      expireAfterDays: 3650,
      objectLock: { mode: 'COMPLIANCE', days: 365 },
      cloudWatchRetentionDays: 365,
    },
    detection: { notifyFrom: 'HIGH', configDeliveryFrequency: 'TwentyFour_Hours' },
    assessment: { entity: 'merchant', designated: false },
    notifications: {
      securityEmail: 'security@example.com',
      securityContact: { name: 'Security', title: 'Team', phone: '+1 555 0100' },
      slack: undefined,
    },
    tags: {},
  };
}

/** The eight accounts of the default organization. */
export function defaultOrganization(): Organization {
  const place = (organizationalUnit: string, environment: Account['environment'] = 'shared'): Partial<Account> => ({
    organizationalUnit,
    environment,
  });
  return organization(
    [
      orgAccount('management', 'management'),
      orgAccount('log-archive', 'log-archive', place('security')),
      orgAccount('security', 'security', { ...place('security'), id: '111122223333' }),
      orgAccount('iam', 'iam', place('identity')),
      orgAccount('iam-production', 'iam-production', place('identity', 'production')),
      orgAccount('development', 'workload', place('non-production', 'development')),
      orgAccount('staging', 'workload', place('non-production', 'staging')),
      orgAccount('production', 'workload', place('production', 'production')),
      orgAccount('retired', 'workload', { ...place('production', 'production'), state: 'closed' }),
    ],
    [
      { name: 'security' },
      { name: 'identity' },
      { name: 'workloads' },
      { name: 'non-production', parent: 'workloads' },
      { name: 'production', parent: 'workloads' },
    ],
  );
}
