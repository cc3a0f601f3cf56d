import * as fs from 'node:fs';
import { iamProductionAccount } from '../../../accounts/iam-production';
import { workloadAccount } from '../../../accounts/workload';
import { bundledCode } from '../../../components/production-access/code-bundle';
import { settingsOf } from '../../../components/production-access/settings-of';
import { exampleOrganization, named, ofType, planPage, statements, type Planned } from '../plan';

const organization = exampleOrganization();
const account = organization.accounts.find(({ kind }) => kind === 'iam-production');
if (!account) throw new Error('no production IAM account');
const page: Promise<readonly Planned[]> = planPage(iamProductionAccount, organization, 'iam-production');

it('everybody who asks or approves has an alias only they may call', async () => {
  const planned = await page;
  const callers = ofType(planned, 'aws:lambda/permission:Permission')
    .filter(({ inputs }) => inputs['statementId'] === 'OnlyThisPerson')
    .map(({ inputs }) => [inputs['qualifier'], inputs['principal']]);
  expect(callers).toEqual([
    ['p-ada_2elovelace', 'arn:aws:iam::555555555555:user/ada.lovelace'],
    ['p-grace_2ehopper', 'arn:aws:iam::555555555555:user/grace.hopper'],
    ['p-edsger_2edijkstra', 'arn:aws:iam::555555555555:user/edsger.dijkstra'],
    ['p-katherine_2ejohnson', 'arn:aws:iam::444444444444:user/katherine.johnson'],
  ]);
  expect(ofType(planned, 'aws:lambda/alias:Alias')).toHaveLength(4);
});

it('each time-boxed group has a window that starts closed', async () => {
  const planned = await page;
  const groups = ofType(planned, 'aws:iam/group:Group').filter(({ inputs }) => inputs['path'] === '/time-boxed/');
  expect(groups).toHaveLength(4);
  for (const { inputs } of groups) {
    const name = String(inputs['name']);
    const window = named(planned, `production-access-window-${name}`);
    expect(statements(window.inputs['policy'])).toMatchObject([{ Sid: 'Closed', Effect: 'Deny' }]);
    expect(named(planned, `production-access-window-of-${name}`).inputs).toMatchObject({
      group: name,
      policyArn: `arn:aws:iam::555555555555:policy/production-access/window-${name}`,
    });
  }
});

