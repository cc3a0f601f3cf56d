import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import {
  accessLogBucketName,
  archiveBucketName,
  auditKeyAlias,
  trailArn,
  wafLogBucketName,
} from '../../organization/names';
import { CustomerKey } from '../encryption/customer-key';
import { administrationStatement } from '../encryption/key-policy';
import { fromIds, policyDocument, type PolicyStatement } from '../policy-document';
import { archiveKeyUse } from './archive-key-policy';
import { LogBucket, type LogBucketArgs } from './log-bucket';
import { logBucketPolicy } from './log-bucket-policy';
import { readersDecrypt, readersReadBucket } from './log-readers';
import {
  cloudTrailWrites,
  configWrites,
  loadBalancersWrite,
  logDeliveryWrites,
  serverAccessLogsWrite,
  type SourceOrganization,
} from './log-sources';
import { archivePrefixes, configHistoryBucketName, loadBalancerLogBucketName } from './log-store-names';

export interface LogArchiveArgs {
  readonly organization: Organization;
  /** `o-…`; who belongs to it may deliver logs. */
  readonly organizationId: pulumi.Input<string>;
  /** The log archive account itself. */
  readonly accountId: pulumi.Input<string>;
  /** Owner of the organization trail. */
  readonly managementAccountId: pulumi.Input<string>;
  /** The account whose auditors read the logs. */
  readonly securityAccountId: pulumi.Input<string>;
}

interface Ids {
  readonly organizationId: string;
  readonly accountId: string;
  readonly managementAccountId: string;
  readonly securityAccountId: string;
}

/**
 * The archive of all audit logs of the organization (L10, L11; PCI DSS 10.3.1 to 10.3.3, 10.5.1). Five buckets, because
 * AWS WAF demands a name of its own and three sources cannot write to a locked, KMS-encrypted bucket: AWS Config (no default
 * retention), load balancers (SSE-S3 only) and S3 server access logs (no object lock, SSE-S3 only).
 *
 * Creates: CustomerKey for logs, LogBucket for the archive, web ACL logs, configuration history, load balancer logs and access
 * logs. Storage dominates the cost.
 *
 * @example
 * new LogArchive('log-archive', { organization, organizationId, accountId, managementAccountId, securityAccountId }, { provider });
 */
export class LogArchive extends pulumi.ComponentResource {
  readonly keyArn: pulumi.Output<string>;
  readonly archive: LogBucket;

  constructor(name: string, args: LogArchiveArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:audit-logs:LogArchive', name, {}, opts);
    const { organization: org } = args;
    const { partition, homeRegion: region, logs } = org;
    const ids = {
      organizationId: args.organizationId,
      accountId: args.accountId,
      managementAccountId: args.managementAccountId,
      securityAccountId: args.securityAccountId,
    };
    const accessLogBucket = accessLogBucketName(org);
    const sourceOf = (known: Ids): SourceOrganization => ({ partition, organizationId: known.organizationId });

    const key = new CustomerKey(
      `${name}-key`,
      {
        description: 'Audit logs of the organization',
        alias: auditKeyAlias(org),
        region,
        protect: true,
        tags: { 'data-classification': 'audit-log' },
        policy: fromIds(ids, (known) =>
          policyDocument([
            administrationStatement(partition, known.accountId),
            ...archiveKeyUse(known.organizationId),
            ...readersDecrypt(org, known.securityAccountId),
          ]),
        ),
      },
      { parent: this },
    );

    const bucket = (
      kind: string,
      bucketName: string,
      sources: (known: Ids) => readonly PolicyStatement[],
      settings: Pick<LogBucketArgs, 'protection' | 'accessLogBucket' | 'dataClassification' | 'kmsKeyArn'>,
      dependsOn: readonly pulumi.Resource[] = [],
    ): LogBucket =>
      new LogBucket(
        `${name}-${kind}`,
        {
          bucketName,
          region,
          logs,
          ...settings,
          policy: fromIds(ids, (known) =>
            logBucketPolicy({
              partition,
              bucketName,
              encryption: settings.kmsKeyArn === undefined ? 'AES256' : 'aws:kms',
              allow: [...sources(known), ...readersReadBucket(org, bucketName, known.securityAccountId)],
            }),
          ),
        },
        { parent: this, dependsOn: [...dependsOn] },
      );

    const names = {
      archive: archiveBucketName(org),
      waf: wafLogBucketName(org),
      config: configHistoryBucketName(org),
      balancer: loadBalancerLogBucketName(org),
    };
    const accessLogs = bucket(
      'access-logs',
      accessLogBucket,
      (known) => serverAccessLogsWrite(partition, accessLogBucket, known.accountId, Object.values(names)),
      { protection: 'versioned', accessLogBucket: undefined, dataClassification: 'access-log', kmsKeyArn: undefined },
    );
    this.archive = bucket(
      'archive',
      names.archive,
      (known) => [
        ...cloudTrailWrites(sourceOf(known), names.archive, archivePrefixes.cloudTrail, {
          arn: trailArn(org, known.managementAccountId),
          accountId: known.managementAccountId,
        }),
        ...logDeliveryWrites(sourceOf(known), names.archive, archivePrefixes.flowLogs),
      ],
      { protection: 'locked', accessLogBucket, dataClassification: 'audit-log', kmsKeyArn: key.arn },
      [accessLogs],
    );
    bucket(
      'waf-logs',
      names.waf,
      (known) => logDeliveryWrites(sourceOf(known), names.waf),
      { protection: 'locked', accessLogBucket, dataClassification: 'audit-log', kmsKeyArn: key.arn },
      [accessLogs],
    );
    bucket(
      'config-history',
      names.config,
      (known) => configWrites(sourceOf(known), names.config),
      { protection: 'versioned', accessLogBucket, dataClassification: 'configuration-history', kmsKeyArn: key.arn },
      [accessLogs],
    );
    bucket(
      'balancer-logs',
      names.balancer,
      (known) => loadBalancersWrite(sourceOf(known), names.balancer),
      { protection: 'locked', accessLogBucket, dataClassification: 'audit-log', kmsKeyArn: undefined },
      [accessLogs],
    );
    this.keyArn = key.arn;
    this.registerOutputs({ keyArn: this.keyArn });
  }
}
