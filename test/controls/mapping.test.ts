import { catalogue } from '../../controls/catalogue';
import { conformancePackRules } from '../../controls/conformance-pack';
import { inventory } from '../../controls/inventory';
import { ownPacks } from '../../controls/packs';
import { requirements } from '../../controls/requirements';
import { securityHubStandard } from '../../controls/security-hub-standard';

const everybody = { entity: 'multi-tenant-service-provider', designated: true } as const;
const { policies, controls } = catalogue(ownPacks(), everybody);
const byName = new Map(policies.map((policy) => [policy.name, policy]));

describe('names of checks of others', () => {
  it('are those of the standard of Security Hub, each used', () => {
    expect(securityHubStandard).toHaveLength(142);
    const used = new Set(inventory.flatMap(({ securityHub }) => securityHub));
    expect([...used].filter((id) => !securityHubStandard.includes(id))).toEqual([]);
    expect(securityHubStandard.filter((id) => !used.has(id))).toEqual([]);
  });

  it('are AWS Config rules by form, those of the conformance pack among them', () => {
    const used = new Set(inventory.flatMap(({ configRules }) => configRules));
    expect([...used].filter((rule) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule))).toEqual([]);
    expect(conformancePackRules.filter((rule) => !used.has(rule))).toEqual([]);
  });

  it('cover all 160 intents of the pack of Pulumi, each by a policy', () => {
    const intents = new Set(inventory.flatMap(({ pulumiPack }) => pulumiPack));
    expect(intents.size).toBe(160);
    const covered = new Set(inventory.flatMap(({ name, pulumiPack }) => (byName.has(name) ? pulumiPack : [])));
    expect([...intents].filter((intent) => !covered.has(intent))).toEqual([]);
  });

  it('stand in the catalogue under requirements the checks serve', () => {
    const known = new Set(inventory.flatMap(({ configRules }) => configRules));
    for (const { checkedBy } of controls) {
      expect(checkedBy.securityHub.filter((id) => !securityHubStandard.includes(id))).toEqual([]);
      expect(checkedBy.configRules.filter((rule) => !known.has(rule))).toEqual([]);
      const names = [...checkedBy.enforcedBy, ...checkedBy.supportedBy];
      expect(names.filter((name) => !byName.has(name))).toEqual([]);
    }
  });
});

