import { assessedEntity, forEntity } from '../../cli/assessed-entity';
import { defaultOrganization } from '../reports/organizations';
import { account, finding, result } from '../reports/results';
import { runCli } from './terminal';

const preview = result([
  account('production', {
    findings: [finding({ policy: 'iam-password-max-age', requirements: ['8.3.9', '8.3.10.1'] })],
    policies: { 'pci-dss/iam-password-max-age': { passed: 0, failed: 1, undetermined: 0, notApplicable: 0 } },
  }),
]);

describe('whom PCI DSS takes the entity for', () => {
  it.each([
    [{}, undefined, { entity: 'merchant', designated: false }],
    [{}, { entity: 'service-provider', designated: true }, { entity: 'service-provider', designated: true }],
    [
      { entity: 'merchant' },
      { entity: 'service-provider', designated: true },
      { entity: 'merchant', designated: true },
    ],
    [{ designated: true }, undefined, { entity: 'merchant', designated: true }],
  ] as const)('options %j over the file %j: %j', (options, written, wanted) => {
    expect(assessedEntity(options, written)).toEqual(wanted);
  });

  it('takes requirements that do not bind out of findings and totals, and says so', async () => {
    const merchant = await forEntity(preview, { entity: 'merchant', designated: false });
    expect(merchant.accounts[0]?.findings[0]?.requirements).toEqual(['8.3.9']);
    expect(Object.keys(merchant.totals.byRequirement)).not.toContain('8.3.10.1');
    expect(merchant.totals.failed).toBe(preview.totals.failed);
    expect(merchant.limits[merchant.limits.length - 1]).toMatch(/^Judged as a merchant: .*\(8\.3\.10\.1\)/);
    const provider = await forEntity(preview, { entity: 'service-provider', designated: false });
    expect(provider).toBe(preview);
  });

  it.each([
    ['merchant', [], ['8.3.9']],
    ['service-provider', [], ['8.3.9', '8.3.10.1']],
    ['merchant', ['--entity', 'multi-tenant-service-provider'], ['8.3.9', '8.3.10.1']],
    ['service-provider', ['--entity', 'merchant'], ['8.3.9']],
  ] as const)('a preview of a %s with %j cites %j', async (entity, options, wanted) => {
    const organization = { ...defaultOrganization(), assessment: { entity, designated: false } };
    const { stdout } = await runCli(['preview', '--format', 'json', ...options], { result: preview, organization });
    const { accounts } = JSON.parse(stdout) as typeof preview;
    expect(accounts[0]?.findings[0]?.requirements).toEqual(wanted);
  });
});
