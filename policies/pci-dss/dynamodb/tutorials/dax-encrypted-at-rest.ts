import { resource, Tutorial } from '../../../model/tutorial';

const cache = {
  clusterName: 'cards',
  nodeType: 'dax.r5.large',
  replicationFactor: 3,
  iamRoleArn: 'arn:aws:iam::123456789012:role/cards-dax',
  clusterEndpointEncryptionType: 'TLS',
};

export const tutorial: Tutorial = {
  meaning:
    'DynamoDB Accelerator (DAX) is a cache in front of DynamoDB: a cluster of nodes in your VPC that holds items which were read lately. The nodes write some of it to their disks, for logs and replication. `serverSideEncryption` encrypts these disks. It is off by default and can only be chosen when the cluster is made; the policy asks for it.',
  why: 'Stored account data must be unreadable (3.5.1). A copy in a cache is stored account data like the original in the table.',
  attack:
    'The table is encrypted with a key of your own, and audits look at the table. The cache next to it holds the same items in clear on its disks. Whoever gets at a disk or a copy of it, in the data centre or through a flaw, needs no key.',
  wrong: [resource('aws:dax/cluster:Cluster', 'cards', cache)],
  right: [resource('aws:dax/cluster:Cluster', 'cards', { ...cache, serverSideEncryption: { enabled: true } })],
  repair: [
    'Find the clients of the cluster: they hold its endpoint in their configuration and must be switched. Encryption cannot be added to a cluster; changing the property replaces it.',
    'Declare a second cluster with another clusterName and encryption on, and deploy; it starts empty.',
    'Switch the clients step by step to the new endpoint, so that the cold cache does not send all reads to the table at once. Watch consumed capacity of the table.',
    'Delete the old cluster when its metric ItemCacheHits stays at zero.',
    'Verify: aws dax describe-clusters --cluster-names NAME --query "Clusters[].SSEDescription.Status" prints "ENABLED".',
  ],
  links: [
    {
      title: 'DAX encryption at rest',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html',
    },
    {
      title: 'Security Hub control DynamoDB.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-3',
    },
  ],
};
