import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { guardDutyFeatures } from './guardduty-features';

export interface ThreatDetectionArgs {
  /** All governed regions: GuardDuty is regional. */
  readonly regions: readonly string[];
}

/**
 * GuardDuty for every account of the organization, run from the delegated administrator (PCI DSS 5.2.1, 5.3.2, 10.4.1.1,
 * 11.5.1). Each protection plan is on for the members, present and future, and for the administrator's own account, which the
 * organization's configuration does not reach. Billed by volume of logs.
 *
 * Creates per region: guardduty.Detector, guardduty.OrganizationConfiguration, and per protection plan a
 * guardduty.DetectorFeature and a guardduty.OrganizationConfigurationFeature.
 *
 * @example
 * new ThreatDetection('guardduty', { regions: ['eu-west-1', 'eu-central-1'] }, { provider });
 */
export class ThreatDetection extends pulumi.ComponentResource {
  constructor(name: string, args: ThreatDetectionArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:ThreatDetection', name, {}, opts);
    for (const region of args.regions) {
      const detector = new aws.guardduty.Detector(
        `${name}-${region}`,
        { enable: true, findingPublishingFrequency: 'FIFTEEN_MINUTES', region },
        { parent: this },
      );
      const organization = new aws.guardduty.OrganizationConfiguration(
        `${name}-organization-${region}`,
        { detectorId: detector.id, autoEnableOrganizationMembers: 'ALL', region },
        { parent: this },
      );
      for (const feature of guardDutyFeatures) {
        const key = feature.name.toLowerCase().replace(/_/g, '-');
        new aws.guardduty.DetectorFeature(
          `${name}-${key}-${region}`,
          {
            detectorId: detector.id,
            name: feature.name,
            status: 'ENABLED',
            additionalConfigurations: feature.additional.map((additional) => ({ name: additional, status: 'ENABLED' })),
            region,
          },
          { parent: this },
        );
        new aws.guardduty.OrganizationConfigurationFeature(
          `${name}-organization-${key}-${region}`,
          {
            detectorId: detector.id,
            name: feature.name,
            autoEnable: 'ALL',
            additionalConfigurations: feature.additional.map((additional) => ({ name: additional, autoEnable: 'ALL' })),
            region,
          },
          { parent: this, dependsOn: [organization] },
        );
      }
    }
    this.registerOutputs({});
  }
}
