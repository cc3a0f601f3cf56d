import { policyDocument } from '../policy-document';

export interface TopicPolicyInput {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  readonly topicName: string;
}

/**
 * Policy of a security topic: CloudWatch alarms and EventBridge rules of the same account may publish, and whatever is
 * published arrives over TLS.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-use-cases.html
 */
export function topicPolicy({ partition, region, accountId, topicName }: TopicPolicyInput): string {
  const topic = `arn:${partition}:sns:${region}:${accountId}:${topicName}`;
  return policyDocument([
    {
      Sid: 'AlarmsAndRulesOfThisAccountPublish',
      Effect: 'Allow',
      Principal: { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] },
      Action: 'sns:Publish',
      Resource: topic,
      Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
    },
    {
      Sid: 'TlsOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sns:Publish',
      Resource: topic,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ]);
}
