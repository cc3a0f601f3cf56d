import { proveAssertion, proveIdentity } from '../../../analysis/identity/prove';
import { doorRoleName } from '../../../organization/names';
import { identityProofSchema } from '../../../reports/identity/schema';
import { exampleIn, federatedModes } from '../../fixtures/federation/modes';
import {
  add,
  careless,
  keptPlans,
  planned,
  plans,
  previewed,
  resources,
  types,
  type Plans,
  type Statement,
} from './example';

type Mode = (typeof federatedModes)[number];

const kept = Object.fromEntries(federatedModes.map((mode) => [mode, keptPlans(mode)])) as Record<Mode, string>;
const organizations = Object.fromEntries(federatedModes.map((mode) => [mode, exampleIn(mode)])) as Record<
  Mode,
  ReturnType<typeof exampleIn>
>;

const ofOrganization = (name: string): boolean => name.startsWith('aws:organizations/');

/** Plans of a mode; guardrails are the same in all and are taken from the plans that are kept fresh. */
function plansIn(mode: Mode): Plans {
  const all = plans(kept[mode]);
  const management = resources(all, 'management');
  const guardrails = resources(plans(), 'management').filter(({ type }) => ofOrganization(type));
  management.splice(0, management.length, ...management.filter(({ type }) => !ofOrganization(type)), ...guardrails);
  return all;
}

describe.each(federatedModes)('the example organization in mode %s', (mode) => {
  const proof = proveIdentity(organizations[mode], previewed(plansIn(mode)));

  it('holds every assertion, without a user', () => {
    const open = proof.assertions.filter(({ verdict }) => verdict !== 'holds');
    expect(open.map(({ id, violations }) => [id, violations.map(({ summary }) => summary)])).toEqual([]);
    expect(proof.counts.users).toBe(0);
  });

  it('lets people into the same roles as users have, and into production by approval only', () => {
    const reach = (person: string, scenario: string): readonly string[] =>
      (proof.people.find((one) => one.person === person)?.reach.find((one) => one.scenario === scenario)?.roles ?? [])
        .filter(({ role }) => role.startsWith('job-function-'))
        .map(({ account, role }) => `${account}/${role.slice('job-function-'.length)}`);
    expect(reach('ada.lovelace', 'without-mfa')).toEqual([]);
    expect(reach('ada.lovelace', 'with-mfa')).toEqual(['development/system-operator', 'staging/system-operator']);
    expect(reach('ada.lovelace', 'with-approval')).toContain('production/system-operator');
    expect(reach('alan.turing', 'with-approval')).toEqual([
      'development/application-developer',
      'staging/application-developer',
    ]);
  });

  it('is written in the published form, broken or not', () => {
    const all = plansIn(mode);
    add(all, 'development', 'aws:iam/samlProvider:SamlProvider', 'careless', { name: 'careless' });
    for (const shown of [proof, proveIdentity(organizations[mode], previewed(all))])
      expect(identityProofSchema.safeParse(shown).error).toBeUndefined();
  });

  it('says what it takes from the provider unproven', () => {
    expect(proof.assumptions.join('\n')).toMatch(/mfa|MFA/);
  });
});

type Break = readonly [what: string, assertion: string, mode: Mode, change: (all: Plans) => void, named: RegExp];

const provider = (account: string): string => `arn:aws:iam::${account}:saml-provider/people`;
const oidcProvider = 'arn:aws:iam::444444444444:oidc-provider/login.example.com/tenant';
const saml = (account: string, Condition: object = {}): Statement => ({
  Principal: { Federated: provider(account) },
  Action: ['sts:AssumeRoleWithSAML', 'sts:SetSourceIdentity', 'sts:TagSession'],
  Condition,
});
const proven = {
  StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml', 'aws:RequestTag/mfa': 'true' },
  StringLike: { 'sts:SourceIdentity': '?*' },
};
const onTrust =
  (account: string, ending: string, statement: Statement) =>
  (all: Plans): void =>
    careless(planned(all, account, types.role, ending), 'assumeRolePolicy', statement);
const door = (job: string): string => `people-${job}-role`;
const newRole =
  (account: string, statement: Statement) =>
  (all: Plans): void =>
    add(all, account, types.role, 'legacy', {
      name: 'legacy',
      assumeRolePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Sid: 'Careless', Effect: 'Allow', ...statement }],
      }),
      managedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    });
