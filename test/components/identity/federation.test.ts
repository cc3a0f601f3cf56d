import { FederatedAccount } from '../../../components/identity/federation/federated-account';
import { PermissionSets } from '../../../components/identity/federation/permission-sets';
import { doorsInto } from '../../../components/identity/federation/doors';
import { doorDocuments } from '../../../components/identity/federation/door-rights';
import { switchTrust } from '../../../components/identity/trust';
import { callingStatements } from '../../../components/production-access/caller-rights';
import { ProductionAccess } from '../../../components/production-access/production-access';
import { settingsOf } from '../../../components/production-access/settings-of';
import { windowDocument } from '../../../components/production-access/switching-window';
import type { Organization } from '../../../organization/model';
import { accountOf } from '../../../organization/names';
import { keptPlans, plans, resources } from '../../analysis/identity/example';
import { exampleIn, federatedModes, providerOwnedIn } from '../../fixtures/federation/modes';
import { ofType, plan, statements, type Planned } from '../plan';

const idOf =
  (organization: Organization) =>
  (name: string): string =>
    organization.accounts.find((account) => account.name === name)?.id ?? '';

async function planDoors(organization: Organization, kind: 'iam' | 'iam-production'): Promise<readonly Planned[]> {
  const { identity } = organization;
  if (identity.mode === 'iam-users') throw new Error('a mode with users');
  const shared = { organization, accountId: idOf(organization), organizationId: 'o-exampleorg01' };
  const account = accountOf(organization, kind);
  return plan(() => {
    new FederatedAccount('people', { ...shared, identity, account });
    if (kind === 'iam') return;
    new ProductionAccess('production-access', { ...shared, account, permissionsBoundary: 'arn:aws:iam::aws:policy/b' });
    if (identity.mode === 'identity-center') new PermissionSets('permission-sets', { ...shared, identity });
  });
}

const roleType = 'aws:iam/role:Role';
const doorsOf = (planned: readonly Planned[]): readonly Planned[] =>
  ofType(planned, roleType).filter(({ inputs }) => String(inputs['name']).startsWith('people-'));
const policyNamed = (planned: readonly Planned[], name: string): Planned | undefined =>
  ofType(planned, 'aws:iam/policy:Policy').find(({ inputs }) => inputs['name'] === name);
const attachedTo = (planned: readonly Planned[], role: unknown): readonly string[] =>
  ofType(planned, 'aws:iam/rolePolicyAttachment:RolePolicyAttachment')
    .filter(({ inputs }) => inputs['role'] === role)
    .map(({ inputs }) => String(inputs['policyArn']).replace(/^.*:policy/, ''));

