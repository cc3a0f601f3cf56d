import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { guardDutyScore, severitiesFrom, type NotifyFrom } from './finding-severity';

export interface FindingAlertsArgs {
  readonly notifyFrom: NotifyFrom;
  /** Region that has the findings of all regions (Security Hub's aggregation region). */
  readonly homeRegion: string;
  /** Topic of each governed region. */
  readonly topics: readonly { readonly region: string; readonly topicArn: pulumi.Input<string> }[];
}

/** GuardDuty findings from a severity on. https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html */
export function guardDutyPattern(lowest: NotifyFrom): string {
  return JSON.stringify({
    source: ['aws.guardduty'],
    'detail-type': ['GuardDuty Finding'],
    detail: { severity: [{ numeric: ['>=', guardDutyScore[lowest]] }] },
  });
}

/**
 * New failed checks of Security Hub itself from a severity on; findings of GuardDuty and Inspector arrive by their own rules and
 * would come twice.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html
 */
export function securityHubPattern(lowest: NotifyFrom): string {
  return JSON.stringify({
    source: ['aws.securityhub'],
    'detail-type': ['Security Hub Findings - Imported'],
    detail: {
      findings: {
        ProductName: [{ 'anything-but': ['GuardDuty', 'Inspector'] }],
        Severity: { Label: severitiesFrom(lowest) },
        Workflow: { Status: ['NEW'] },
        RecordState: ['ACTIVE'],
      },
    },
  });
}

/**
 * Sends findings to people by severity (C5; PCI DSS 10.4.1.1, 10.7.2, 12.10.5): GuardDuty in every region, Security Hub from its
 * aggregation region.
 *
 * Creates: cloudwatch.EventRule and cloudwatch.EventTarget for GuardDuty per region and for Security Hub once.
 */
export class FindingAlerts extends pulumi.ComponentResource {
  constructor(name: string, args: FindingAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:detection:FindingAlerts', name, {}, opts);
    const send = (
      rule: string,
      region: string,
      topicArn: pulumi.Input<string>,
      description: string,
      eventPattern: string,
    ): void => {
      const eventRule = new aws.cloudwatch.EventRule(
        `${name}-${rule}-${region}`,
        { name: `landing-zone-${rule}`, region, description, eventPattern, state: 'ENABLED' },
        { parent: this },
      );
      new aws.cloudwatch.EventTarget(
        `${name}-${rule}-${region}-topic`,
        { rule: eventRule.name, region, targetId: 'security-topic', arn: topicArn },
        { parent: this },
      );
    };
    for (const { region, topicArn } of args.topics) {
      send(
        'guardduty-findings',
        region,
        topicArn,
        `GuardDuty findings from ${args.notifyFrom}`,
        guardDutyPattern(args.notifyFrom),
      );
      if (region === args.homeRegion) {
        send(
          'security-hub-findings',
          region,
          topicArn,
          `Security Hub findings from ${args.notifyFrom}`,
          securityHubPattern(args.notifyFrom),
        );
      }
    }
    this.registerOutputs({});
  }
}