const oidc = (drop: (condition: Record<string, Record<string, unknown>>) => void) => (all: Plans) => {
  const record = planned(all, 'iam', types.role, door('system-operator'));
  const document = JSON.parse(String(record.inputs['assumeRolePolicy'])) as {
    Statement: { Sid: string; Condition: Record<string, Record<string, unknown>> }[];
  };
  for (const statement of document.Statement) {
    statement.Sid = 'Careless';
    drop(statement.Condition);
  }
  record.inputs['assumeRolePolicy'] = JSON.stringify(document);
};
const setType = 'aws:ssoadmin/permissionSet:PermissionSet';
const instance = { instanceArn: 'arn:aws:sso:::instance/ssoins-7223exampleabcde', region: 'eu-west-1' };
/** A permission set with a policy of AWS, assigned to a group in an account. */
const assigned =
  (targetId: string, policy: string) =>
  (all: Plans): void => {
    const set = `urn:pulumi:iam-production::pci-landing-zone::${setType}::careless`;
    const refers = { permissionSetArn: [set] };
    add(all, 'iam-production', setType, 'careless', { ...instance, name: 'careless' });
    add(
      all,
      'iam-production',
      'aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment',
      'careless-policy',
      { ...instance, managedPolicyArn: `arn:aws:iam::aws:policy/${policy}` },
      refers,
    );
    add(
      all,
      'iam-production',
      'aws:ssoadmin/accountAssignment:AccountAssignment',
      'careless-assignment',
      { ...instance, principalType: 'GROUP', principalId: 'g', targetType: 'AWS_ACCOUNT', targetId },
      refers,
    );
  };
/** The switching window of the system operators denies nobody. */
const reopened = (all: Plans): void => {
  const record = planned(all, 'iam-production', types.policy, 'window-system-operator');
  record.inputs['policy'] = JSON.stringify({ Version: '2012-10-17', Statement: [] });
};

