import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { archiveBucketName, trailArn, trailLogGroupName, trailName } from '../../organization/names';
import { CustomerKey } from '../encryption/customer-key';
import { administrationStatement } from '../encryption/key-policy';
import { fromIds, policyDocument } from '../policy-document';
import { readersDecrypt } from './log-readers';
import { archivePrefixes, logBucketNames, trailKeyAlias } from './log-store-names';
import { trailEvents } from './trail-events';
import { trailKeyUse } from './trail-key-policy';
import { TrailLogGroup } from './trail-log-group';

export interface OrganizationTrailArgs {
  readonly organization: Organization;
  /** The management account, which owns the trail. */
  readonly accountId: pulumi.Input<string>;
  /** The account whose auditors read the archived files. */
  readonly securityAccountId: pulumi.Input<string>;
  /** Boundary of the roles this creates (PCI DSS 7.2.5). */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * The trail of all accounts and regions (PCI DSS 10.2.1, 10.3.2 to 10.3.4, 10.4.1.1): validated files to the log archive, under a
 * key of its own, and a copy in CloudWatch Logs for alarms. The archive bucket must exist when this is deployed. Data events
 * cost about 0.10 USD per 100,000.
 *
 * Creates: CustomerKey, TrailLogGroup, cloudtrail.Trail.
 *
 * @example
 * new OrganizationTrail('trail', { organization, accountId, securityAccountId, permissionsBoundary }, { provider });
 */
export class OrganizationTrail extends pulumi.ComponentResource {
  readonly logGroupName: pulumi.Output<string>;
  readonly trailArn: pulumi.Output<string>;

  constructor(name: string, args: OrganizationTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:audit-logs:OrganizationTrail', name, {}, opts);
    const { organization: org, accountId } = args;
    const { partition, homeRegion: region } = org;
    const key = new CustomerKey(
      `${name}-key`,
      {
        description: 'Organization trail and its log group',
        alias: trailKeyAlias(org),
        region,
        protect: true,
        tags: { 'data-classification': 'audit-log' },
        policy: fromIds({ accountId, securityAccountId: args.securityAccountId }, (ids) =>
          policyDocument([
            administrationStatement(partition, ids.accountId),
            ...trailKeyUse({ partition, region, accountId: ids.accountId, trailArn: trailArn(org, ids.accountId) }),
            ...readersDecrypt(org, ids.securityAccountId),
          ]),
        ),
      },
      { parent: this },
    );
    const log = new TrailLogGroup(
      `${name}-log`,
      {
        partition,
        region,
        accountId,
        logGroupName: trailLogGroupName(org),
        retentionDays: org.logs.cloudWatchRetentionDays,
        kmsKeyArn: key.arn,
        trailArn: (id) => trailArn(org, id),
        permissionsBoundary: args.permissionsBoundary,
      },
      { parent: this },
    );
    const trail = new aws.cloudtrail.Trail(
      `${name}-trail`,
      {
        name: trailName(org),
        region,
        isOrganizationTrail: true,
        isMultiRegionTrail: true,
        includeGlobalServiceEvents: true,
        enableLogging: true,
        enableLogFileValidation: true,
        s3BucketName: archiveBucketName(org),
        s3KeyPrefix: archivePrefixes.cloudTrail,
        kmsKeyId: key.arn,
        cloudWatchLogsGroupArn: log.streamsArn,
        cloudWatchLogsRoleArn: log.role.arn,
        advancedEventSelectors: trailEvents(partition, logBucketNames(org)),
        insightSelectors: [{ insightType: 'ApiCallRateInsight' }, { insightType: 'ApiErrorRateInsight' }],
        tags: { 'data-classification': 'audit-log' },
      },
      { parent: this, protect: true, dependsOn: [log] },
    );
    this.logGroupName = log.logGroup.name;
    this.trailArn = trail.arn;
    this.registerOutputs({ trailArn: this.trailArn });
  }
}