describe('requirement ids', () => {
  /** Rows whose first mapping was doubtful, with the ids that fit; none means good practice without a requirement. */
  it.each<[string, readonly string[]]>([
    ['acmpca-root-ca-disabled', ['4.2.1', '2.2.4']],
    ['apigw-xray-tracing', []],
    ['ec2-detailed-monitoring', []],
    ['autoscaling-elb-health-check', []],
    ['cloudfront-sni', []],
    ['vpc-vpn-two-tunnels', []],
    ['backup-resources-in-plan', ['12.10.1', '10.3.3']],
    ['dynamodb-pitr', ['12.10.1', '10.3.3']],
    ['elasticache-backup', ['12.10.1', '10.3.3']],
    ['neptune-backup-retention', ['12.10.1', '10.3.3']],
    ['rds-backup-retention', ['12.10.1', '10.3.3']],
    ['redshift-backup', ['12.10.1', '10.3.3']],
    ['docdb-backup-retention', ['12.10.1', '10.3.3', '3.2.1']],
    ['backup-recovery-point-no-manual-delete', ['10.3.2', '10.5.1', '12.10.1']],
    ['cloudfront-custom-certificate', ['4.2.1']],
    ['cloudfront-s3-origin-access-control', ['7.3.3', '1.4.4']],
    ['cloudwatch-loggroup-encrypted', ['10.3.1']],
    ['s3-versioning', ['10.3.2']],
    ['s3-mfa-delete', ['10.3.2']],
    ['codebuild-artifacts-encrypted', []],
    ['ecr-encrypted-cmk', []],
    ['secrets-cmk', ['8.3.2', '8.6.2']],
    ['ecr-lifecycle-policy', ['6.3.3']],
    ['secrets-unused', ['8.6.3', '7.2.5.1']],
    ['ecs-no-privileged', ['2.2.6', '7.2.5']],
    ['ecs-host-mode-user', ['2.2.6', '7.2.5']],
    ['ecs-readonly-root', ['2.2.6']],
    ['emr-kerberos', ['7.3.1', '8.3.1']],
    ['iam-group-has-users', ['7.2.1']],
    ['organizations-account-member', ['12.5.1']],
    ['ec2-no-key-pair', ['8.2.2', '8.3.11']],
    ['cde-ingress-mutual-tls', ['4.2.1', '7.2.5']],
    ['ec2-tgw-no-auto-accept', ['1.2.2', '1.4.1']],
    ['iam-no-wildcard-kms-decrypt', ['3.6.1', '7.2.2']],
    ['key-admin-use-separated', ['3.6.1', '7.2.2']],
    ['kms-no-lockout-bypass', ['3.6.1', '7.2.2']],
    ['kms-no-public-key-policy', ['3.6.1', '7.2.2']],
    ['kms-enclave-attestation', ['3.6.1', '7.2.5']],
    ['env-separate-keys', ['6.5.3', '3.6.1.1']],
    ['access-prod-session-duration', ['7.2.2']],
    ['access-prod-time-boxed', ['7.2.2', '7.2.3']],
    ['access-root-centralised', ['8.2.2', '2.2.2', '8.4.1']],
    ['access-third-party-external-id', ['7.2.5', '8.2.7']],
    ['auth-customer-password-policy', ['8.3.10.1', '8.3.6']],
    ['servicecatalog-org-sharing', ['7.3.1']],
    ['redshift-enhanced-vpc-routing', ['1.3.2']],
    ['vpc-endpoints-for-cde', ['1.3.2']],
    ['seg-egress-through-inspection', ['1.3.2', '1.4.1']],
    ['seg-segmentation-test-defined', ['12.5.2', '11.4.5']],
    ['config-pci-conformance-pack', ['2.2.1', '10.7.2']],
    ['securityhub-pci-standard', ['2.2.1', '10.7.2']],
    ['wafv2-rule-metrics', ['6.4.2']],
    ['shield-protection', []],
    ['log-tamper-guardrail', ['10.3.2']],
    ['control-failure-alerts', ['10.7.2', 'A3.3.1']],
    ['ebs-snapshot-not-public', ['7.3.3', '1.4.4']],
    ['rds-snapshot-not-public', ['7.3.3', '1.4.4']],
    ['s3-no-public-acl', ['7.3.3', '1.4.4']],
    ['ssm-document-not-public', ['7.3.3']],
    ['cloudformation-stack-notification', ['11.5.2', '10.3.4']],
    ['s3-event-notifications', ['11.5.2', '10.3.4']],
  ])('of %s are %j', (name, better) => {
    const policy = byName.get(name);
    const row = inventory.find((one) => one.name === name);
    expect(row?.requirements.filter((id) => !better.includes(id))).toEqual([]);
    expect(row?.decidedAt === 'runtime').toBe(policy === undefined);
    if (policy === undefined) return;
    expect(policy.enforces.filter((id) => !better.includes(id))).toEqual([]);
    if (better.length === 0) expect(policy.requirements).toEqual([]);
    else expect(policy.requirements.some((id) => better.includes(id))).toBe(true);
  });

  it('are never superseded ones', () => {
    const superseded = requirements.filter(({ supersededBy }) => supersededBy !== undefined).map(({ id }) => id);
    expect(superseded).toHaveLength(3);
    const cited = [...policies, ...inventory].flatMap((one) => one.requirements);
    expect(superseded.filter((id) => cited.includes(id))).toEqual([]);
  });

  it('of stored card numbers are supported only: encryption by the server does not make them unreadable', () => {
    expect(policies.filter(({ enforces }) => enforces.includes('3.5.1')).map(({ name }) => name)).toEqual([]);
    expect(policies.filter(({ supports }) => supports.includes('3.5.1')).length).toBeGreaterThan(10);
  });

  it('of card numbers on public networks are supported only by what protects hops inside', () => {
    for (const name of ['rds-force-tls', 'opensearch-node-to-node', 'es-node-to-node-encryption'])
      expect(byName.get(name)?.enforces).not.toContain('4.2.1');
    expect(byName.get('cloudfront-viewer-tls12')?.enforces).toContain('4.2.1');
  });
});

describe('how a requirement is met', () => {
  it.each([
    ['1.3.1', 'component'],
    ['8.3.4', 'not built yet'],
    ['10.7.3', 'procedure'],
    ['9.2.1', 'outside of the landing zone'],
    ['6.5.5', 'outside of the landing zone'],
  ])('%s: %s', (id, howMet) => {
    expect(controls.find((control) => control.id === id)?.howMet).toBe(howMet);
  });

  it('is not built yet only where there is something to build', () => {
    const open = controls.filter(({ howMet }) => howMet === 'not built yet');
    expect(open.filter(({ layer }) => layer === 'process' || layer === 'physical')).toEqual([]);
    expect(open.map(({ id }) => id)).toEqual([
      '3.4.2',
      '4.2.1.1',
      '8.2.7',
      '8.3.4',
      '11.3.2.1',
      'A1.1.1',
      'A1.1.2',
      'A1.1.3',
      'A1.2.1',
      'A3.2.5.1',
      'A3.2.6',
    ]);
  });

  it('is proven by evidence and a procedure, for every one', () => {
    for (const { evidence, procedure } of controls) {
      expect(evidence.length).toBeGreaterThan(8);
      expect(procedure).toMatch(/\.$/);
    }
  });
});
