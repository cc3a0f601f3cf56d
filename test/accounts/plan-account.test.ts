import { accountTags } from '../../accounts/account-tags';
import { UnknownAccount } from '../../accounts/plan-account';
import { exampleOrganization, named, ofType } from '../components/plan';
import { planStack, withAccounts } from './plan-stack';

const organization = exampleOrganization();

describe('planAccount', () => {
  // One account of each kind: accounts of a kind have the same page.
  const firstOfKind = new Map([...organization.accounts].reverse().map(({ kind, name }) => [kind, name]));

  it.each([...firstOfKind.values()])('plans %s with one provider of its own', async (name) => {
    const { resources, plumbing, outputs } = await planStack(organization, name);
    expect(resources.length).toBeGreaterThan(0);
    expect(outputs['state']).toBe('active');
    expect(ofType(plumbing, 'pulumi:providers:aws')).toHaveLength(1);
    expect(new Set(resources.map((resource) => `${resource.type} ${resource.name}`)).size).toBe(resources.length);
  });

  it.each(['suspended', 'closed'] as const)('plans nothing for a %s account and says so', async (state) => {
    const changed = withAccounts(organization, ({ name }) => (name === 'staging' ? { state } : {}));
    const { resources, plumbing, outputs } = await planStack(changed, 'staging');
    expect([...resources, ...plumbing]).toEqual([]);
    expect(outputs).toEqual({ state });
  });

  it.each([
    ['suspended', 1],
    ['closed', 0],
  ] as const)('management keeps a %s account as it is', async (state, count) => {
    const changed = withAccounts(organization, ({ name }) => (name === 'staging' ? { state } : {}));
    const { resources } = await planStack(changed, 'management', { bootstrap: true });
    expect(
      ofType(resources, 'aws:organizations/account:Account').filter(({ inputs }) => inputs['name'] === 'staging'),
    ).toHaveLength(count);
  });

  it('security leaves suspended accounts out of Inspector', async () => {
    const changed = withAccounts(organization, ({ name }) => (name === 'staging' ? { state: 'suspended' } : {}));
    const { resources } = await planStack(changed, 'security');
    const id = organization.accounts.find(({ name }) => name === 'staging')?.id;
    expect(JSON.stringify(resources)).not.toContain(id);
  });

  it('names the accounts when the stack is none of them', async () => {
    await expect(planStack(organization, 'productoin')).rejects.toThrow(UnknownAccount);
    await expect(planStack(organization, 'productoin')).rejects.toThrow(
      /productoin.*one of: management, log-archive, security/,
    );
  });

  it.each([
    ['workload', 'production', 'in-scope'],
    ['security', 'security', 'connected'],
  ])('counts a %s account as its scope says', (_kind, name, scope) => {
    const account = organization.accounts.find((candidate) => candidate.name === name);
    expect(account && accountTags(organization, account)['scope']).toBe(scope);
  });

  describe('provider', () => {
    it('works as the deployment role in the one allowed account', async () => {
      const { plumbing } = await planStack(organization, 'iam-production');
      const { inputs } = named(plumbing, 'account');
      const id = organization.accounts.find(({ name }) => name === 'iam-production')?.id;
      expect(inputs['region']).toBe(organization.homeRegion);
      expect(JSON.parse(String(inputs['assumeRoles']))).toEqual([
        { roleArn: `arn:aws:iam::${id}:role/OrganizationAccountAccessRole`, sessionName: 'landing-zone' },
      ]);
      expect(JSON.parse(String(inputs['allowedAccountIds']))).toEqual([id]);
      expect(JSON.parse(String(inputs['defaultTags']))).toEqual({
        tags: expect.objectContaining({
          scope: 'connected',
          environment: 'production',
          owner: expect.any(String) as string,
        }) as unknown,
      });
    });

    it('assumes no role in the management account', async () => {
      const { plumbing } = await planStack(organization, 'management', { bootstrap: true });
      expect(named(plumbing, 'account').inputs['assumeRoles']).toBeUndefined();
    });

    it('lets the tags of an account win over those of the organization', async () => {
      const changed = withAccounts(organization, ({ name }) =>
        name === 'iam' ? { tags: { scope: 'out-of-scope', owner: 'cards' } } : {},
      );
      const { plumbing } = await planStack(changed, 'iam');
      expect(String(named(plumbing, 'account').inputs['defaultTags'])).toMatch(
        /"scope":"out-of-scope".*"owner":"cards"/,
      );
    });
  });

  describe('ids that are not in landing-zone.yaml', () => {
    const fresh = { ...withAccounts(organization, () => ({ id: undefined })), organizationId: undefined };

    it('come from the management stack', async () => {
      const { resources, plumbing } = await planStack(fresh, 'log-archive');
      const policy = String(named(resources, 'log-archive-archive-policy').inputs['policy']);
      expect(ofType(plumbing, 'pulumi:pulumi:StackReference').map(({ name }) => name)).toEqual([
        'example/pci-landing-zone/management',
      ]);
      expect(policy).toContain('arn:aws:iam::id-of-security:root');
      expect(policy).toContain('o-fromstack');
      expect(named(plumbing, 'account').inputs['allowedAccountIds']).toBeUndefined();
    });

    it('come from AWS in the management account, which refers to no other stack', async () => {
      const { resources, plumbing } = await planStack(fresh, 'management');
      expect(ofType(plumbing, 'pulumi:pulumi:StackReference')).toEqual([]);
      expect(String(named(resources, 'trail-key-key').inputs['policy'])).toContain('arn:aws:iam::999999999999:root');
      expect(named(resources, 'detection-administrators-security-hub').inputs['adminAccountId']).toBe(
        'governance-accounts-security-id',
      );
    });

    it('are not asked for when the file has them', async () => {
      const { plumbing } = await planStack(organization, 'log-archive');
      expect(ofType(plumbing, 'pulumi:pulumi:StackReference')).toEqual([]);
    });
  });

  it('leaves out what delivers to the archive when the management account is bootstrapped', async () => {
    const { resources, outputs } = await planStack(organization, 'management', { bootstrap: true });
    expect(ofType(resources, 'aws:organizations/account:Account').length).toBeGreaterThan(0);
    expect(resources.filter(({ type }) => type.startsWith('aws:cloudtrail/') || type.startsWith('aws:cfg/'))).toEqual(
      [],
    );
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(['accountIds', 'rootId', 'organizationId']));
  });
});
