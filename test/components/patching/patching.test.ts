import { workloadAccount } from '../../../accounts/workload';
import { patchPlans } from '../../../components/patching/patch-plan';
import { exampleOrganization, named, ofType, planPage, type Planned } from '../plan';

const organization = exampleOrganization();
type Environment = 'development' | 'staging' | 'production';
let plans: Readonly<Record<Environment, readonly Planned[]>>;

beforeAll(async () => {
  const planOf = (account: Environment): Promise<readonly Planned[]> =>
    planPage(workloadAccount, organization, account);
  plans = {
    development: await planOf('development'),
    staging: await planOf('staging'),
    production: await planOf('production'),
  };
});

it('patches reach test environments first, production one instance at a time and in time', () => {
  const { development, staging, production } = patchPlans;
  expect(development.approveAfterDays).toBeLessThan(staging.approveAfterDays);
  expect(staging.approveAfterDays).toBeLessThan(production.approveAfterDays);
  expect(production).toMatchObject({ maxConcurrency: '1', maxErrors: '0' });
  for (const plan of Object.values(patchPlans)) {
    expect(plan.schedule).toMatch(/^cron\(0 \d+ \? \* (MON|TUE|WED|THU|FRI|SAT|SUN) \*\)$/);
    expect(plan.approveAfterDays + 7).toBeLessThan(30);
  }
});

describe.each(['development', 'staging', 'production'] as const)('patching of %s', (environment) => {
  it('installs in the window, scans every day, keeps what was printed', () => {
    const planned = plans[environment];
    expect(named(planned, 'patching-baseline-amazon-linux-2023').inputs['approvalRules']).toEqual(
      expect.arrayContaining([expect.objectContaining({ approveAfterDays: patchPlans[environment].approveAfterDays })]),
    );
    expect(named(planned, 'patching-default-amazon-linux-2023').inputs['baselineId']).toBe(
      'patching-baseline-amazon-linux-2023-id',
    );
    const task = named(planned, 'patching-install').inputs;
    expect(task).toMatchObject({
      taskArn: 'AWS-RunPatchBaseline',
      maxConcurrency: patchPlans[environment].maxConcurrency,
    });
    expect(JSON.stringify(task['taskInvocationParameters'])).toContain('Install');
    expect(named(planned, 'patching-instances').inputs['targets']).toEqual([
      { key: 'tag:environment', values: [environment] },
    ]);
    expect(named(planned, 'patching-scan').inputs).toMatchObject({
      parameters: { Operation: 'Scan' },
      scheduleExpression: 'rate(1 day)',
    });
    for (const { inputs } of ofType(planned, 'aws:cloudwatch/logGroup:LogGroup')) {
      expect(inputs['kmsKeyId']).toBe('arn:of:baseline-eu-west-1-key-key');
      expect(inputs['retentionInDays']).toBeGreaterThanOrEqual(365);
    }
  });
});

it('sessions end after 15 idle minutes and are recorded under encryption', () => {
  const document = named(plans.production, 'sessions-document').inputs;
  expect(document).toMatchObject({ name: 'SSM-SessionManagerRunShell', documentType: 'Session' });
  const { sessionType, inputs } = JSON.parse(String(document['content'])) as {
    readonly sessionType: string;
    readonly inputs: Record<string, unknown>;
  };
  expect(sessionType).toBe('Standard_Stream');
  expect(Number(inputs['idleSessionTimeout'])).toBeLessThanOrEqual(15);
  expect(inputs).toMatchObject({
    cloudWatchLogGroupName: '/example-issuer/session-manager',
    cloudWatchEncryptionEnabled: true,
    cloudWatchStreamingEnabled: true,
  });
});

it('every instance is managed from its first start', () => {
  const planned = plans.production;
  expect(named(planned, 'hosts-setting').inputs['settingValue']).toBe('default-host-management');
  expect(named(planned, 'hosts-role').inputs['permissionsBoundary']).toBe(
    'arn:aws:iam::888888888888:policy/landing-zone-role-boundary',
  );
});

it('clocks are checked every day against the one source of time', () => {
  const planned = plans.production;
  const document = named(planned, 'time-check').inputs;
  expect(document).toMatchObject({ documentType: 'Command' });
  expect(document['content']).toContain('169\\\\.254\\\\.169\\\\.123');
  expect(named(planned, 'time-settings').inputs).toMatchObject({
    name: document['name'],
    scheduleExpression: 'rate(1 day)',
  });
});
