import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { DeliveryStatusRole } from '../notifications/delivery-status-role';
import { SlackChannel } from '../notifications/slack-channel';
import { topicPolicy } from '../notifications/topic-policy';
import { fromIds } from '../policy-document';
import { accessKeyAlias } from './access-names';
import { accessTopicName } from './settings-of';

export interface AccessTopicArgs {
  readonly organization: Organization;
  readonly accountId: pulumi.Input<string>;
  readonly accountName: string;
  readonly permissionsBoundary: pulumi.Input<string>;
  /** The key behind {@link accessKeyAlias}. */
  readonly key: pulumi.Resource;
}

/**
 * Where every step of time-boxed access is told: by mail to the security address, and in Slack through the AWS chat service
 * when landing-zone.yaml names a channel (L5; PCI DSS 10.4.1, 12.10.5).
 *
 * Creates: DeliveryStatusRole, sns.Topic, sns.TopicPolicy, sns.TopicSubscription, SlackChannel if configured.
 */
export class AccessTopic extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: AccessTopicArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:AccessTopic', name, {}, opts);
    const { organization, accountId, permissionsBoundary } = args;
    const { partition, homeRegion: region, notifications } = organization;
    const topicName = accessTopicName(organization);
    const status = new DeliveryStatusRole(
      `${name}-delivery-status`,
      { partition, accountId, permissionsBoundary },
      { parent: this },
    );
    const topic = new aws.sns.Topic(
      `${name}-topic`,
      {
        name: topicName,
        region,
        displayName: 'Production access',
        kmsMasterKeyId: accessKeyAlias,
        signatureVersion: 2,
        httpSuccessFeedbackRoleArn: status.arn,
        httpFailureFeedbackRoleArn: status.arn,
        httpSuccessFeedbackSampleRate: 100,
      },
      { parent: this, dependsOn: [args.key] },
    );
    new aws.sns.TopicPolicy(
      `${name}-policy`,
      {
        arn: topic.arn,
        region,
        policy: fromIds({ accountId }, (ids) =>
          topicPolicy({ partition, region, topicName, accountId: ids.accountId }),
        ),
      },
      { parent: this },
    );
    new aws.sns.TopicSubscription(
      `${name}-email`,
      { topic: topic.arn, region, protocol: 'email', endpoint: notifications.securityEmail },
      { parent: this },
    );
    // The channel that takes commands shows the topic itself.
    if (notifications.slack !== undefined && organization.productionAccess?.chatService === undefined) {
      new SlackChannel(
        `${name}-slack`,
        {
          partition,
          accountId,
          permissionsBoundary,
          ...notifications.slack,
          configurationName: `${topicName}-${args.accountName}`,
          topicArns: [topic.arn],
        },
        { parent: this },
      );
    }
    this.arn = topic.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
