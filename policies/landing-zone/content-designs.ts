import { TypeToken } from '../model/rule';
import { callFilters } from './call-filters';
import { configRules } from './config-rules';

/** JSON as a design says it; texts may be templates (`Templates`). */
export type Designed = string | number | boolean | readonly Designed[] | { readonly [key: string]: Designed };

/** What the text of one property says. */
export interface ContentDesign {
  readonly property: string;
  /** Names of the resources, as components call them. */
  readonly of: RegExp;
  /**
   * `json`: the same keys and texts, lists may hold more; `exact`: lists hold no more; `filter`: the same but for blanks and
   * quotes; `text`: one text, in which `{one}` is what the first group of the name matched.
   */
  readonly kind: 'json' | 'exact' | 'filter' | 'text';
  readonly design: Designed;
}

const calls = 'AWS API Call via CloudTrail';

/** Labels for people, left out of comparisons. */
export const labels: ReadonlySet<string> = new Set(['description', 'Description', 'ConfigRuleName']);

const severities = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
/** Lowest GuardDuty score of each severity. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings-severity.html */
const scores: Readonly<Record<string, number>> = { LOW: 1, MEDIUM: 4, HIGH: 7, CRITICAL: 9 };

const eventRules = (lowest: string): readonly ContentDesign[] => {
  const from = severities.slice(severities.indexOf(lowest));
  return [
    { property: 'eventPattern', of: /-audit-log-touched-/, kind: 'json', design: { 'detail-type': [calls], detail: { eventSource: ['cloudtrail.amazonaws.com', 's3.amazonaws.com', 'kms.amazonaws.com', 'logs.amazonaws.com'], eventName: ['UpdateTrail', 'PutEventSelectors', 'PutBucketPolicy', 'DeleteBucketPolicy', 'PutBucketLifecycle', 'DeleteBucketLifecycle', 'PutBucketVersioning', 'PutObjectLockConfiguration', 'DeleteBucket', 'DisableKey', 'ScheduleKeyDeletion', 'PutKeyPolicy', 'DeleteLogGroup', 'PutRetentionPolicy', 'DeleteRetentionPolicy'] } } },
    { property: 'eventPattern', of: /-control-stopped-/, kind: 'json', design: { 'detail-type': [calls], detail: { eventSource: ['guardduty.amazonaws.com', 'securityhub.amazonaws.com', 'inspector2.amazonaws.com', 'config.amazonaws.com', 'access-analyzer.amazonaws.com', 'cloudtrail.amazonaws.com', 'ec2.amazonaws.com', 'network-firewall.amazonaws.com', 'wafv2.amazonaws.com'], eventName: ['DeleteDetector', 'StopMonitoringMembers', 'DisassociateFromAdministratorAccount', 'DisableSecurityHub', 'BatchDisableStandards', 'Disable', 'StopConfigurationRecorder', 'DeleteConfigurationRecorder', 'DeleteDeliveryChannel', 'DeleteAnalyzer', 'StopLogging', 'DeleteTrail', 'DeleteFlowLogs', 'DeleteFirewall', 'DeleteLoggingConfiguration', 'DeleteWebACL'] } } },
    { property: 'eventPattern', of: /-guardduty-findings-/, kind: 'json', design: { source: ['aws.guardduty'], 'detail-type': ['GuardDuty Finding'], detail: { severity: [{ numeric: ['>=', scores[lowest] ?? 7] }] } } },
    { property: 'eventPattern', of: /-security-hub-findings-/, kind: 'json', design: { source: ['aws.securityhub'], 'detail-type': ['Security Hub Findings - Imported'], detail: { findings: { ProductName: [{ 'anything-but': ['GuardDuty', 'Inspector'] }], Severity: { Label: from }, Workflow: { Status: ['NEW'] }, RecordState: ['ACTIVE'] } } } },
    { property: 'eventPattern', of: /^vulnerabilities-/, kind: 'json', design: { source: ['aws.inspector2'], 'detail-type': ['Inspector2 Finding'], detail: { severity: from, status: ['ACTIVE'] } } },
  ];
}; // prettier-ignore

const filters: readonly ContentDesign[] = Object.entries(callFilters).map(([name, design]) => ({
  property: 'pattern',
  of: new RegExp(`-${name}-filter$`),
  kind: 'filter',
  design,
}));

