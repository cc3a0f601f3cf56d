import { planAdoption } from '../../../operations/adoption/adoption-plan';
import { importFile } from '../../../operations/adoption/import-file';
import type { Listing, ListedAccount } from '../../../operations/adoption/listing';
import type { ResourceRecord } from '../../../preview/result';
import { organization } from '../example';

function planned(
  type: string,
  name: string,
  inputs: ResourceRecord['inputs'],
  more: Partial<ResourceRecord> = {},
): ResourceRecord {
  return {
    urn: `urn:${name}`,
    type,
    name,
    custom: true,
    external: false,
    parent: 'urn:governance',
    provider: 'urn:account',
    inputs,
    dependencies: [],
    propertyDependencies: {},
    protect: false,
    ...more,
  };
}

const plan: readonly ResourceRecord[] = [
  planned('pulumi:pulumi:Stack', 'stack', {}, { custom: false, parent: undefined, provider: undefined }),
  planned('pulumi:providers:aws', 'account', {}, { parent: 'urn:stack', provider: undefined }),
  planned(
    'landing-zone:governance:Governance',
    'governance',
    {},
    { custom: false, parent: 'urn:stack', provider: undefined },
  ),
  planned('aws:organizations/organization:Organization', 'governance-organization', {}),
  planned('aws:organizations/organizationalUnit:OrganizationalUnit', 'unit-security', { name: 'Security' }),
  planned('aws:organizations/policy:Policy', 'guardrail', { name: 'deny-leave', type: 'SERVICE_CONTROL_POLICY' }),
  planned('aws:cloudtrail/trail:Trail', 'trail-trail', {}),
  ...organization.accounts
    .filter(({ kind }) => kind !== 'management')
    .map(({ name }) => planned('aws:organizations/account:Account', `accounts-${name}`, { name })),
];

const accounts: readonly ListedAccount[] = organization.accounts.map(({ id = '', name, email }) => ({
  id,
  name,
  email,
  status: 'ACTIVE',
}));

function listing(more: Partial<Listing> = {}): Listing {
  return {
    organizationId: 'o-exampleorg01',
    managementAccountId: '111111111111',
    rootIds: ['r-1'],
    accounts,
    units: [],
    policies: [],
    parents: {},
    resources: {},
    ...more,
  };
}

function changed(name: string, change: Partial<ListedAccount>): readonly ListedAccount[] {
  return accounts.map((account) => (account.name === name ? { ...account, ...change } : account));
}

const plans = new Map([['management', plan]]);

describe('planAdoption', () => {
  it('finds everything that exists', () => {
    const { adopted, surprises } = planAdoption(
      organization,
      listing({
        units: [{ id: 'ou-1', name: 'Security' }],
        policies: [
          { id: 'p-1', name: 'deny-leave', type: 'SERVICE_CONTROL_POLICY', awsManaged: false },
          { id: 'p-FullAWSAccess', name: 'FullAWSAccess', type: 'SERVICE_CONTROL_POLICY', awsManaged: true },
        ],
        resources: { management: { 'trail-trail': 'arn:trail' } },
      }),
      plans,
    );
    expect(surprises).toEqual([]);
    expect(adopted.map(({ name, id }) => `${name} ${id}`)).toEqual([
      'governance-organization o-exampleorg01',
      ...accounts.slice(1).map(({ name, id }) => `accounts-${name} ${id}`),
      'unit-security ou-1',
      'guardrail p-1',
      'trail-trail arn:trail',
    ]);
  });

  const surprising: readonly [string, Partial<Listing>, RegExp][] = [
    ['another organization', { organizationId: 'o-other' }, /o-other/],
    ['another management account', { managementAccountId: '999999999999' }, /999999999999/],
    [
      'an account nobody knows',
      { accounts: [...accounts, { id: '999999999999', name: 'stranger', email: 's@example.com', status: 'ACTIVE' }] },
      /stranger/,
    ],
    ['another address', { accounts: changed('staging', { email: 'other@example.com' }) }, /other@example\.com/],
    ['another name', { accounts: changed('staging', { name: 'stage' }) }, /"stage"/],
    ['a suspended account', { accounts: changed('staging', { status: 'SUSPENDED' }) }, /SUSPENDED/],
    [
      'an id that is not there',
      { accounts: accounts.filter(({ name }) => name !== 'staging') },
      /777777777777 is not in the organization/,
    ],
    [
      'two units of one name',
      {
        units: [
          { id: 'ou-1', name: 'Security' },
          { id: 'ou-2', name: 'Security' },
        ],
      },
      /several organizational units/,
    ],
    ['a resource that is not planned', { resources: { management: { nothing: 'x' } } }, /no resource called nothing/],
    ['no root', { rootIds: [] }, /0 roots/],
    ['two roots', { rootIds: ['r-1111', 'r-2222'] }, /2 roots/],
    [
      'an account in another unit',
      { units: [{ id: 'ou-1', name: 'Security' }], parents: { '777777777777': 'ou-1', '222222222222': 'ou-1' } },
      /^staging: the account is in the unit Security, landing-zone\.yaml has it in the unit NonProduction;.*--move.*$/,
    ],
    ['an account in the root', { parents: { '777777777777': 'r-1' } }, /staging: the account is in the root/],
    [
      'an account in a unit nobody knows',
      { parents: { '777777777777': 'ou-9' } },
      /staging: the account is in the unit ou-9/,
    ],
    [
      'a unit below another one',
      {
        units: [
          { id: 'ou-1', name: 'Security' },
          { id: 'ou-2', name: 'Identity' },
        ],
        parents: { 'ou-1': 'ou-2', 'ou-2': 'r-1' },
      },
      /^the unit Security is in the unit Identity, landing-zone\.yaml has it in the root; AWS cannot move units/,
    ],
  ];
  it.each(surprising)('refuses %s', (_, more, message) => {
    const { surprises } = planAdoption(organization, listing(more), plans);
    expect(surprises.join('\n')).toMatch(message);
  });

  it('leaves accounts where they are to be moved when that is said, but never units', () => {
    const elsewhere = listing({
      units: [{ id: 'ou-1', name: 'Security' }],
      parents: { '777777777777': 'ou-1', 'ou-1': 'ou-9' },
    });
    const { surprises } = planAdoption(organization, elsewhere, plans, true);
    expect(surprises).toHaveLength(1);
    expect(surprises[0]).toContain('the unit Security is in the unit ou-9');
  });

  it('takes addresses in any case, and closed strangers for notes', () => {
    const closed = { id: '999999999999', name: 'old', email: 'old@example.com', status: 'SUSPENDED' };
    const { surprises, notes } = planAdoption(
      organization,
      listing({ accounts: [...changed('staging', { email: 'AWS+Staging@Example.com' }), closed] }),
      plans,
    );
    expect(surprises).toEqual([]);
    expect(notes.join('\n')).toContain('left alone until AWS removes it');
  });
});

describe('importFile', () => {
  it('names parents once and the provider by its URN', () => {
    const { adopted } = planAdoption(organization, listing({ units: [{ id: 'ou-1', name: 'Security' }] }), plans);
    const file = importFile(adopted, plan);
    expect(file.nameTable).toEqual({ account: 'urn:account' });
    expect(file.resources.filter(({ component }) => component)).toEqual([
      { type: 'landing-zone:governance:Governance', name: 'governance', component: true },
    ]);
    expect(file.resources[1]).toEqual({
      type: 'aws:organizations/organization:Organization',
      name: 'governance-organization',
      id: 'o-exampleorg01',
      parent: 'governance',
      provider: 'account',
    });
  });
});
