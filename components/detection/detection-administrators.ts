import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface DetectionAdministratorsArgs {
  /** The security account. */
  readonly administratorAccountId: pulumi.Input<string>;
  readonly homeRegion: string;
  /** Governed regions. */
  readonly regions: readonly string[];
}

/**
 * Makes the security account the administrator of GuardDuty, Inspector, Macie (per region) and Security Hub (home region;
 * central configuration covers the others). Belongs in the management account (I2; PCI DSS 10.4.1.1, 11.5.1, 12.4.2).
 *
 * Creates per region: guardduty.OrganizationAdminAccount, inspector2.DelegatedAdminAccount, macie2.OrganizationAdminAccount;
 * once: securityhub.OrganizationAdminAccount.
 */
export class DetectionAdministrators extends pulumi.ComponentResource {
  constructor(name: string, args: DetectionAdministratorsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:DetectionAdministrators', name, {}, opts);
    const { administratorAccountId: id } = args;
    for (const region of args.regions) {
      new aws.guardduty.OrganizationAdminAccount(
        `${name}-guardduty-${region}`,
        { adminAccountId: id, region },
        { parent: this },
      );
      new aws.inspector2.DelegatedAdminAccount(
        `${name}-inspector-${region}`,
        { accountId: id, region },
        { parent: this },
      );
      new aws.macie2.OrganizationAdminAccount(
        `${name}-macie-${region}`,
        { adminAccountId: id, region },
        { parent: this },
      );
    }
    new aws.securityhub.OrganizationAdminAccount(
      `${name}-security-hub`,
      { adminAccountId: id, region: args.homeRegion },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