const conformancePack: Designed = {
  Resources: Object.entries(configRules).map(([SourceIdentifier, InputParameters]) => ({
    Type: 'AWS::Config::ConfigRule',
    Properties: {
      Source: { Owner: 'AWS', SourceIdentifier },
      ...(Object.keys(InputParameters).length > 0 && { InputParameters }),
    },
  })),
};

const documents: readonly ContentDesign[] = [
  { property: 'content', of: /^sessions-document$/, kind: 'json', design: { schemaVersion: '1.0', sessionType: 'Standard_Stream', inputs: { s3BucketName: '', s3KeyPrefix: '', s3EncryptionEnabled: true, cloudWatchLogGroupName: '/{name}/session-manager', cloudWatchEncryptionEnabled: true, cloudWatchStreamingEnabled: true, kmsKeyId: '', runAsEnabled: false, runAsDefaultUser: '', idleSessionTimeout: '15', maxSessionDuration: '60', shellProfile: { windows: '', linux: '' } } } },
  { property: 'content', of: /^time-check$/, kind: 'json', design: { schemaVersion: '2.2', mainSteps: [{ action: 'aws:runShellScript', name: 'clockFollowsAmazonTime', precondition: { StringEquals: ['platformType', 'Linux'] }, inputs: { runCommand: ["if chronyc -n sources | grep -q '^\\^\\* *169\\.254\\.169\\.123 '; then exit 0; fi", 'echo "the clock does not follow 169.254.169.123"; chronyc -n sources; exit 1'] } }] } },
]; // prettier-ignore

const tagPolicy: Designed = {
  tags: {
    scope: { tag_key: { '@@assign': 'scope' }, tag_value: { '@@assign': ['in-scope', 'connected', 'out-of-scope'] } },
    environment: {
      tag_key: { '@@assign': 'environment' },
      tag_value: { '@@assign': ['shared', 'development', 'staging', 'production'] },
    },
  },
};

const dataOf = (type: string, name: string, ...more: readonly Designed[]): Designed => ({
  name,
  fieldSelectors: [{ field: 'eventCategory', equals: ['Data'] }, { field: 'resources.type', equals: [type] }, ...more],
});

/** Agents GuardDuty installs for runtime monitoring. */
const agents = ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT'];

/** Values of more than one part. */
const records: Readonly<Record<TypeToken, readonly ContentDesign[]>> = {
  'aws:cloudtrail/trail:Trail': [
    { property: 'advancedEventSelectors', of: /./, kind: 'exact', design: [
      { name: 'Management events', fieldSelectors: [{ field: 'eventCategory', equals: ['Management'] }] },
      dataOf('AWS::S3::Object', 'S3 objects outside the log buckets', { field: 'resources.ARN', notStartsWiths: ['log-archive', 'access-logs', 'aws-waf-logs', 'config-history', 'balancer-logs'].map((bucket) => `arn:aws:s3:::${bucket === 'aws-waf-logs' ? `${bucket}-{name}` : `{name}-${bucket}`}-{region}/`) }),
      dataOf('AWS::Lambda::Function', 'Lambda calls'),
    ] },
    { property: 'insightSelectors', of: /./, kind: 'json', design: [{ insightType: 'ApiCallRateInsight' }, { insightType: 'ApiErrorRateInsight' }] },
  ],
  'aws:cloudwatch/metricAlarm:MetricAlarm': [
    ...['decision', 'keeper'].flatMap((fn): readonly ContentDesign[] => [
      { property: 'dimensions', of: new RegExp(`^production-access-${fn}-(errors|throttles|silence)$`), kind: 'exact', design: { FunctionName: fn === 'keeper' ? 'production-access-keeper' : 'production-access' } },
    ]),
    { property: 'dimensions', of: /^production-access-dead-letters-arrived$/, kind: 'exact', design: { QueueName: 'production-access-dead-letters' } },
    { property: 'comparisonOperator', of: /-silence$/, kind: 'text', design: 'LessThanThreshold' },
    { property: 'comparisonOperator', of: /-(alarm|errors|throttles|arrived)$/, kind: 'text', design: 'GreaterThanOrEqualToThreshold' },
    { property: 'treatMissingData', of: /-silence$/, kind: 'text', design: 'breaching' },
  ],
  'aws:lambda/function:Function': [
    { property: 'tracingConfig', of: /^production-access-/, kind: 'exact', design: { mode: 'PassThrough' } },
    { property: 'deadLetterConfig', of: /^production-access-/, kind: 'exact', design: { targetArn: 'arn:aws:sqs:{region}:{own}:production-access-dead-letters' } },
    { property: 'role', of: /^(production-access-(?:decision|keeper))-function$/, kind: 'text', design: 'arn:aws:iam::{own}:role/production-access/{one}' },
  ],
  'aws:guardduty/detectorFeature:DetectorFeature': [
    { property: 'additionalConfigurations', of: /-runtime-monitoring-/, kind: 'exact', design: agents.map((name) => ({ name, status: 'ENABLED' })) },
  ],
  'aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature': [
    { property: 'additionalConfigurations', of: /-runtime-monitoring-/, kind: 'exact', design: agents.map((name) => ({ name, autoEnable: 'ALL' })) },
  ],
  'aws:ssm/association:Association': [
    { property: 'parameters', of: /^patching-scan$/, kind: 'exact', design: { Operation: 'Scan' } },
    { property: 'scheduleExpression', of: /^patching-inventory$/, kind: 'text', design: 'rate(12 hours)' },
    { property: 'scheduleExpression', of: /^patching-agent$/, kind: 'text', design: 'rate(7 days)' },
    { property: 'scheduleExpression', of: /^(?:patching-scan|time-settings)$/, kind: 'text', design: 'rate(1 day)' },
  ],
}; // prettier-ignore

