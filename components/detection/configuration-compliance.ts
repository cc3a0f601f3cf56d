import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { policyDocument } from '../policy-document';
import { conformancePackTemplate, conformanceRules } from './conformance-rules';

export interface ConfigurationComplianceArgs {
  readonly partition: string;
  readonly homeRegion: string;
  /** Governed regions: rules are regional. */
  readonly regions: readonly string[];
  /** Boundary of the roles this creates (PCI DSS 7.2.5). */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * One view of the configuration of all accounts and regions, and the PCI DSS rules of AWS Config in each of them (C4, C5; PCI
 * DSS 2.2.1, 10.7.2, 11.5.2, 12.5.1). Runs in the delegated administrator of AWS Config; every account needs a recorder first.
 *
 * Creates: iam.Role, iam.RolePolicyAttachment, cfg.ConfigurationAggregator, one cfg.OrganizationConformancePack per region.
 * About 0.001 USD per rule evaluation.
 *
 * @example
 * new ConfigurationCompliance('config-compliance', { partition: 'aws', homeRegion, regions, permissionsBoundary }, { provider });
 */
export class ConfigurationCompliance extends pulumi.ComponentResource {
  constructor(name: string, args: ConfigurationComplianceArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:ConfigurationCompliance', name, {}, opts);
    const role = new aws.iam.Role(
      `${name}-aggregator-role`,
      {
        description: 'AWS Config lists the accounts of the organization',
        permissionsBoundary: args.permissionsBoundary,
        assumeRolePolicy: policyDocument([
          { Effect: 'Allow', Principal: { Service: 'config.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ]),
      },
      { parent: this },
    );
    const attachment = new aws.iam.RolePolicyAttachment(
      `${name}-aggregator-role-policy`,
      {
        role: role.name,
        policyArn: `arn:${args.partition}:iam::aws:policy/service-role/AWSConfigRoleForOrganizations`,
      },
      { parent: this },
    );
    new aws.cfg.ConfigurationAggregator(
      `${name}-aggregator`,
      {
        name: 'organization',
        region: args.homeRegion,
        organizationAggregationSource: { allRegions: true, roleArn: role.arn },
      },
      { parent: this, dependsOn: [attachment] },
    );
    for (const region of args.regions) {
      new aws.cfg.OrganizationConformancePack(
        `${name}-pci-dss-${region}`,
        { name: 'pci-dss', region, templateBody: conformancePackTemplate(conformanceRules) },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }
}
