import * as pulumi from '@pulumi/pulumi';
import { iamAccount } from '../../../accounts/iam';
import { iamProductionAccount } from '../../../accounts/iam-production';
import type { Organization } from '../../../organization/model';
import { exampleOrganization, named, ofType, planPage, statements, type Planned } from '../plan';

const organization = exampleOrganization();
const pages = [
  ['iam', iamAccount],
  ['iam-production', iamProductionAccount],
] as const;

function groupsOf(planned: readonly Planned[], person: string): readonly unknown[] {
  const membership = ofType(planned, 'aws:iam/userGroupMembership:UserGroupMembership').find(
    ({ inputs }) => inputs['user'] === person,
  );
  return (membership?.inputs['groups'] ?? []) as readonly unknown[];
}

describe.each(pages)('%s', (accountName, page) => {
  let planned: readonly Planned[];
  beforeAll(async () => {
    planned = await planPage(page, organization, accountName);
  });

  it('hands out no keys, no passwords and no rights to users', () => {
    const forbidden = planned.filter(({ type }) =>
      /aws:iam\/(accessKey|userLoginProfile|userPolicy|userPolicyAttachment|groupPolicy|rolePolicy|policyAttachment):/.test(
        type,
      ),
    );
    expect(forbidden).toEqual([]);
  });

  it('gives every user a boundary and a group', () => {
    const users = ofType(planned, 'aws:iam/user:User');
    expect(users.length).toBeGreaterThan(0);
    for (const user of users) {
      expect(user.inputs['permissionsBoundary']).toMatch(/^arn:aws:iam::\d{12}:policy\/people-boundary$/);
      expect(groupsOf(planned, String(user.inputs['name']))).toContain('all-people');
    }
  });

  it('denies members of every group everything without MFA', () => {
    const attachments = ofType(planned, 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment');
    for (const group of ofType(planned, 'aws:iam/group:Group')) {
      const policies = attachments
        .filter(({ inputs }) => inputs['group'] === group.inputs['name'])
        .map(({ inputs }) => inputs['policyArn']);
      expect(policies).toContainEqual(expect.stringMatching(/:policy\/people-self-service-with-mfa$/));
    }
  });

  it('lets groups do nothing but switch with fresh MFA into exactly named roles', () => {
    const switching = ofType(planned, 'aws:iam/policy:Policy').filter(({ inputs }) =>
      String(inputs['name']).startsWith('switch-'),
    );
    expect(switching.length).toBeGreaterThan(0);
    for (const { inputs } of switching) {
      for (const statement of statements(inputs['policy'])) {
        expect(statement.Action).toEqual(['sts:AssumeRole', 'sts:SetSourceIdentity']);
        for (const resource of [statement.Resource ?? []].flat())
          expect(resource).toMatch(/^arn:aws:iam::\d{12}:role\/[a-z-]+$/);
        expect(statement.Condition?.['Bool']).toEqual({ 'aws:MultiFactorAuthPresent': 'true' });
        expect(statement.Condition?.['NumericLessThan']).toBeDefined();
      }
    }
  });
});

it('nobody in the IAM account can be let into production', async () => {
  const planned = await planPage(iamAccount, organization, 'iam');
  for (const { inputs } of ofType(planned, 'aws:iam/policy:Policy')) {
    expect(inputs['policy']).not.toContain('888888888888');
    // Approvers may call the function that decides, each their own alias; that lets nobody in.
    for (const { Action, Resource } of statements(inputs['policy'])) {
      const reached = [Resource ?? []].flat().filter((resource) => resource.includes('555555555555'));
      if (reached.length === 0) continue;
      expect(Action).toBe('lambda:InvokeFunction');
      expect(reached).toEqual([
        'arn:aws:lambda:eu-west-1:555555555555:function:production-access:p-katherine_2ejohnson',
      ]);
    }
  }
});

it('production groups name production only and start empty', async () => {
  const planned = await planPage(iamProductionAccount, organization, 'iam-production');
  const operator = named(planned, 'people-system-operator-switching');
  expect(statements(operator.inputs['policy'])[0]?.Resource).toEqual([
    'arn:aws:iam::888888888888:role/job-function-system-operator',
  ]);
  for (const { inputs } of ofType(planned, 'aws:iam/userGroupMembership:UserGroupMembership'))
    expect(inputs['groups']).toEqual(['all-people']);
});

it('people get the groups of their job functions', async () => {
  const planned = await planPage(iamAccount, organization, 'iam');
  expect(groupsOf(planned, 'alan.turing')).toEqual(['all-people', 'application-developer']);
  expect(groupsOf(planned, 'edsger.dijkstra')).toEqual(['all-people', 'security-auditor']);
});

it('taking a person out of the file takes everything of the person out of the plan', async () => {
  const without: Organization = {
    ...organization,
    people: organization.people.filter(({ name }) => name !== 'alan.turing'),
  };
  const planned = await planPage(iamAccount, without, 'iam');
  expect(JSON.stringify(planned)).not.toContain('alan.turing');
});

it('ids that are not known yet make documents outputs, not errors', async () => {
  const planned = await planPage(iamAccount, organization, 'iam', (name) => pulumi.output(`${name}-later`));
  const developers = named(planned, 'people-application-developer-switching');
  expect(developers.inputs['policy']).toContain('arn:aws:iam::staging-later:role/job-function-application-developer');
});
