import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { accountKey } from './account-key';

export interface RegionBaselineArgs {
  readonly organization: Organization;
  readonly account: Account;
  /** One of the governed regions. */
  readonly region: string;
  /** The account's own id; may not be known yet. */
  readonly accountId: pulumi.Input<string>;
}

/**
 * Safe defaults of one account in one region (PCI DSS 1.4.4, 2.2.1, 2.2.4, 2.2.6, 3.5.1.2). About 1 USD a month, for the key.
 *
 * Volumes are encrypted with the account's key, images and snapshots cannot be shared with everybody, instances answer
 * IMDSv2 only, the serial console is off, SSM documents cannot be published, EMR clusters cannot be public, and no VPC,
 * the default VPC included, exchanges traffic with the internet except through subnets the network component excludes.
 * Workload accounts also have their container images scanned continuously (6.3.1, 11.3.1).
 *
 * Creates: kms.Key and kms.Alias, ebs.EncryptionByDefault, ebs.DefaultKmsKey, ebs.SnapshotBlockPublicAccess,
 * ec2.ImageBlockPublicAccess, ec2.InstanceMetadataDefaults, ec2.SerialConsoleAccess, ec2.VpcBlockPublicAccessOptions,
 * ssm.ServiceSetting, emr.BlockPublicAccessConfiguration; ecr.RegistryScanningConfiguration in workload accounts.
 *
 * @example
 * new RegionBaseline('baseline-eu-west-1', { organization, account, region: 'eu-west-1', accountId }, { provider });
 */
export class RegionBaseline extends pulumi.ComponentResource {
  /** ARN of the account's key in the region. */
  readonly keyArn: pulumi.Output<string>;
  /** To wait for before subnets are excluded from it. */
  readonly internetBlock: pulumi.Resource;

  constructor(name: string, args: RegionBaselineArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:baseline:RegionBaseline', name, {}, opts);
    const { region } = args;
    const parent = { parent: this };

    const key = accountKey(`${name}-key`, args, this);
    new aws.ebs.DefaultKmsKey(`${name}-volume-key`, { keyArn: key.arn, region }, parent);
    new aws.ebs.EncryptionByDefault(`${name}-volume-encryption`, { enabled: true, region }, parent);
    new aws.ebs.SnapshotBlockPublicAccess(`${name}-snapshots-private`, { state: 'block-all-sharing', region }, parent);

    new aws.ec2.ImageBlockPublicAccess(`${name}-images-private`, { state: 'block-new-sharing', region }, parent);
    new aws.ec2.InstanceMetadataDefaults(
      `${name}-metadata`,
      { httpTokens: 'required', httpPutResponseHopLimit: 1, instanceMetadataTags: 'disabled', region },
      parent,
    );
    new aws.ec2.SerialConsoleAccess(`${name}-serial-console`, { enabled: false, region }, parent);
    this.internetBlock = new aws.ec2.VpcBlockPublicAccessOptions(
      `${name}-internet-block`,
      { internetGatewayBlockMode: 'block-bidirectional', region },
      parent,
    );

    new aws.ssm.ServiceSetting(
      `${name}-documents-private`,
      { settingId: '/ssm/documents/console/public-sharing-permission', settingValue: 'Disable', region },
      parent,
    );
    new aws.emr.BlockPublicAccessConfiguration(
      `${name}-clusters-private`,
      { blockPublicSecurityGroupRules: true, region },
      parent,
    );

    if (args.account.kind === 'workload') {
      new aws.ecr.RegistryScanningConfiguration(
        `${name}-image-scanning`,
        {
          scanType: 'ENHANCED',
          rules: [{ scanFrequency: 'CONTINUOUS_SCAN', repositoryFilters: [{ filter: '*', filterType: 'WILDCARD' }] }],
          region,
        },
        parent,
      );
    }
    this.keyArn = key.arn;
    this.registerOutputs({ keyArn: this.keyArn });
  }
}
