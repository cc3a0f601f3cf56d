import {
  maxManagedPolicyLength,
  peopleOf,
  portions,
  switchingGroups,
  switchingStatement,
} from '../../../components/identity/switching';
import type { Organization } from '../../../organization/model';
import { accountOf, isProduction } from '../../../organization/names';
import { policyDocument } from '../../../components/policy-document';
import { exampleOrganization } from '../plan';

const organization = exampleOrganization();
const iam = accountOf(organization, 'iam');
const production = accountOf(organization, 'iam-production');

describe('people of an IAM account', () => {
  it('production holds production people only', () => {
    expect(peopleOf(organization, production).map(({ name }) => name)).toEqual([
      'ada.lovelace',
      'grace.hopper',
      'edsger.dijkstra',
    ]);
  });

  it.each([
    ['works in production and elsewhere', ['system-operator'], true, true],
    ['works in production only', ['night-watch'], true, false],
    ['works outside production', ['application-developer'], false, true],
    ['has no job function yet', [], false, true],
  ] as const)('who %s', (_, jobFunctions, isProductionPerson, inIam) => {
    const changed: Organization = {
      ...organization,
      jobFunctions: [
        ...organization.jobFunctions,
        {
          name: 'night-watch',
          description: '',
          managedPolicyArns: [],
          productionManagedPolicyArns: [],
          accounts: ['production'],
          maxSessionSeconds: 3600,
        },
      ],
      people: [
        { name: 'somebody', email: 's@example.com', jobFunctions, production: isProductionPerson, approver: false },
      ],
    };
    expect(peopleOf(changed, iam)).toHaveLength(inIam ? 1 : 0);
    expect(peopleOf(changed, production)).toHaveLength(isProductionPerson ? 1 : 0);
  });
});

describe('groups of an IAM account', () => {
  it('none outside production leads into production', () => {
    for (const group of switchingGroups(organization, iam)) expect(group.targets.filter(isProduction)).toEqual([]);
  });

  it('those of production lead nowhere else, and nobody is in them', () => {
    const groups = switchingGroups(organization, production);
    expect(groups.map(({ name }) => name)).toEqual([
      'system-operator',
      'security-auditor',
      'all-accounts-security-audit',
      'all-accounts-break-glass',
    ]);
    for (const group of groups) {
      expect(group.targets.every(isProduction)).toBe(true);
      expect(group.members).toEqual([]);
      expect(group.membership).toBe('time-boxed');
    }
  });

  it('members have the job function', () => {
    const developers = switchingGroups(organization, iam).find(({ name }) => name === 'application-developer');
    expect(developers?.members.map(({ name }) => name)).toEqual(['alan.turing', 'barbara.liskov', 'katherine.johnson']);
    expect(developers?.targets.map(({ name }) => name)).toEqual(['development', 'staging']);
  });

  it('break glass stands empty everywhere', () => {
    for (const account of [iam, production]) {
      const group = switchingGroups(organization, account).find(({ roleName }) => roleName === 'break-glass');
      expect(group?.members).toEqual([]);
    }
  });

  it('suspended accounts are no targets', () => {
    const accounts = organization.accounts.map((account) =>
      account.name === 'staging' ? { ...account, state: 'suspended' as const } : account,
    );
    const names = switchingGroups({ ...organization, accounts }, iam).flatMap(({ targets }) =>
      targets.map(({ name }) => name),
    );
    expect(names).not.toContain('staging');
  });
});

describe('switching policies', () => {
  const arns = Array.from(
    { length: 500 },
    (_, index) => `arn:aws:iam::${String(100000000000 + index)}:role/job-function-application-developer`,
  );

  it.each([0, 1, 60, 500])('%d accounts fit the limits of IAM', (count) => {
    const documents = portions(arns.slice(0, count)).map((part) => policyDocument([switchingStatement(part)]));
    expect(documents.length).toBeLessThanOrEqual(9);
    for (const document of documents) expect(document.length).toBeLessThanOrEqual(maxManagedPolicyLength);
  });

  it('no account is lost on the way', () => {
    expect(portions(arns).flat()).toEqual(arns);
  });
});
