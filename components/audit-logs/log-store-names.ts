import type { Organization } from '../../organization/model';
import { accessLogBucketName, archiveBucketName, trailName, wafLogBucketName } from '../../organization/names';

/**
 * AWS Config history and snapshots, in the log archive account. A bucket of its own because AWS Config delivers to no bucket
 * with default object-lock retention (https://docs.aws.amazon.com/config/latest/developerguide/manage-delivery-channel.html).
 */
export function configHistoryBucketName(org: Organization): string {
  return `${org.name}-config-history-${org.homeRegion}`;
}

/**
 * Access logs of load balancers, in the log archive account. A bucket of its own because Elastic Load Balancing writes only
 * to buckets with SSE-S3 (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html).
 */
export function loadBalancerLogBucketName(org: Organization): string {
  return `${org.name}-balancer-logs-${org.homeRegion}`;
}

/** Prefixes in the archive bucket, one per source. */
export const archivePrefixes = { cloudTrail: 'cloudtrail', flowLogs: 'vpc-flow-logs' } as const;

/**
 * Alias ARN of the key of the log archive. AWS Config takes an alias ARN where it takes a key, so accounts need not wait for
 * the log archive's stack.
 */
export function auditKeyAliasArn(
  org: Pick<Organization, 'partition' | 'homeRegion'>,
  logArchiveId: string,
  alias: string,
): string {
  return `arn:${org.partition}:kms:${org.homeRegion}:${logArchiveId}:${alias}`;
}

/** Alias of the KMS key of the organization trail, in the management account. */
export function trailKeyAlias(org: Organization): string {
  return `alias/${trailName(org)}-trail`;
}

/** Every bucket that holds logs, all in the log archive account. */
export function logBucketNames(org: Organization): readonly string[] {
  return [
    archiveBucketName(org),
    accessLogBucketName(org),
    wafLogBucketName(org),
    configHistoryBucketName(org),
    loadBalancerLogBucketName(org),
  ];
}
