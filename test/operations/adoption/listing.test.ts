import { jsonDocuments, ListingInvalid, readListing } from '../../../operations/adoption/listing';

const account = {
  Id: '111111111111',
  Arn: 'arn:aws:organizations::111111111111:account/o-exampleorg/111111111111',
  Email: 'a@example.com',
  Name: 'management',
  Status: 'ACTIVE',
};
const roots = { Roots: [{ Id: 'r-root' }] };

describe('jsonDocuments', () => {
  it.each<[string, number]>([
    ['', 0],
    ['{"a":1}', 1],
    ['{"a":1}\n{"b":"} {"}\n\n[1]', 3],
    ['{"a":"\\"}"},{"b":2}', 2],
  ])('%s', (text, count) => {
    expect(jsonDocuments(text)).toHaveLength(count);
  });

  it.each(['{"a":1', '}', '{"a":1} aws', '{"a":"'])('refuses %s', (text) => {
    expect(() => jsonDocuments(text)).toThrow();
  });
});

describe('readListing', () => {
  it('joins outputs pasted one after the other', () => {
    const text = [
      { Accounts: [account] },
      roots,
      { OrganizationalUnits: [{ Id: 'ou-root-11111111', Name: 'Security' }] },
      { OrganizationalUnits: [{ Id: 'ou-root-22222222', Name: 'Workloads' }] },
      { Policies: [{ Id: 'p-12345678', Name: 'x', Type: 'SERVICE_CONTROL_POLICY', AwsManaged: false }] },
      { parents: { '111111111111': 'r-root' } },
      { resources: { management: { 'trail-trail': 'arn:t' } } },
    ]
      .map((one) => JSON.stringify(one))
      .join('\n');
    const listing = readListing(text, 'l.json');
    expect(listing).toMatchObject({
      organizationId: 'o-exampleorg',
      managementAccountId: '111111111111',
      rootIds: ['r-root'],
      parents: { '111111111111': 'r-root' },
      resources: { management: { 'trail-trail': 'arn:t' } },
    });
    expect(listing.units.map(({ name }) => name)).toEqual(['Security', 'Workloads']);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', 'hello', /no JSON/],
    ['no accounts', JSON.stringify(roots), /no Accounts/],
    ['no roots', JSON.stringify({ Accounts: [account] }), /no Roots/],
    ['a part only', JSON.stringify({ Accounts: [account], ...roots, NextToken: 'x' }), /NextToken/],
    [
      'an account twice',
      JSON.stringify({ Accounts: [account, account], ...roots }),
      /several accounts have the id "111111111111"[\s\S]*several accounts have the address/,
    ],
    [
      'ids AWS does not give',
      JSON.stringify({
        Organization: { Id: 'example', MasterAccountId: '111111111111' },
        Accounts: [account],
        Roots: [{ Id: 'root' }],
        OrganizationalUnits: [{ Id: 'Security', Name: 'Security' }],
        Policies: [{ Id: 'deny-leave' }],
      }),
      /"example"[\s\S]*"root"[\s\S]*"Security"[\s\S]*"deny-leave"/,
    ],
    ['ids as numbers', JSON.stringify({ Accounts: [{ ...account, Id: 111 }], ...roots }), /twelve digits/],
  ])('refuses %s', (_, text, message) => {
    expect(() => readListing(text, 'l.json')).toThrow(ListingInvalid);
    expect(() => readListing(text, 'l.json')).toThrow(message);
  });
});
