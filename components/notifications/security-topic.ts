import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { CustomerKey } from '../encryption/customer-key';
import { keyPolicy, serviceUseStatement } from '../encryption/key-policy';
import { fromIds } from '../policy-document';
import { topicPolicy } from './topic-policy';

export interface SecurityTopicArgs {
  readonly partition: string;
  /** Account the topic lives in. */
  readonly accountId: pulumi.Input<string>;
  readonly region: string;
  /** Physical name of the topic, also of its key's alias. */
  readonly topicName: string;
  /** Address that is subscribed; its owner confirms the subscription by e-mail. */
  readonly email: string;
  /** Role for delivery status logs; see {@link ./delivery-status-role}. */
  readonly deliveryStatusRoleArn: pulumi.Input<string>;
}

/**
 * A topic that carries security alarms to people (PCI DSS 10.4.1.1, 10.7.2, 11.5.1.1, 12.10.5), encrypted under a key of its own.
 *
 * Creates: CustomerKey, sns.Topic, sns.TopicPolicy, sns.TopicSubscription.
 *
 * @example
 * new SecurityTopic('alarms', { partition: 'aws', accountId, region, topicName: 'acme-security-alarms', email, deliveryStatusRoleArn }, { provider });
 */
export class SecurityTopic extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: SecurityTopicArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:notifications:SecurityTopic', name, {}, opts);
    const { partition, region, topicName, accountId } = args;
    const alias = `alias/${topicName}`;
    const key = new CustomerKey(
      `${name}-encryption`,
      {
        description: `Messages of the topic ${topicName}`,
        alias,
        region,
        // Alarms and rules publish with their own identity, so the key must let them in, not SNS.
        policy: keyPolicy(partition, accountId, (id) => [
          serviceUseStatement('AlarmsAndRulesUseKey', ['cloudwatch.amazonaws.com', 'events.amazonaws.com'], id),
        ]),
      },
      { parent: this },
    );
    const topic = new aws.sns.Topic(
      `${name}-topic`,
      {
        name: topicName,
        region,
        displayName: 'Security alarms',
        // The alias is known at preview, the key's id is not.
        kmsMasterKeyId: alias,
        signatureVersion: 2,
        httpSuccessFeedbackRoleArn: args.deliveryStatusRoleArn,
        httpFailureFeedbackRoleArn: args.deliveryStatusRoleArn,
        httpSuccessFeedbackSampleRate: 100,
      },
      { parent: this, dependsOn: [key] },
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
      { topic: topic.arn, region, protocol: 'email', endpoint: args.email },
      { parent: this },
    );
    this.arn = topic.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