const bucketNames: Readonly<Record<string, string>> = {
  'access-logs': '{name}-access-logs-{region}',
  archive: '{name}-log-archive-{region}',
  'waf-logs': 'aws-waf-logs-{name}-{region}',
  'config-history': '{name}-config-history-{region}',
  'balancer-logs': '{name}-balancer-logs-{region}',
};

/** Names and ARNs other accounts and documents rely on. */
const texts: Readonly<Record<TypeToken, readonly ContentDesign[]>> = {
  'aws:s3/bucket:Bucket': Object.entries(bucketNames).map(([bucket, design]) => ({ property: 'bucket', of: new RegExp(`^log-archive-${bucket}-bucket$`), kind: 'text', design })),
  'aws:iam/rolePolicyAttachment:RolePolicyAttachment': [
    ...Object.entries({
      'session-of-role-\\d+': 'production-access/production-access-session-cut',
      'session-cutter-rights': 'production-access/production-access-session-cutter',
      'expiry-role-rights': 'production-access/production-access-scheduler',
      '(?:decision|keeper)-rights': 'production-access/production-access-functions',
      'delivery-status-attachment': 'landing-zone-sns-delivery-status',
      '^trail-log-attachment': 'landing-zone-trail-log-group',
      '^log-reading-.+': 'landing-zone-read-audit-logs',
    }).map(([of, policy]): ContentDesign => ({ property: 'policyArn', of: new RegExp(`${of}$`), kind: 'text', design: `arn:aws:iam::{own}:policy/${policy}` })),
  ],
  'aws:lambda/permission:Permission': [
    { property: 'principal', of: /^production-access-caller-(.+)-only$/, kind: 'text', design: 'arn:aws:iam::{account}:user/{one}' },
    { property: 'sourceArn', of: /-expiry-sweep-permission$/, kind: 'text', design: 'arn:aws:events:{region}:{own}:rule/production-access-sweep' },
  ],
  'aws:ssm/maintenanceWindow:MaintenanceWindow': [
    { property: 'schedule', of: /^patching-window$/, kind: 'text', design: 'cron(0 2 ? * {day} *)' },
  ],
}; // prettier-ignore

/**
 * Texts of the landing zone that decide what is heard, checked and recorded, by type.
 *
 * @param lowest severity people hear of, of landing-zone.yaml
 */
export const contentDesigns = (lowest: string): Readonly<Record<TypeToken, readonly ContentDesign[]>> => ({
  ...texts,
  ...records,
  'aws:cloudwatch/eventRule:EventRule': [
    ...eventRules(lowest),
    { property: 'scheduleExpression', of: /-expiry-sweep$/, kind: 'text', design: 'rate(5 minutes)' },
  ],
  'aws:cloudwatch/logMetricFilter:LogMetricFilter': filters,
  'aws:cfg/organizationConformancePack:OrganizationConformancePack': [
    { property: 'templateBody', of: /-pci-dss-/, kind: 'json', design: conformancePack },
  ],
  'aws:ssm/document:Document': documents,
  'aws:organizations/policy:Policy': [
    { property: 'content', of: /^governance-tag-policy$/, kind: 'json', design: tagPolicy },
  ],
  'aws:cloudwatch/eventTarget:EventTarget': [
    { property: 'input', of: /-expiry-sweep-target$/, kind: 'json', design: { sweep: true } },
  ],
});