it('the functions can touch members, tags, windows, schedules and the record, and nothing else', async () => {
  const planned = await page;
  const rights = statements(named(planned, 'production-access-rights').inputs['policy']);
  const allowed = rights.filter(({ Effect }) => Effect === 'Allow');
  for (const { Action, Resource } of allowed) {
    expect([Action].flat().every((action) => action !== undefined && !action.includes('*'))).toBe(true);
    expect(Resource).not.toBe('*');
  }
  const identity = allowed.filter(({ Action }) => [Action].flat().some((action) => action?.startsWith('iam:')));
  expect(identity.map(({ Resource }) => Resource)).toEqual([
    'arn:aws:iam::555555555555:group/time-boxed/*',
    'arn:aws:iam::555555555555:user/*',
    'arn:aws:iam::555555555555:user/*',
    'arn:aws:iam::555555555555:policy/production-access/window-*',
    'arn:aws:iam::555555555555:role/production-access/production-access-scheduler',
  ]);
  const denied = rights.filter(({ Effect }) => Effect === 'Deny').flatMap(({ Action }) => [Action].flat());
  expect(denied).toEqual(
    expect.arrayContaining(['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteTable']),
  );
  for (const role of ofType(planned, 'aws:iam/role:Role')) {
    if (!String(role.inputs['name']).startsWith('production-access')) continue;
    expect(role.inputs['permissionsBoundary']).toMatch(/^arn:aws:iam::555555555555:policy\//);
  }
});

it('the record is encrypted, restorable and cannot be deleted by accident', async () => {
  expect(named(await page, 'production-access-record-table').inputs).toMatchObject({
    deletionProtectionEnabled: true,
    pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
    serverSideEncryption: { enabled: true, kmsKeyArn: 'arn:of:production-access-encryption-key' },
  });
});

it('the keeper is called every five minutes, and an alarm is raised when it is not', async () => {
  const planned = await page;
  expect(
    ofType(planned, 'aws:cloudwatch/eventRule:EventRule').map(({ inputs }) => inputs['scheduleExpression']),
  ).toContain('rate(5 minutes)');
  expect(named(planned, 'production-access-keeper-silence').inputs).toMatchObject({
    metricName: 'Invocations',
    treatMissingData: 'breaching',
    period: 900,
  });
  for (const { inputs } of ofType(planned, 'aws:lambda/function:Function')) {
    expect(inputs).toMatchObject({ runtime: 'nodejs22.x', publish: true });
    expect(inputs['reservedConcurrentExecutions']).toBeGreaterThan(0);
    expect(inputs['deadLetterConfig']).toBeDefined();
  }
});

it('sessions are cut in every account whose roles trust the production IAM account, and in no other', async () => {
  const production = await planPage(workloadAccount, organization, 'production');
  const cutters = ofType(production, 'aws:iam/role:Role').filter(
    ({ inputs }) => inputs['name'] === 'production-access-session-cutter',
  );
  expect(cutters).toHaveLength(1);
  const [trust] = statements(cutters[0]?.inputs['assumeRolePolicy']);
  expect(trust?.Condition?.['ArnEquals']?.['aws:PrincipalArn']).toEqual([
    'arn:aws:iam::555555555555:role/production-access/production-access-decision',
    'arn:aws:iam::555555555555:role/production-access/production-access-keeper',
  ]);
  const people = ofType(production, 'aws:iam/role:Role')
    .map(({ inputs }) => String(inputs['name']))
    .filter((name) => /^(job-function-|break-glass$|security-audit$)/.test(name));
  const cut = ofType(production, 'aws:iam/rolePolicyAttachment:RolePolicyAttachment').filter(({ inputs }) =>
    String(inputs['policyArn']).endsWith('policy/production-access/production-access-session-cut'),
  );
  expect(cut.map(({ inputs }) => inputs['role']).sort()).toEqual([...people].sort());
  const development = await planPage(workloadAccount, organization, 'development');
  expect(ofType(development, 'aws:iam/role:Role').map(({ inputs }) => inputs['name'])).not.toContain(
    'production-access-session-cutter',
  );
});

describe('the settings', () => {
  const settings = settingsOf(organization, account, { own: '555555555555', targets: ['888888888888'] });
  const of = (name: string): (typeof settings.people)[number] | undefined =>
    settings.people.find((person) => person.name === name);

  it('let people ask for the groups of their job functions only', () => {
    expect(of('ada.lovelace')?.groups).toEqual([
      'system-operator',
      'all-accounts-security-audit',
      'all-accounts-break-glass',
    ]);
    expect(of('edsger.dijkstra')?.groups).not.toContain('system-operator');
    expect(of('katherine.johnson')).toMatchObject({ production: false, approver: true, groups: [] });
    expect(of('alan.turing')).toBeUndefined();
  });

  it('make break glass, and nothing else, an emergency', () => {
    expect(settings.groups.filter(({ emergency }) => emergency).map(({ name }) => name)).toEqual([
      'all-accounts-break-glass',
    ]);
  });
});

describe('the code', () => {
  it.each(['decide', 'keep'] as const)('of %s is one file, the same every time, without Pulumi', (entryPoint) => {
    const file = bundledCode(entryPoint);
    const first = fs.readFileSync(file);
    fs.rmSync(file);
    expect(bundledCode(entryPoint)).toBe(file);
    expect(fs.readFileSync(file).equals(first)).toBe(true);
    expect(first.includes('@pulumi')).toBe(false);
    expect(first.length).toBeLessThan(3_000_000);
  });
});
