import type { DesignedStatement } from '../designed-statement';

/** Statements of who writes and reads logs. */
export const logAccess: readonly DesignedStatement[] = [
  { sid: '', effect: 'Allow', actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:PutMetricFilter', 'logs:PutRetentionPolicy'], resources: ['arn:aws:logs:*:{account}:log-group:sns/*'] },
  { sid: '', effect: 'Allow', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: ['arn:aws:logs:{region}:{account}:log-group:/{name}/cloudtrail:log-stream:*'] },
  { sid: 'DecryptLogs', effect: 'Allow', actions: ['kms:Decrypt', 'kms:DescribeKey'], resources: ['arn:aws:kms:{region}:{account}:key/*'], conditions: { 'ForAnyValue:StringEquals kms:ResourceAliases': ['alias/{name}-audit-logs', 'alias/{name}-organization-trail'] } },
  { sid: 'ReadLogs', effect: 'Allow', actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket', 's3:GetBucketLocation'], resources: ['arn:aws:s3:::{name}-log-archive-{region}', 'arn:aws:s3:::{name}-access-logs-{region}', 'arn:aws:s3:::aws-waf-logs-{name}-{region}', 'arn:aws:s3:::{name}-config-history-{region}', 'arn:aws:s3:::{name}-balancer-logs-{region}', 'arn:aws:s3:::{name}-log-archive-{region}/*', 'arn:aws:s3:::{name}-access-logs-{region}/*', 'arn:aws:s3:::aws-waf-logs-{name}-{region}/*', 'arn:aws:s3:::{name}-config-history-{region}/*', 'arn:aws:s3:::{name}-balancer-logs-{region}/*'] },
]; // prettier-ignore
