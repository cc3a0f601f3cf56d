import { planGuardrails } from '../../../components/governance/guardrail-plan';
import { awsManagedAttachments, guardrailLimits, rootGuardrails } from '../../../organization/guardrails';
import { parseStatements } from '../../../policies/model/policy-document';
import { exampleOrganization } from '../plan';

const organization = exampleOrganization();
const ids = {
  organizationId: 'o-exampleorg01',
  iamProductionAccountId: '555555555555',
  managementAccountId: '111111111111',
};
const plan = planGuardrails(organization, ids);
const targetsOf = (name: string) => plan.find((guardrail) => guardrail.name === name)?.targets;

describe('planGuardrails', () => {
  it.each(rootGuardrails.map(({ name }) => name))('attaches %s to the root', (name) => {
    expect(targetsOf(name)).toEqual(['root']);
  });

  it('attaches the guardrails of units to the units that name them', () => {
    const units = (name: string) =>
      organization.organizationalUnits.filter((unit) => unit.guardrails.includes(name)).map((unit) => unit.name);
    expect(targetsOf('deny-iam-users-outside-identity-accounts')).toEqual(
      units('deny-iam-users-outside-identity-accounts'),
    );
    expect(targetsOf('deny-iam-users-outside-identity-accounts')).not.toContain('Identity');
    expect(targetsOf('production-trust-only-from-iam-production')).toEqual(['Production']);
  });

  it('leaves out what no unit names', () => {
    const bare = {
      ...organization,
      organizationalUnits: organization.organizationalUnits.map((unit) => ({ ...unit, guardrails: [] })),
    };
    expect(planGuardrails(bare, ids).map(({ name }) => name)).not.toContain(
      'production-trust-only-from-iam-production',
    );
  });

  it('adds the guardrails of the file with their own targets', () => {
    const custom = {
      name: 'no-ec2',
      description: 'No EC2.',
      kind: 'service-control-policy',
      document: '{"Version":"2012-10-17","Statement":[]}',
      attachTo: ['Security', 'iam'],
    } as const;
    expect(planGuardrails({ ...organization, customGuardrails: [custom] }, ids)).toContainEqual(
      expect.objectContaining({ name: 'no-ec2', document: custom.document, targets: ['Security', 'iam'] }),
    );
  });

  it('stays within the attachments AWS allows on the root', () => {
    for (const kind of ['service-control-policy', 'resource-control-policy'] as const) {
      const onRoot = plan.filter((guardrail) => guardrail.kind === kind && guardrail.targets.includes('root')).length;
      expect(onRoot + awsManagedAttachments).toBeLessThanOrEqual(guardrailLimits[kind].attached);
    }
  });

  it('keeps data with the organization', () => {
    const statements = parseStatements(plan.find(({ name }) => name === 'identity-perimeter')?.document);
    const [principals, services] = statements;
    expect(principals?.conditions.find(({ key }) => key === 'aws:principalorgid')?.values).toEqual(['o-exampleorg01']);
    expect(principals?.conditions.find(({ key }) => key === 'aws:principalisawsservice')?.values).toEqual(['false']);
    expect(services?.conditions.find(({ key }) => key === 'aws:sourceorgid')?.values).toEqual(['o-exampleorg01']);
    expect(statements.every(({ actions }) => actions.includes('s3:*') && actions.includes('kms:*'))).toBe(true);
  });
});
