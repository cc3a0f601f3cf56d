import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { auditKeyAlias } from '../../organization/names';
import { auditKeyAliasArn, configHistoryBucketName } from '../audit-logs/log-store-names';
import { fromIds } from '../policy-document';

export interface ConfigRecorderArgs {
  readonly organization: Organization;
  /** The account that is recorded. */
  readonly accountId: pulumi.Input<string>;
  /** The account that holds history and key. */
  readonly logArchiveAccountId: pulumi.Input<string>;
}

/** Longest retention AWS Config offers, seven years. */
export const longestConfigRetentionDays = 2557;

/**
 * AWS Config records every supported resource of an account in every governed region, continuously, and delivers to the log
 * archive (C4; PCI DSS 10.5.1, 11.5.2, 12.5.1). For every account. About 0.003 USD per recorded change.
 *
 * Creates: iam.ServiceLinkedRole, and per region cfg.Recorder, cfg.DeliveryChannel, cfg.RecorderStatus,
 * cfg.RetentionConfiguration.
 *
 * @example
 * new ConfigRecorder('config', { organization, accountId, logArchiveAccountId }, { provider });
 */
export class ConfigRecorder extends pulumi.ComponentResource {
  constructor(name: string, args: ConfigRecorderArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:ConfigRecorder', name, {}, opts);
    const { organization: org } = args;
    // Security Hub's control Config.1 wants the service-linked role. Its ARN follows from the account id.
    const role = new aws.iam.ServiceLinkedRole(
      `${name}-role`,
      { awsServiceName: 'config.amazonaws.com' },
      { parent: this },
    );
    const roleArn = fromIds(
      { accountId: args.accountId },
      ({ accountId }) =>
        `arn:${org.partition}:iam::${accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
    );
    const keyArn = fromIds({ archive: args.logArchiveAccountId }, ({ archive }) =>
      auditKeyAliasArn(org, archive, auditKeyAlias(org)),
    );

    for (const region of org.regions) {
      const recorder = new aws.cfg.Recorder(
        `${name}-recorder-${region}`,
        {
          name: 'default',
          region,
          roleArn,
          recordingGroup: {
            allSupported: true,
            // IAM and the like are recorded once, in the home region.
            includeGlobalResourceTypes: region === org.homeRegion,
          },
          recordingMode: { recordingFrequency: 'CONTINUOUS' },
        },
        { parent: this, dependsOn: [role] },
      );
      const channel = new aws.cfg.DeliveryChannel(
        `${name}-delivery-${region}`,
        {
          name: 'default',
          region,
          s3BucketName: configHistoryBucketName(org),
          s3KmsKeyArn: keyArn,
          snapshotDeliveryProperties: { deliveryFrequency: org.detection.configDeliveryFrequency },
        },
        { parent: this, dependsOn: [recorder] },
      );
      new aws.cfg.RecorderStatus(
        `${name}-status-${region}`,
        { name: recorder.name, region, isEnabled: true },
        { parent: this, dependsOn: [channel] },
      );
      new aws.cfg.RetentionConfiguration(
        `${name}-retention-${region}`,
        { region, retentionPeriodInDays: Math.min(org.logs.expireAfterDays, longestConfigRetentionDays) },
        { parent: this, dependsOn: [recorder] },
      );
    }
    this.registerOutputs({});
  }
}
