import { resource, Tutorial } from '../../../model/tutorial';

const cache = {
  clusterName: 'cards',
  nodeType: 'dax.r5.large',
  replicationFactor: 3,
  iamRoleArn: 'arn:aws:iam::123456789012:role/cards-dax',
  serverSideEncryption: { enabled: true },
};

export const tutorial: Tutorial = {
  meaning:
    'DynamoDB itself speaks HTTPS only. A DAX cluster, the cache in front of it, speaks clear text on port 8111 unless it was made with `clusterEndpointEncryptionType: "TLS"`; then it uses TLS on port 9111. The policy asks for TLS. The choice is made at creation.',
  why: 'Account data must not travel in clear text where others could read along (4.2.1). Inside the VPC too, a host or a mirror port that belongs to somebody else is a stranger.',
  attack:
    'An intruder is on one host in the VPC and sets up traffic mirroring, or listens on a shared appliance. Reads of card items from the cache pass by as they are, with the item key of each customer. The HTTPS of DynamoDB behind it does not help.',
  wrong: [resource('aws:dax/cluster:Cluster', 'cards', cache)],
  right: [resource('aws:dax/cluster:Cluster', 'cards', { ...cache, clusterEndpointEncryptionType: 'TLS' })],
  repair: [
    'Check that the DAX clients in the applications are new enough for TLS (the endpoint then begins with daxs://), and admit port 9111 in the security group.',
    'Declare a second cluster with another clusterName and TLS, and deploy: an existing cluster cannot change, the property replaces it.',
    'Switch the clients to the new endpoint step by step, since its cache is empty at first, and watch consumed capacity of the table.',
    'Delete the old cluster and close port 8111.',
    'Verify: aws dax describe-clusters --cluster-names NAME --query "Clusters[].ClusterEndpointEncryptionType" prints "TLS".',
  ],
  links: [
    {
      title: 'DAX encryption in transit',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionInTransit.html',
    },
    {
      title: 'Security Hub control DynamoDB.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-7',
    },
  ],
};