describe.each(federatedModes)('mode %s', (mode) => {
  const organization = exampleIn(mode);
  let iam: readonly Planned[];
  let production: readonly Planned[];
  beforeAll(async () => {
    iam = await planDoors(organization, 'iam');
    production = await planDoors(organization, 'iam-production');
  });

  it('makes no users, groups, passwords or keys', () => {
    const ofUsers = /aws:iam\/(user|group|accessKey|userLoginProfile|userGroupMembership|groupPolicyAttachment)/;
    expect([...iam, ...production].filter(({ type }) => ofUsers.test(type))).toEqual([]);
  });

  it('plans what the proof is made from', () => {
    const documents = (list: readonly Pick<Planned, 'type' | 'inputs'>[]): ReadonlyMap<string, unknown> =>
      new Map(
        list
          .filter(({ type }) => /^aws:iam\/(role|policy|samlProvider|openIdConnectProvider):/.test(type))
          .map(({ inputs }) => [
            String(inputs['name'] ?? inputs['url']),
            inputs['assumeRolePolicy'] ?? inputs['policy'],
          ]),
      );
    for (const [name, planned] of [
      ['iam', iam],
      ['iam-production', production],
    ] as const) {
      const kept = documents(resources(plans(keptPlans(mode)), name));
      for (const [document, text] of documents(planned))
        expect([document, kept.get(document)]).toEqual([document, text]);
    }
  });

  it('bounds people, in both accounts, to switching and asking', () => {
    for (const planned of [iam, production]) {
      const boundary = statements(policyNamed(planned, 'people-boundary')?.inputs['policy']);
      expect(boundary.flatMap(({ Action }) => Action)).toEqual([
        'sts:AssumeRole',
        'sts:SetSourceIdentity',
        'lambda:InvokeFunction',
      ]);
      expect(JSON.stringify(boundary)).not.toContain('MultiFactorAuth');
    }
  });

  it('starts with every window shut, and gives the functions no members to manage', () => {
    const windows = ofType(production, 'aws:iam/policy:Policy').filter(({ inputs }) =>
      String(inputs['name']).startsWith('window-'),
    );
    expect(windows.map(({ inputs }) => inputs['name'])).toEqual([
      'window-system-operator',
      'window-security-auditor',
      'window-all-accounts-security-audit',
      'window-all-accounts-break-glass',
    ]);
    for (const { inputs } of windows) expect(statements(inputs['policy'])[0]?.Sid).toBe('Closed');
    const rights = String(policyNamed(production, 'production-access-functions')?.inputs['policy']);
    expect(rights).not.toMatch(/iam:(AddUserToGroup|TagUser|GetGroup)/);
    expect(rights).toContain('policy/production-access/window-*');
  });

  it('lets nobody call the functions from outside, and everybody their own alias only', () => {
    const callers = ofType(production, 'aws:lambda/permission:Permission').map(({ inputs }) => inputs['principal']);
    expect(callers.filter((principal) => String(principal).startsWith('arn:'))).toEqual([]);
    const calls = statements(policyNamed(production, 'call-production-access')?.inputs['policy']);
    expect(calls).toHaveLength(4);
    for (const { Resource, Condition } of calls) {
      const [name = ''] = Object.values(Condition?.['StringEquals'] ?? {});
      expect(Resource).toBe(
        `arn:aws:lambda:eu-west-1:555555555555:function:production-access:p-${name.replaceAll('.', '_2e')}`,
      );
    }
  });

  it('tells the functions that windows alone decide', () => {
    const settings = settingsOf(organization, accountOf(organization, 'iam-production'), { own: '5', targets: [] });
    expect(settings).toMatchObject({ membership: 'windows' });
    const document = windowDocument('aws', 'r', [{ person: 'ada', expiresAt: 1 }], 2, settings.personKey);
    expect(document).not.toContain('aws:username');
    expect(document).toContain(`"StringNotEquals":{"${settings.personKey}":["ada"]}`);
  });

  it('lets roles of a job be entered from the door of that job only, under the own name', () => {
    for (const job of ['system-operator', 'break-glass']) {
      const [assume, source] = statements(
        switchTrust(organization, { identityAccountId: '555555555555', production: true, job }),
      );
      const from = assume?.Condition?.['ArnLike']?.['aws:PrincipalArn'] ?? '';
      expect(from).toBe(
        mode === 'identity-center'
          ? `arn:aws:iam::555555555555:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_prod-${job}_????????????????`
          : `arn:aws:iam::555555555555:role/people-${job}`,
      );
      const name = assume?.Condition?.['StringEquals']?.['sts:RoleSessionName'];
      expect(name).toBe(mode === 'identity-center' ? '${aws:PrincipalTag/person}' : '${aws:SourceIdentity}');
      expect(source?.Condition?.['StringEquals']?.['sts:SourceIdentity']).toBe(name);
      expect(source?.Condition?.['ArnLike']).toEqual(assume?.Condition?.['ArnLike']);
    }
  });

  it('taking a person out of the file takes everything of the person out of the plan', async () => {
    const without = { ...organization, people: organization.people.filter(({ name }) => name !== 'ada.lovelace') };
    const planned = [...(await planDoors(without, 'iam')), ...(await planDoors(without, 'iam-production'))];
    expect(JSON.stringify([...iam, ...production])).toContain('ada.lovelace');
    expect(JSON.stringify(planned)).not.toMatch(/ada[._]/);
  });
});

