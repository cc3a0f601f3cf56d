import * as pulumi from '@pulumi/pulumi';
import { securityTopicName } from '../../organization/names';
import type { Organization } from '../../organization/model';
import { DeliveryStatusRole } from './delivery-status-role';
import { SecurityTopic } from './security-topic';
import { SlackChannel } from './slack-channel';

export interface SecurityNotificationsArgs {
  readonly organization: Organization;
  /** Name of the account, shown in Slack. */
  readonly accountName: string;
  readonly accountId: pulumi.Input<string>;
  /** Regions whose alarms and events are sent: EventBridge and CloudWatch reach topics of their own region only. */
  readonly regions: readonly string[];
  /** Boundary of the roles this creates (PCI DSS 7.2.5). */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * The ways in which an account tells people about security events: one encrypted topic per region with the security
 * address subscribed, and the Slack channel when landing-zone.yaml names one (PCI DSS 10.4.1.1, 10.7.2, 12.10.5).
 *
 * Creates: DeliveryStatusRole, one SecurityTopic per region, SlackChannel if configured. About 1 USD a month and region.
 *
 * @example
 * const notifications = new SecurityNotifications('notifications', { organization, accountName, accountId, regions, permissionsBoundary }, { provider });
 * notifications.topicArn('eu-west-1');
 */
export class SecurityNotifications extends pulumi.ComponentResource {
  /** The topic of each region. */
  readonly topics: readonly { readonly region: string; readonly topicArn: pulumi.Output<string> }[];

  constructor(name: string, args: SecurityNotificationsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:notifications:SecurityNotifications', name, {}, opts);
    const { organization, accountId, permissionsBoundary } = args;
    const { partition, notifications } = organization;
    const status = new DeliveryStatusRole(
      `${name}-delivery-status`,
      { partition, accountId, permissionsBoundary },
      { parent: this },
    );
    this.topics = args.regions.map((region) => ({
      region,
      topicArn: new SecurityTopic(
        `${name}-${region}`,
        {
          partition,
          accountId,
          region,
          topicName: securityTopicName(organization),
          email: notifications.securityEmail,
          deliveryStatusRoleArn: status.arn,
        },
        { parent: this },
      ).arn,
    }));
    if (notifications.slack !== undefined) {
      new SlackChannel(
        `${name}-slack`,
        {
          partition,
          accountId,
          permissionsBoundary,
          ...notifications.slack,
          configurationName: `${securityTopicName(organization)}-${args.accountName}`,
          topicArns: this.topics.map(({ topicArn }) => topicArn),
        },
        { parent: this },
      );
    }
    this.registerOutputs({});
  }

  /**
   * ARN of the topic of a region.
   *
   * @throws Error for a region that was not among `regions`.
   */
  topicArn(region: string): pulumi.Output<string> {
    const topic = this.topics.find((candidate) => candidate.region === region);
    if (!topic)
      throw new Error(
        `there is no security topic in ${region}; add the region to the regions of SecurityNotifications`,
      );
    return topic.topicArn;
  }
}
