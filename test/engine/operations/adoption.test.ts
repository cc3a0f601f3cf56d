import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../../organization/load';
import { checkout, EngineProject } from './engine-project';

describe('adopting an organization that exists', () => {
  const brownField = new EngineProject();
  afterAll(() => brownField.close());
  const organization = loadOrganization(path.join(checkout, 'landing-zone.yaml'));
  const listing = {
    Accounts: organization.accounts.map(({ id, name, email }) => ({
      Id: id,
      Arn: `arn:aws:organizations::111111111111:account/o-exampleorg01/${id}`,
      Name: name,
      Email: email,
      Status: 'ACTIVE',
    })),
    Roots: [{ Id: 'r-stub', Name: 'Root' }],
    OrganizationalUnits: [{ Id: 'ou-stub-11111111', Name: 'Security' }],
  };

  /** What AWS answers when it is asked for one of them. */
  const existing = {
    'aws:organizations/organization:Organization::o-exampleorg01': {
      featureSet: 'ALL',
      roots: [{ id: 'r-stub', name: 'Root' }],
    },
    'aws:organizations/organizationalUnit:OrganizationalUnit::ou-stub-11111111': {
      name: 'Security',
      parentId: 'r-stub',
    },
    ...Object.fromEntries(
      organization.accounts.map(({ id, name, email }) => [
        `aws:organizations/account:Account::${id}`,
        { name, email, parentId: 'r-stub' },
      ]),
    ),
  };

  it('refuses surprises', async () => {
    const stranger = { Id: '999999999999', Name: 'stranger', Email: 'stranger@example.com', Status: 'ACTIVE' };
    fs.writeFileSync(
      path.join(brownField.directory, 'listing.json'),
      JSON.stringify({ ...listing, Accounts: [...listing.Accounts, stranger] }),
    );
    const { code, stdout } = await brownField.run(['adopt', '--listing', 'listing.json', '--apply']);
    expect(code).toBe(2);
    expect(stdout).toContain('stranger');
    expect(brownField.stacks()).toEqual([]);
  });

  it('makes none of it again', async () => {
    fs.writeFileSync(path.join(brownField.directory, 'listing.json'), JSON.stringify(listing));
    const adopted = await brownField.run(['adopt', '--listing', 'listing.json', '--apply'], { existing });
    expect(adopted.stderr).toContain('9 adopted');
    expect(adopted.code).toBe(0);
    const { code, stdout } = await brownField.run(['up', 'management', '--yes', '--format', 'json'], { existing });
    expect(stdout).toContain('"succeeded"');
    expect(code).toBe(0);
    const made = brownField
      .created()
      .filter((urn) => /aws:organizations\/(?:account:Account|organization:Organization)::/.test(urn));
    expect(made).toEqual([]);
    const state = brownField.resources('management').filter(({ type }) => type === 'aws:organizations/account:Account');
    expect(state.map(({ id }) => id).sort()).toEqual(
      organization.accounts.flatMap(({ id, kind }) => (kind === 'management' || id === undefined ? [] : [id])).sort(),
    );
  });

  it('attaches nothing, and says why, where AWS tells no root of the organization', async () => {
    const rootless = new EngineProject();
    try {
      fs.writeFileSync(path.join(rootless.directory, 'listing.json'), JSON.stringify(listing));
      const organizationKey = 'aws:organizations/organization:Organization::o-exampleorg01';
      const scenario = { existing: { ...existing, [organizationKey]: { featureSet: 'ALL', roots: [] } } };
      expect((await rootless.run(['adopt', '--listing', 'listing.json', '--apply'], scenario)).code).toBe(0);
      const { code, stdout } = await rootless.run(['up', 'management', '--yes', '--format', 'json'], scenario);
      expect(stdout).toContain('OrganizationRootMissing');
      expect(stdout).toContain('organizations:ListRoots');
      expect(code).toBe(4);
      const below = /aws:organizations\/(?:account:|organizationalUnit:|policyAttachment:)/;
      expect(rootless.created().filter((urn) => below.test(urn))).toEqual([]);
    } finally {
      rootless.close();
    }
  });
});
