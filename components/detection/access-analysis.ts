import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface AccessAnalysisArgs {
  readonly homeRegion: string;
  /** Governed regions: resources shared to the outside are found per region. */
  readonly regions: readonly string[];
  /** Days without use after which a permission, key or role is reported; default 90 (PCI DSS 8.2.6). */
  readonly unusedAccessAgeDays?: number;
}

/**
 * IAM Access Analyzer over the organization: what is shared with the outside, in every region, and which access nobody uses
 * (PCI DSS 7.2.4, 7.2.5.1, 8.2.6). External access is free; unused access costs about 0.20 USD a month and IAM role or user.
 *
 * Creates: one accessanalyzer.Analyzer per region for external access, one for unused access.
 */
export class AccessAnalysis extends pulumi.ComponentResource {
  constructor(name: string, args: AccessAnalysisArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:AccessAnalysis', name, {}, opts);
    for (const region of args.regions) {
      new aws.accessanalyzer.Analyzer(
        `${name}-external-${region}`,
        { analyzerName: 'organization-external-access', type: 'ORGANIZATION', region },
        { parent: this },
      );
    }
    // IAM is global: one region is enough, a second analyzer would only double the bill.
    new aws.accessanalyzer.Analyzer(
      `${name}-unused`,
      {
        analyzerName: 'organization-unused-access',
        type: 'ORGANIZATION_UNUSED_ACCESS',
        region: args.homeRegion,
        configuration: { unusedAccess: { unusedAccessAge: args.unusedAccessAgeDays ?? 90 } },
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
