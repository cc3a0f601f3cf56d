import { deploymentRoleName } from '../../../components/governance/deployment-role';
import { tagPolicy } from '../../../components/governance/tag-policy';
import type { Organization } from '../../../organization/model';
import { planStack } from '../../accounts/plan-stack';
import { exampleOrganization, named, ofType, type Planned } from '../plan';

const organization: Organization = exampleOrganization();

describe('Governance in the management account', () => {
  let planned: readonly Planned[];
  beforeAll(async () => {
    planned = (await planStack(organization, 'management', { bootstrap: true })).resources;
  });

  it('has all features, the policy types it uses, and trusted access for what it delegates', () => {
    const { inputs } = named(planned, 'governance-organization');
    expect(inputs['featureSet']).toBe('ALL');
    expect(inputs['enabledPolicyTypes']).toEqual(
      expect.arrayContaining([
        'SERVICE_CONTROL_POLICY',
        'RESOURCE_CONTROL_POLICY',
        'DECLARATIVE_POLICY_EC2',
        'TAG_POLICY',
        'BACKUP_POLICY',
      ]),
    );
    const delegated = ofType(planned, 'aws:organizations/delegatedAdministrator:DelegatedAdministrator').map(
      (each) => each.inputs['servicePrincipal'],
    );
    expect(delegated).toEqual(expect.arrayContaining(['config.amazonaws.com', 'access-analyzer.amazonaws.com']));
    expect(inputs['awsServiceAccessPrincipals']).toEqual(expect.arrayContaining(delegated));
  });

  it('creates every account but the management account, and never closes one', () => {
    const accounts = ofType(planned, 'aws:organizations/account:Account');
    expect(accounts.map(({ inputs }) => inputs['name']).sort()).toEqual(
      organization.accounts
        .map(({ name }) => name)
        .filter((name) => name !== 'management')
        .sort(),
    );
    for (const { inputs } of accounts) {
      expect(inputs).toMatchObject({
        closeOnDeletion: false,
        roleName: deploymentRoleName,
        iamUserAccessToBilling: 'DENY',
      });
    }
  });

  it('puts accounts and units where landing-zone.yaml says', () => {
    expect(named(planned, 'governance-accounts-unit-Production').inputs['parentId']).toBe(
      'governance-accounts-unit-Workloads-id',
    );
    expect(named(planned, 'governance-accounts-unit-Workloads').inputs['parentId']).toBe('r-root');
    expect(named(planned, 'governance-accounts-production').inputs['parentId']).toBe(
      'governance-accounts-unit-Production-id',
    );
  });

  it('builds units from the top when the file names a child first', async () => {
    const reversed = { ...organization, organizationalUnits: [...organization.organizationalUnits].reverse() };
    const { resources } = await planStack(reversed, 'management', { bootstrap: true });
    expect(named(resources, 'governance-accounts-unit-Production').inputs['parentId']).toBe(
      'governance-accounts-unit-Workloads-id',
    );
  });

  it('controls root users centrally', () => {
    expect(named(planned, 'governance-root-access').inputs['enabledFeatures']).toEqual([
      'RootCredentialsManagement',
      'RootSessions',
    ]);
  });

  it('gives AWS a security contact for every account', () => {
    const contacts = ofType(planned, 'aws:account/alternativeContact:AlternativeContact');
    expect(contacts).toHaveLength(organization.accounts.length);
    for (const { inputs } of contacts) {
      expect(inputs).toMatchObject({
        alternateContactType: 'SECURITY',
        emailAddress: organization.notifications.securityEmail,
      });
    }
    expect(named(planned, 'governance-security-contacts-management').inputs['accountId']).toBeUndefined();
  });

  it.each(['guardduty', 'inspector', 'macie'])(
    'makes the security account administrator of %s in every region',
    (service) => {
      for (const region of organization.regions) {
        const { inputs } = named(planned, `detection-administrators-${service}-${region}`);
        expect(inputs['region']).toBe(region);
        expect([inputs['adminAccountId'], inputs['accountId']]).toContain('333333333333');
      }
    },
  );

  it('attaches every guardrail to an existing target', () => {
    const attachments = ofType(planned, 'aws:organizations/policyAttachment:PolicyAttachment');
    expect(attachments.length).toBeGreaterThan(8);
    const targets = new Set([...planned.map(({ name }) => `${name}-id`), 'r-root']);
    expect(attachments.filter(({ inputs }) => !targets.has(String(inputs['targetId'])))).toEqual([]);
  });
});

describe('tagPolicy', () => {
  it('fixes the values of the tags that scope is read from', () => {
    const { tags } = JSON.parse(tagPolicy()) as { tags: Record<string, { tag_value: Record<string, string[]> }> };
    expect(tags['scope']?.tag_value['@@assign']).toEqual(['in-scope', 'connected', 'out-of-scope']);
    expect(tags['environment']?.tag_value['@@assign']).toContain('production');
  });
});