describe.each(['saml', 'oidc'] as const)('roles people enter with by %s', (mode) => {
  const organization = exampleIn(mode);

  it('prove name and MFA, and last an hour', async () => {
    for (const kind of ['iam', 'iam-production'] as const) {
      const doors = doorsOf(await planDoors(organization, kind));
      expect(doors).toHaveLength(5);
      for (const { inputs } of doors) {
        expect(inputs['maxSessionDuration']).toBe(3600);
        expect(inputs['permissionsBoundary']).toMatch(/:policy\/people-boundary$/);
        for (const { Condition, Principal, Action } of statements(inputs['assumeRolePolicy'])) {
          expect(Condition?.['StringEquals']?.['aws:RequestTag/mfa']).toBe('true');
          expect(Condition?.['StringLike']?.['sts:SourceIdentity']).toBe('?*');
          expect(JSON.stringify(Principal)).toContain(
            mode === 'saml' ? ':saml-provider/people' : ':oidc-provider/login.example.com/tenant',
          );
          expect(Action).toContain(mode === 'saml' ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity');
        }
      }
    }
  });

  it('hold their window in production, and the approvers nothing but the calls', async () => {
    const production = await planDoors(organization, 'iam-production');
    expect([...attachedTo(production, 'people-system-operator')].sort()).toEqual([
      '/production-access/call-production-access',
      '/production-access/window-system-operator',
      '/switch-system-operator',
    ]);
    expect(attachedTo(production, 'people-break-glass')).toContain(
      '/production-access/window-all-accounts-break-glass',
    );
    expect(attachedTo(production, 'people-approvers')).toEqual(['/production-access/call-production-access']);
  });

  it('let listed people on, each job its own', async () => {
    const listed = async (kind: 'iam' | 'iam-production', job: string): Promise<unknown> =>
      statements(policyNamed(await planDoors(organization, kind), `switch-${job}`)?.inputs['policy'])[0]?.Condition;
    expect(await listed('iam', 'application-developer')).toEqual({
      StringEquals: { 'aws:SourceIdentity': ['alan.turing', 'barbara.liskov', 'katherine.johnson'] },
    });
    expect(await listed('iam-production', 'system-operator')).toEqual({
      StringEquals: { 'aws:SourceIdentity': ['ada.lovelace', 'grace.hopper'] },
    });
    expect(await listed('iam', 'security-audit')).toEqual({ Null: { 'aws:SourceIdentity': 'false' } });
  });
});

it('SAML demands the audience of AWS and a lasting subject', async () => {
  const [door] = doorsOf(await planDoors(exampleIn('saml'), 'iam'));
  const [statement] = statements(door?.inputs['assumeRolePolicy']);
  expect(statement?.Condition?.['StringEquals']?.['SAML:aud']).toEqual([
    'https://signin.aws.amazon.com/saml',
    'https://eu-west-1.signin.aws.amazon.com/saml',
  ]);
  expect(statement?.Condition?.['StringNotEquals']).toEqual({ 'SAML:sub_type': 'transient' });
});

it('OpenID Connect demands client, subject and the group of the job', async () => {
  const planned = await planDoors(exampleIn('oidc'), 'iam-production');
  const [door] = doorsOf(planned).filter(({ inputs }) => inputs['name'] === 'people-system-operator');
  const [statement] = statements(door?.inputs['assumeRolePolicy']);
  expect(statement?.Condition?.['StringEquals']?.['login.example.com/tenant:aud']).toEqual(['aws-landing-zone']);
  expect(statement?.Condition?.['StringLike']).toMatchObject({
    'login.example.com/tenant:sub': '?*',
    'aws:RequestTag/groups': '*:aws-prod-operators:*',
  });
});

describe('permission sets', () => {
  const organization = exampleIn('identity-center');
  let planned: readonly Planned[];
  beforeAll(async () => {
    planned = await planDoors(organization, 'iam-production');
  });

  it('are assigned to their group in one identity account each', () => {
    const assignments = ofType(planned, 'aws:ssoadmin/accountAssignment:AccountAssignment').map(({ inputs }) => [
      inputs['permissionSetArn'],
      inputs['principalType'],
      inputs['principalId'],
      inputs['targetId'],
    ]);
    expect(assignments).toHaveLength(10);
    expect(assignments).toContainEqual([
      'arn:of:permission-sets-system-operator-set',
      'GROUP',
      '10000000-0000-4000-8000-000000000001',
      '444444444444',
    ]);
    expect(assignments).toContainEqual([
      'arn:of:permission-sets-prod-system-operator-set',
      'GROUP',
      '20000000-0000-4000-8000-000000000001',
      '555555555555',
    ]);
    expect(new Set(assignments.map(([, , , target]) => target))).toEqual(new Set(['444444444444', '555555555555']));
  });

  it('last an hour, have the boundary, and in production their window', () => {
    for (const { inputs } of ofType(planned, 'aws:ssoadmin/permissionSet:PermissionSet'))
      expect([inputs['sessionDuration'], String(inputs['name']).length <= 32]).toEqual(['PT1H', true]);
    expect(ofType(planned, 'aws:ssoadmin/permissionsBoundaryAttachment:PermissionsBoundaryAttachment')).toHaveLength(
      10,
    );
    const windows = ofType(planned, 'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment')
      .map(({ inputs }) => [inputs['permissionSetArn'], inputs['customerManagedPolicyReference']] as const)
      .filter(([set]) => set === 'arn:of:permission-sets-prod-system-operator-set');
    expect(windows.map(([, reference]) => reference)).toEqual([
      { name: 'window-system-operator', path: '/production-access/' },
      { name: 'call-production-access', path: '/production-access/' },
    ]);
  });

  it('send the user name along', () => {
    const [attributes] = ofType(
      planned,
      'aws:ssoadmin/instanceAccessControlAttributes:InstanceAccessControlAttributes',
    );
    expect(attributes?.inputs['attributes']).toEqual([{ key: 'person', values: [{ sources: ['${path:userName}'] }] }]);
  });
});

describe('doors', () => {
  it('without group are not there, and their windows and requests neither', () => {
    const organization = exampleIn('oidc');
    if (organization.identity.mode !== 'oidc') throw new Error('another mode');
    const { 'break-glass': _, ...groups } = organization.identity.groups;
    const without: Organization = { ...organization, identity: { ...organization.identity, groups } };
    const account = accountOf(without, 'iam-production');
    expect(doorsInto(without, account).map(({ job }) => job)).not.toContain('break-glass');
    const settings = settingsOf(without, account, { own: '5', targets: [] });
    expect(settings.groups.map(({ name }) => name)).not.toContain('all-accounts-break-glass');
  });

  it.each(federatedModes)(
    'of a provider that owns the people (%s) let on whoever it names, outside production only',
    (mode) => {
      const organization = providerOwnedIn(mode);
      const people = (kind: 'iam' | 'iam-production'): readonly unknown[] =>
        doorsInto(organization, accountOf(organization, kind)).map((door) => door.people);
      expect(new Set(people('iam'))).toEqual(new Set(['provider']));
      expect(people('iam-production')).not.toContain('provider');
    },
  );

  it('fit the limits of IAM with hundreds of people and accounts', () => {
    const people = Array.from({ length: 500 }, (_, index) => `somebody.with.a.long.name.${index}`);
    const roles = Array.from({ length: 200 }, (_, index) => `arn:aws:iam::${100000000000 + index}:role/job-function-x`);
    const documents = doorDocuments({ people }, 'saml', roles);
    for (const document of documents) expect(document.length).toBeLessThanOrEqual(6144);
    const pairs = new Set(
      documents.flatMap((document) =>
        statements(document).flatMap(({ Resource, Condition }) =>
          [Condition?.['StringEquals']?.['aws:SourceIdentity'] ?? []]
            .flat()
            .flatMap((name) => [Resource ?? []].flat().map((arn) => `${name} ${arn}`)),
        ),
      ),
    );
    expect(pairs.size).toBe(500 * 200);
    const calls = callingStatements(exampleIn('identity-center'), '555555555555', people.slice(0, 18));
    expect(JSON.stringify(calls).length).toBeLessThanOrEqual(6000);
  });
});
