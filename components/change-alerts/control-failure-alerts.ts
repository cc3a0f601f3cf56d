import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

export interface ControlFailureAlertsArgs {
  /** Topic of each region; EventBridge reaches topics of its own region only. */
  readonly topics: readonly { readonly region: string; readonly topicArn: pulumi.Input<string> }[];
}

/** Calls that stop a security control or touch the audit logs, per service: CloudTrail event source and event names. */
const controlFailureEvents: readonly {
  readonly rule: string;
  readonly description: string;
  readonly sources: readonly string[];
  readonly names: readonly string[];
}[] = [
  {
    rule: 'control-stopped',
    description: 'A detection or logging service of this account was stopped (PCI DSS 10.7.2)',
    sources: [
      'guardduty.amazonaws.com',
      'securityhub.amazonaws.com',
      'inspector2.amazonaws.com',
      'config.amazonaws.com',
      'access-analyzer.amazonaws.com',
      'cloudtrail.amazonaws.com',
      'ec2.amazonaws.com',
      'network-firewall.amazonaws.com',
      'wafv2.amazonaws.com',
    ],
    names: [
      'DeleteDetector',
      'StopMonitoringMembers',
      'DisassociateFromAdministratorAccount',
      'DisableSecurityHub',
      'BatchDisableStandards',
      'Disable',
      'StopConfigurationRecorder',
      'DeleteConfigurationRecorder',
      'DeleteDeliveryChannel',
      'DeleteAnalyzer',
      'StopLogging',
      'DeleteTrail',
      'DeleteFlowLogs',
      'DeleteFirewall',
      'DeleteLoggingConfiguration',
      'DeleteWebACL',
    ],
  },
  {
    rule: 'audit-log-touched',
    description: 'A trail, a log bucket, a log group or an audit key of this account was changed (PCI DSS 10.3.4)',
    sources: ['cloudtrail.amazonaws.com', 's3.amazonaws.com', 'kms.amazonaws.com', 'logs.amazonaws.com'],
    names: [
      'UpdateTrail',
      'PutEventSelectors',
      'PutBucketPolicy',
      'DeleteBucketPolicy',
      'PutBucketLifecycle',
      'DeleteBucketLifecycle',
      'PutBucketVersioning',
      'PutObjectLockConfiguration',
      'DeleteBucket',
      'DisableKey',
      'ScheduleKeyDeletion',
      'PutKeyPolicy',
      'DeleteLogGroup',
      'PutRetentionPolicy',
      'DeleteRetentionPolicy',
    ],
  },
];

/**
 * Tells people at once when a control of this account fails or its audit logs are touched (PCI DSS 10.3.4, 10.7.2).
 * EventBridge sees only the calls of its own account and region, hence one set per account and region.
 *
 * Creates: cloudwatch.EventRule and cloudwatch.EventTarget, twice per region.
 */
export class ControlFailureAlerts extends pulumi.ComponentResource {
  constructor(name: string, args: ControlFailureAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:change-alerts:ControlFailureAlerts', name, {}, opts);
    for (const { region, topicArn } of args.topics) {
      for (const { rule, description, sources, names } of controlFailureEvents) {
        const eventRule = new aws.cloudwatch.EventRule(
          `${name}-${rule}-${region}`,
          {
            name: `landing-zone-${rule}`,
            region,
            description,
            state: 'ENABLED',
            eventPattern: JSON.stringify({
              'detail-type': ['AWS API Call via CloudTrail'],
              detail: { eventSource: sources, eventName: names },
            }),
          },
          { parent: this },
        );
        new aws.cloudwatch.EventTarget(
          `${name}-${rule}-${region}-topic`,
          { rule: eventRule.name, region, targetId: 'security-topic', arn: topicArn },
          { parent: this },
        );
      }
    }
    this.registerOutputs({});
  }
}