const breaks: readonly Break[] = [
  // SAML
  ['a production role trusts the SAML provider of the account', 'production-people-only', 'saml', onTrust('production', 'system-operator-role', saml('888888888888', proven)), /AssumeRoleWithSAML.*Careless/],
  ['the same without an approval', 'production-needs-approval', 'saml', onTrust('production', 'system-operator-role', saml('888888888888', proven)), /Careless/],
  ['a workload role trusts the SAML provider', 'users-in-identity-accounts-only', 'saml', newRole('development', saml('666666666666', proven)), /legacy.*Careless/],
  ['people get a role no job function has', 'job-functions-only', 'saml', newRole('staging', saml('777777777777', proven)), /Careless/],
  ['a SAML provider in a workload account', 'users-in-identity-accounts-only', 'saml', (all) => add(all, 'development', 'aws:iam/samlProvider:SamlProvider', 'careless', { name: 'careless' }), /saml-provider\/careless/],
  ['a door without MFA', 'mfa-for-everyone', 'saml', onTrust('iam', door('system-operator'), saml('444444444444', { StringLike: { 'sts:SourceIdentity': '?*' } })), /Careless/],
  ['a door without MFA asks too little', 'providers-prove-person-and-mfa', 'saml', onTrust('iam', door('system-operator'), saml('444444444444', { StringLike: { 'sts:SourceIdentity': '?*' } })), /without MFA.*Careless/],
  ['a door for sessions of nobody', 'providers-prove-person-and-mfa', 'saml', onTrust('iam', door('system-operator'), saml('444444444444', { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml', 'aws:RequestTag/mfa': 'true' } })), /does not name.*Careless/],
  ['a door for any audience', 'providers-prove-person-and-mfa', 'saml', onTrust('iam', door('system-operator'), saml('444444444444', { StringEquals: { 'aws:RequestTag/mfa': 'true' }, StringLike: { 'sts:SourceIdentity': '?*' } })), /another application.*Careless/],
  ['a window left open', 'production-needs-approval', 'saml', reopened, /job-function-system-operator/],
  ['the door of auditors leads to the operators', 'production-needs-approval', 'saml', (all) => {
    onTrust('production', 'system-operator-role', { Principal: { AWS: 'arn:aws:iam::555555555555:root' }, Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'] })(all);
    careless(planned(all, 'iam-production', types.policy, 'people-security-auditor-switching'), 'policy', { Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'], Resource: 'arn:aws:iam::888888888888:role/job-function-system-operator' });
  }, /Careless/],
  ['a job function trusts every role of the IAM account', 'job-functions-only', 'saml', (all) => {
    onTrust('staging', 'system-operator-role', { Principal: { AWS: 'arn:aws:iam::444444444444:root' }, Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'] })(all);
    careless(planned(all, 'iam', types.policy, 'people-application-developer-switching'), 'policy', { Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::777777777777:role/job-function-system-operator' });
  }, /Careless/],
  // OpenID Connect
  ['a door without audience', 'providers-prove-person-and-mfa', 'oidc', oidc(({ StringEquals = {} }) => delete StringEquals['login.example.com/tenant:aud']), /another application.*Careless/],
  ['a door without groups', 'providers-prove-person-and-mfa', 'oidc', oidc(({ StringLike = {} }) => delete StringLike['aws:RequestTag/groups']), /in no group.*Careless/],
  ['a door without subject, name and group', 'no-outsiders', 'oidc', oidc((condition) => delete condition['StringLike']), /any subject.*Careless/],
  ['a door with a condition that may be missing', 'providers-prove-person-and-mfa', 'oidc', oidc((condition) => {
    condition['StringEqualsIfExists'] = { 'aws:RequestTag/mfa': 'true' };
    delete condition['StringEquals']?.['aws:RequestTag/mfa'];
  }), /without MFA.*Careless/],
  ['a role of production trusts the issuer', 'production-needs-approval', 'oidc', onTrust('production', 'security-audit-role', { Principal: { Federated: oidcProvider.replace('444444444444', '888888888888') }, Action: 'sts:AssumeRoleWithWebIdentity' }), /Careless/],
  // IAM Identity Center
  ['administrators in production', 'production-people-only', 'identity-center', assigned('888888888888', 'AdministratorAccess'), /AWSReservedSSO_careless.*careless-assignment/],
  ['administrators in production, without approval', 'production-needs-approval', 'identity-center', assigned('888888888888', 'AdministratorAccess'), /careless-assignment/],
  ['readers in development', 'users-in-identity-accounts-only', 'identity-center', assigned('666666666666', 'ReadOnlyAccess'), /AWSReservedSSO_careless/],
  ['administrators of the identity account', 'no-self-made-access', 'identity-center', assigned('444444444444', 'AdministratorAccess'), /iam:/],
  ['a window left open', 'production-needs-approval', 'identity-center', reopened, /job-function-system-operator/],
  ['a permission set without boundary that may assign', 'boundaries-leave-no-way', 'identity-center', (all) => {
    const list = resources(all, 'iam-production');
    list.splice(list.findIndex(({ name }) => name.endsWith('prod-system-operator-boundary')), 1);
  }, /iam:|sso:/],
]; // prettier-ignore

describe('one careless statement in any mode is caught', () => {
  it.each(breaks)('%s → %s (%s)', (_, assertion, mode, change, named) => {
    const all = plansIn(mode);
    change(all);
    const result = proveAssertion(organizations[mode], previewed(all), assertion);
    expect([result.verdict, result.violations.length > 0]).toEqual(['violated', true]);
    const paths = result.violations.map(({ path }) =>
      path
        .map(
          (step) =>
            `${step.from} ${step.how} ${step.to} ${step.action} ${step.statements.map(({ policy, statement }) => `${policy}#${statement}`).join(' ')}`,
        )
        .join(' | '),
    );
    expect(paths.every((path) => path.length > 0)).toBe(true);
    expect(paths.some((path) => named.test(path))).toBe(true);
  });
});

describe('what the proof leans on', () => {
  it('a tag that is not the user name lets nobody on', () => {
    const all = plansIn('identity-center');
    const attributes = resources(all, 'iam-production').find(({ type }) => type.includes('instanceAccessControl'));
    if (attributes) attributes.inputs['attributes'] = [{ key: 'person', values: [{ sources: ['${path:nickName}'] }] }];
    const proof = proveIdentity(organizations['identity-center'], previewed(all));
    expect(proof.people.flatMap(({ reach }) => reach.flatMap(({ roles }) => roles))).toEqual([]);
  });

  it('an assignment to an account nobody knows leaves the proof open', () => {
    const all = plansIn('identity-center');
    assigned('999999999999', 'ReadOnlyAccess')(all);
    expect(proveAssertion(organizations['identity-center'], previewed(all), 'no-outsiders').verdict).toBe('unknown');
  });

  it('names doors as the components do', () => {
    expect(planned(plansIn('saml'), 'iam', types.role, door('system-operator')).inputs['name']).toBe(
      doorRoleName('system-operator'),
    );
  });
});
