import { resource, Tutorial } from '../../../model/tutorial';

const cluster = (clientBroker: string) =>
  resource('aws:msk/cluster:Cluster', 'payments', {
    kafkaVersion: '3.6.0',
    numberOfBrokerNodes: 2,
    brokerNodeGroupInfo: {
      instanceType: 'kafka.m5.large',
      clientSubnets: ['subnet-0a1b2c3d4e5f67890', 'subnet-0f9e8d7c6b5a43210'],
      securityGroups: ['sg-0a1b2c3d4e5f67890'],
    },
    encryptionInfo: { encryptionInTransit: { clientBroker, inCluster: true } },
  });

export const tutorial: Tutorial = {
  meaning:
    'Amazon MSK runs Apache Kafka. Messages travel from client to broker (`clientBroker`) and between brokers (`inCluster`). `TLS` encrypts the first and is the default, `TLS_PLAINTEXT` admits clear text as well, `PLAINTEXT` admits nothing else. The policy asks for `TLS` and for encryption between brokers.',
  why: 'Account data crosses networks only under strong cryptography (4.2.1). A port that also takes clear text is used by the one client that somebody configured in a hurry.',
  attack:
    'The cluster admits both, for a migration two years ago. One producer still uses port 9092. An intruder on a host in its subnet records the traffic and has each payment event, in plain JSON, together with the names of topics and groups he will need next.',
  wrong: [cluster('TLS_PLAINTEXT')],
  right: [cluster('TLS')],
  repair: [
    'Find clients on clear text: flow logs of the brokers with destination port 9092. They stop the moment the port is closed.',
    'Change these to security.protocol=SSL and the TLS addresses (aws kafka get-bootstrap-brokers, port 9094), one after the other, while both ports are open. A cluster with PLAINTEXT goes to TLS_PLAINTEXT first.',
    'Set clientBroker to "TLS" and deploy: MSK changes the running cluster, broker by broker. inCluster cannot be changed: where it is false, Pulumi replaces the cluster, so build a second one and copy the topics with MSK Replicator or MirrorMaker.',
    'Verify: aws kafka describe-cluster-v2 --cluster-arn ARN --query ClusterInfo.Provisioned.EncryptionInfo.EncryptionInTransit prints "TLS" and true.',
  ],
  links: [
    {
      title: 'Amazon MSK encryption',
      url: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-encryption.html',
    },
    {
      title: 'Security Hub control MSK.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html#msk-1',
    },
  ],
};
