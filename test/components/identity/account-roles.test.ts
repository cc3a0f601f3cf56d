import { AccountRoles } from '../../../components/identity/account-roles';
import type { Account, Organization } from '../../../organization/model';
import { exampleOrganization, ofType, plan, statements, type Planned } from '../plan';

const organization = exampleOrganization();

async function rolesOf(accountName: string, org: Organization = organization): Promise<readonly Planned[]> {
  const account = org.accounts.find(({ name }) => name === accountName) as Account;
  const idOf = (name: string): string => org.accounts.find((candidate) => candidate.name === name)?.id ?? '';
  return plan(() => {
    new AccountRoles('roles', { organization: org, account, accountId: idOf });
  });
}

it.each([
  ['development', '444444444444', ['system-operator', 'application-developer', 'security-auditor']],
  ['staging', '444444444444', ['system-operator', 'application-developer', 'security-auditor']],
  ['production', '555555555555', ['system-operator', 'security-auditor']],
  ['log-archive', '444444444444', ['security-auditor']],
  ['management', '444444444444', []],
  ['iam-production', '555555555555', []],
])('%s trusts account %s for %j', async (accountName, trusted, jobFunctions) => {
  // The role that cuts sessions is for functions, not for people.
  const roles = ofType(await rolesOf(accountName), 'aws:iam/role:Role').filter(
    ({ inputs }) => inputs['path'] !== '/production-access/',
  );
  expect(roles.map(({ inputs }) => inputs['name'])).toEqual(
    expect.arrayContaining([...jobFunctions.map((name) => `job-function-${name}`), 'security-audit', 'break-glass']),
  );
  expect(roles).toHaveLength(jobFunctions.length + 2);
  for (const { inputs } of roles) {
    expect(inputs['permissionsBoundary']).toMatch(/^arn:aws:iam::\d{12}:policy\/landing-zone-role-boundary$/);
    for (const statement of statements(inputs['assumeRolePolicy'])) {
      expect(statement.Principal).toEqual({ AWS: `arn:aws:iam::${trusted}:root` });
    }
  }
});

it('sessions in production last an hour, whatever the job function says', async () => {
  for (const { inputs } of ofType(await rolesOf('production'), 'aws:iam/role:Role'))
    expect(inputs['maxSessionDuration']).toBe(3600);
  const operator = ofType(await rolesOf('development'), 'aws:iam/role:Role').find(
    ({ inputs }) => inputs['name'] === 'job-function-system-operator',
  );
  expect(operator?.inputs['maxSessionDuration']).toBe(14400);
});

it('production has the narrower policies of a job function', async () => {
  const policies = (planned: readonly Planned[]): readonly unknown[] =>
    ofType(planned, 'aws:iam/rolePolicyAttachment:RolePolicyAttachment')
      .filter(({ inputs }) => inputs['role'] === 'job-function-system-operator')
      .map(({ inputs }) => inputs['policyArn']);
  expect(policies(await rolesOf('development'))).toEqual(['arn:aws:iam::aws:policy/job-function/SystemAdministrator']);
  expect(policies(await rolesOf('production'))).not.toContain(
    'arn:aws:iam::aws:policy/job-function/SystemAdministrator',
  );
});
