import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface SensitiveDataDiscoveryArgs {
  /** Governed regions: Macie is regional. */
  readonly regions: readonly string[];
}

/**
 * Amazon Macie for every account, run from the delegated administrator: finds card numbers in buckets where none belong
 * (PCI DSS 3.2.1, 12.5.2). Billed by bucket and by GB inspected.
 *
 * Creates per region: macie2.Account, macie2.OrganizationConfiguration.
 */
export class SensitiveDataDiscovery extends pulumi.ComponentResource {
  constructor(name: string, args: SensitiveDataDiscoveryArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:SensitiveDataDiscovery', name, {}, opts);
    for (const region of args.regions) {
      const account = new aws.macie2.Account(
        `${name}-${region}`,
        { region, status: 'ENABLED', findingPublishingFrequency: 'FIFTEEN_MINUTES' },
        { parent: this },
      );
      new aws.macie2.OrganizationConfiguration(
        `${name}-organization-${region}`,
        { region, autoEnable: true },
        { parent: this, dependsOn: [account] },
      );
    }
    this.registerOutputs({});
  }
}
