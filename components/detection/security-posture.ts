import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { securityStandards, standardArn } from './security-standards';

export interface SecurityPostureArgs {
  readonly partition: string;
  readonly homeRegion: string;
  /** Governed regions, home region included; findings of the others are shown in the home region. */
  readonly regions: readonly string[];
  /** Root of the organization (`r-…`), where the configuration applies. */
  readonly organizationRootId: pulumi.Input<string>;
}

/**
 * Security Hub for the whole organization by central configuration, run from the delegated administrator (L7, I10; PCI DSS
 * 2.2.1, 10.4.1.1, 10.7.2, 11.5.2): every account and region, present and future, has PCI DSS 4.0.1, CIS and FSBP on and cannot
 * turn them off.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html
 *
 * Creates: securityhub.Account, securityhub.FindingAggregator, securityhub.OrganizationConfiguration,
 * securityhub.ConfigurationPolicy, securityhub.ConfigurationPolicyAssociation. Billed by check and finding.
 *
 * @example
 * new SecurityPosture('security-hub', { partition: 'aws', homeRegion, regions, organizationRootId }, { provider });
 */
export class SecurityPosture extends pulumi.ComponentResource {
  constructor(name: string, args: SecurityPostureArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:SecurityPosture', name, {}, opts);
    const { homeRegion: region } = args;
    const linked = args.regions.filter((candidate) => candidate !== region);
    const hub = new aws.securityhub.Account(
      `${name}-hub`,
      {
        region,
        // The configuration policy below decides which standards are on.
        enableDefaultStandards: false,
        autoEnableControls: true,
        controlFindingGenerator: 'SECURITY_CONTROL',
      },
      { parent: this },
    );
    const aggregator = new aws.securityhub.FindingAggregator(
      `${name}-aggregator`,
      linked.length === 0
        ? { region, linkingMode: 'NO_REGIONS' }
        : { region, linkingMode: 'SPECIFIED_REGIONS', specifiedRegions: [...linked] },
      { parent: this, dependsOn: [hub] },
    );
    const central = new aws.securityhub.OrganizationConfiguration(
      `${name}-organization`,
      {
        region,
        // Both must be off under central configuration.
        autoEnable: false,
        autoEnableStandards: 'NONE',
        organizationConfiguration: { configurationType: 'CENTRAL' },
      },
      { parent: this, dependsOn: [aggregator] },
    );
    const policy = new aws.securityhub.ConfigurationPolicy(
      `${name}-policy`,
      {
        region,
        name: 'pci-dss-landing-zone',
        description: `${securityStandards.map((standard) => standard.name).join(', ')} in every account`,
        configurationPolicy: {
          serviceEnabled: true,
          enabledStandardArns: securityStandards.map((standard) => standardArn(args.partition, region, standard)),
          securityControlsConfiguration: { disabledControlIdentifiers: [] },
        },
      },
      { parent: this, dependsOn: [central] },
    );
    new aws.securityhub.ConfigurationPolicyAssociation(
      `${name}-association`,
      { region, policyId: policy.id, targetId: args.organizationRootId },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
