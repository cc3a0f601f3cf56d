import { conformancePackTemplate, conformanceRules } from '../../../components/detection/conformance-rules';

interface Template {
  readonly Resources: Readonly<
    Record<
      string,
      {
        readonly Type: string;
        readonly Properties: {
          readonly ConfigRuleName: string;
          readonly InputParameters?: Readonly<Record<string, string>>;
          readonly Source: { readonly SourceIdentifier: string };
        };
      }
    >
  >;
}

describe('conformance pack', () => {
  const text = conformancePackTemplate(conformanceRules);
  const template = JSON.parse(text) as Template;
  const rules = Object.values(template.Resources);

  it('fits into AWS Config', () => {
    expect(text.length).toBeLessThanOrEqual(51_200);
    expect(Object.keys(template.Resources).every((id) => /^[A-Za-z0-9]+$/.test(id))).toBe(true);
  });

  it('has each rule once', () => {
    expect(rules).toHaveLength(conformanceRules.length);
    expect(new Set(conformanceRules.map(({ identifier }) => identifier)).size).toBe(conformanceRules.length);
  });

  it.each([
    'S3_BUCKET_PUBLIC_READ_PROHIBITED',
    'ELB_LOGGING_ENABLED',
    'INCOMING_SSH_DISABLED',
    'EC2_INSTANCE_MANAGED_BY_SSM',
    'CLOUD_TRAIL_ENABLED',
    'ACCESS_KEYS_ROTATED',
  ])('checks %s, as the checklist asks (C4)', (identifier) => {
    expect(rules.map(({ Properties }) => Properties.Source.SourceIdentifier)).toContain(identifier);
  });

  it('holds passwords to the floors of PCI DSS', () => {
    const rule = rules.find(({ Properties }) => Properties.ConfigRuleName === 'iam-password-policy');
    expect(rule?.Properties.InputParameters).toMatchObject({
      MinimumPasswordLength: '12',
      PasswordReusePrevention: '4',
      MaxPasswordAge: '90',
    });
  });

  it.each(conformanceRules.map(({ name, requirements }) => ({ name, requirements })))(
    '$name names requirements',
    ({ requirements }) => {
      expect(requirements.length).toBeGreaterThan(0);
      expect(requirements.every((requirement) => /^\d+\.\d+\.\d+(\.\d+)?$/.test(requirement))).toBe(true);
    },
  );
});
