import { logLifecycle } from '../../../components/audit-logs/lifecycle';
import { logBucketNames } from '../../../components/audit-logs/log-store-names';
import { LogArchive } from '../../../components/audit-logs/log-archive';
import { maxBucketNameLength, maxOrganizationNameLength } from '../../../organization/names';
import { exampleOrganization, named, ofType, plan, statements, type Planned } from '../plan';

const organization = exampleOrganization();
const args = {
  organization,
  organizationId: 'o-exampleorg01',
  accountId: '222222222222',
  managementAccountId: '111111111111',
  securityAccountId: '333333333333',
};

const auditors = { 'aws:PrincipalArn': ['arn:aws:iam::333333333333:role/job-function-security-auditor'] };

describe('LogArchive', () => {
  let planned: readonly Planned[];
  const bucketName = (name: string) => String(named(planned, `a-${name}-bucket`).inputs['bucket']);
  beforeAll(async () => {
    planned = await plan(() => new LogArchive('a', args));
  });

  it('has the five log buckets', () => {
    const names = ofType(planned, 'aws:s3/bucket:Bucket').map(({ inputs }) => inputs['bucket']);
    expect([...names].sort()).toEqual([...logBucketNames(organization)].sort());
    expect(bucketName('waf-logs')).toMatch(/^aws-waf-logs-/);
  });

  it.each(['archive', 'waf-logs', 'config-history', 'balancer-logs', 'access-logs'])(
    'keeps %s private, versioned, encrypted and expiring',
    (name) => {
      const inputs = (setting: string) => named(planned, `a-${name}-${setting}`).inputs;
      expect(inputs('public-access-block')).toMatchObject({
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      });
      expect(inputs('versioning')['versioningConfiguration']).toEqual({ status: 'Enabled' });
      expect(inputs('ownership')['rule']).toEqual({ objectOwnership: 'BucketOwnerEnforced' });
      expect(inputs('lifecycle')['rules']).toEqual(logLifecycle(organization.logs));
      expect(inputs('bucket')['forceDestroy']).toBe(false);
      expect(statements(inputs('policy')['policy']).map(({ Sid }) => Sid)).toEqual(
        expect.arrayContaining(['TlsOnly', 'NobodyDeletes', 'AuditorsRead']),
      );
    },
  );

  it.each([
    ['archive', 'aws:kms'],
    ['waf-logs', 'aws:kms'],
    ['config-history', 'aws:kms'],
    // Load balancers and S3 access logs write to SSE-S3 buckets only.
    ['balancer-logs', 'AES256'],
    ['access-logs', 'AES256'],
  ])('encrypts %s with %s', (name, algorithm) => {
    const rules = named(planned, `a-${name}-encryption`).inputs['rules'] as readonly {
      readonly applyServerSideEncryptionByDefault: { readonly sseAlgorithm: string };
    }[];
    expect(rules.map((rule) => rule.applyServerSideEncryptionByDefault.sseAlgorithm)).toEqual([algorithm]);
  });

  it('locks archive, web ACL and load balancer logs in the mode of landing-zone.yaml, and no bucket whose source cannot write to a locked one', () => {
    const locks = ofType(planned, 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration');
    expect(locks.map(({ name }) => name).sort()).toEqual([
      'a-archive-object-lock',
      'a-balancer-logs-object-lock',
      'a-waf-logs-object-lock',
    ]);
    for (const { inputs } of locks)
      expect(inputs['rule']).toEqual({
        defaultRetention: { mode: 'COMPLIANCE', days: organization.logs.objectLock.days },
      });
    expect(named(planned, 'a-access-logs-bucket').inputs['objectLockEnabled']).toBe(false);
    expect(named(planned, 'a-config-history-bucket').inputs['objectLockEnabled']).toBe(false);
  });

  it('logs accesses to every bucket but the one that takes them', () => {
    const logging = ofType(planned, 'aws:s3/bucketLogging:BucketLogging');
    expect(logging).toHaveLength(4);
    for (const { inputs } of logging) expect(inputs['targetBucket']).toBe(bucketName('access-logs'));
  });

  it('has a rotating key that the account administers but cannot read with', () => {
    const { inputs } = named(planned, 'a-key-key');
    expect(inputs).toMatchObject({ enableKeyRotation: true, rotationPeriodInDays: 365, deletionWindowInDays: 30 });
    const own = statements(inputs['policy']).filter((statement) =>
      JSON.stringify(statement.Principal).includes('222222222222'),
    );
    expect(own.flatMap(({ Action }) => Action)).not.toContain('kms:*');
    expect(
      own.flatMap(({ Action }) => Action).filter((action) => /Decrypt|Encrypt|GenerateDataKey/.test(String(action))),
    ).toEqual([]);
  });

  it('lets only services of the organization write, and the auditors of the security account read through S3', () => {
    const policy = statements(named(planned, 'a-key-key').inputs['policy']);
    expect(policy.find(({ Sid }) => Sid === 'LogServicesEncrypt')?.Condition).toEqual({
      StringEquals: { 'aws:SourceOrgID': 'o-exampleorg01' },
    });
    expect(policy.find(({ Sid }) => Sid === 'AuditorsDecryptLogs')).toMatchObject({
      Principal: { AWS: 'arn:aws:iam::333333333333:root' },
      Action: ['kms:Decrypt', 'kms:DescribeKey'],
      Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' }, ArnEquals: auditors },
    });
  });

  it('lets nobody read when no job function reaches the security account', async () => {
    const jobFunctions = organization.jobFunctions.map((each) => ({
      ...each,
      accounts: each.accounts.filter((name) => name !== 'security'),
    }));
    const changed = await plan(() => new LogArchive('a', { ...args, organization: { ...organization, jobFunctions } }));
    const reading = [...ofType(changed, 'aws:s3/bucketPolicy:BucketPolicy'), named(changed, 'a-key-key')]
      .flatMap(({ inputs }) => statements(inputs['policy']))
      .filter(({ Effect, Principal }) => Effect === 'Allow' && JSON.stringify(Principal).includes('333333333333'));
    expect(reading).toEqual([]);
  });
});

describe('logLifecycle', () => {
  it.each([
    [30, 90, 3650],
    [45, 120, 400],
  ])('moves after %i and %i days and deletes after %i, old versions too', (infrequent, glacier, expire) => {
    const [rule] = logLifecycle({
      ...organization.logs,
      infrequentAccessAfterDays: infrequent,
      glacierAfterDays: glacier,
      expireAfterDays: expire,
    });
    expect(rule?.transitions).toEqual([
      { days: infrequent, storageClass: 'STANDARD_IA' },
      { days: glacier, storageClass: 'GLACIER' },
    ]);
    expect(rule?.expiration).toEqual({ days: expire });
    expect(rule?.noncurrentVersionExpiration).toEqual({ noncurrentDays: expire });
  });
});

describe('log bucket names', () => {
  it('fit into S3 for the longest organization name and region', () => {
    const longest = { ...organization, name: 'x'.repeat(maxOrganizationNameLength), homeRegion: 'ap-southeast-1' };
    for (const name of logBucketNames(longest)) expect(name.length).toBeLessThanOrEqual(maxBucketNameLength);
  });
});
