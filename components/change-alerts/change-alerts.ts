import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { changeAlarms, type ChangeAlarm } from './cis-alarms';

export interface ChangeAlertsArgs {
  /** Region of the log group. */
  readonly region: string;
  /** Log group the organization trail writes to. */
  readonly logGroupName: pulumi.Input<string>;
  /** Topic that carries the alarms to people. */
  readonly topicArn: pulumi.Input<string>;
  /** Prefix of alarm names, usually the organization's name. */
  readonly alarmPrefix: string;
  /** Which alarms; default all of {@link changeAlarms}. */
  readonly alarms?: readonly ChangeAlarm[];
}

/** CloudWatch namespace of the metrics. */
export const metricNamespace = 'LandingZone/ChangeAlerts';

/**
 * Alarms on changes of critical resources and on suspicious sign-ins, over all accounts: the organization trail's log
 * group holds the events of every account (L12; PCI DSS 10.4.1.1, 11.5.2). About 0.10 USD a month and alarm.
 *
 * Creates: cloudwatch.LogMetricFilter and cloudwatch.MetricAlarm for each alarm.
 *
 * @example
 * new ChangeAlerts('change-alerts', { region, logGroupName: trail.logGroupName, topicArn, alarmPrefix: 'acme' }, { provider });
 */
export class ChangeAlerts extends pulumi.ComponentResource {
  constructor(name: string, args: ChangeAlertsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:change-alerts:ChangeAlerts', name, {}, opts);
    for (const alarm of args.alarms ?? changeAlarms) {
      const filter = new aws.cloudwatch.LogMetricFilter(
        `${name}-${alarm.name}-filter`,
        {
          name: alarm.name,
          region: args.region,
          logGroupName: args.logGroupName,
          pattern: alarm.pattern,
          metricTransformation: { name: alarm.name, namespace: metricNamespace, value: '1' },
        },
        { parent: this },
      );
      new aws.cloudwatch.MetricAlarm(
        `${name}-${alarm.name}-alarm`,
        {
          name: `${args.alarmPrefix}-${alarm.name}`,
          region: args.region,
          alarmDescription: `${alarm.description} PCI DSS ${alarm.requirements.join(', ')}.`,
          metricName: alarm.name,
          namespace: metricNamespace,
          statistic: 'Sum',
          period: 300,
          evaluationPeriods: 1,
          threshold: 1,
          comparisonOperator: 'GreaterThanOrEqualToThreshold',
          // No event means no metric: silence is good news, not missing data.
          treatMissingData: 'notBreaching',
          actionsEnabled: true,
          alarmActions: [args.topicArn],
        },
        { parent: this, dependsOn: [filter] },
      );
    }
    this.registerOutputs({});
  }
}
