import { resource, Tutorial } from '../../../model/tutorial';

const connector = (encryptionType: string, bootstrapServers: string) =>
  resource('aws:mskconnect/connector:Connector', 'receipts', {
    kafkaconnectVersion: '3.7.x',
    capacity: { provisionedCapacity: { mcuCount: 1, workerCount: 1 } },
    connectorConfiguration: {
      'connector.class': 'io.confluent.connect.s3.S3SinkConnector',
      'tasks.max': '1',
      topics: 'receipts',
    },
    kafkaCluster: {
      apacheKafkaCluster: {
        bootstrapServers,
        vpc: { subnets: ['subnet-0a1b2c3d4e5f67890'], securityGroups: ['sg-0a1b2c3d4e5f67890'] },
      },
    },
    kafkaClusterClientAuthentication: { authenticationType: 'NONE' },
    kafkaClusterEncryptionInTransit: { encryptionType },
    plugins: [
      {
        customPlugin: {
          arn: 'arn:aws:kafkaconnect:eu-central-1:111122223333:custom-plugin/s3-sink/1a2b3c4d-1',
          revision: 1,
        },
      },
    ],
    serviceExecutionRoleArn: 'arn:aws:iam::111122223333:role/receipts-connector',
  });

export const tutorial: Tutorial = {
  meaning:
    'MSK Connect runs connectors, programs that copy data between Kafka and other systems. `kafkaClusterEncryptionInTransit` says whether the workers of a connector speak TLS with the brokers. The default is `PLAINTEXT`; the policy asks for `TLS`, with the TLS addresses of the brokers (port 9094, or 9098 with IAM).',
  why: 'Account data is encrypted on each network it crosses (4.2.1). A connector reads whole topics, so its connection carries more than that of any single client.',
  attack:
    'The connector that archives receipts uses port 9092. Somebody with rights to mirror traffic in the VPC, given for debugging, mirrors the interface of a worker and reads along as all receipts pass, without ever touching Kafka, the bucket or their logs.',
  wrong: [connector('PLAINTEXT', 'b-1.payments.example.kafka.eu-central-1.amazonaws.com:9092')],
  right: [connector('TLS', 'b-1.payments.example.kafka.eu-central-1.amazonaws.com:9094')],
  repair: [
    'Check that the brokers offer TLS: aws kafka get-bootstrap-brokers --cluster-arn ARN prints BootstrapBrokerStringTls. Allow its port in the security groups for the connector.',
    'The setting cannot be changed: Pulumi replaces the connector, and copying pauses for some minutes. Messages wait in Kafka meanwhile; make sure that topics keep them long enough.',
    'Give the new one the same name (set name; a generated one would change, and the option deleteBeforeReplace goes with it). A sink keeps its place in the consumer group connect-NAME; a source also needs a worker configuration with offset.storage.topic set to the topic of the old one. Both go on where they stopped.',
    'Verify: aws kafkaconnect describe-connector --connector-arn ARN --query "[connectorState,kafkaClusterEncryptionInTransit.encryptionType]" prints "RUNNING" and "TLS".',
  ],
  links: [
    {
      title: 'Use a custom offset storage topic in MSK Connect',
      url: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-set-offset-storage-topic.html',
    },
    {
      title: 'Security Hub control MSK.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-3',
    },
  ],
};
