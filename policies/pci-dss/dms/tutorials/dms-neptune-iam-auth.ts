import { resource, Tutorial } from '../../../model/tutorial';

const endpoint = {
  endpointId: 'fraud-graph',
  endpointType: 'target',
  engineName: 'neptune',
  serverName: 'fraud.cluster-abc123.eu-central-1.neptune.amazonaws.com',
  port: 8182,
  serviceAccessRole: 'arn:aws:iam::111122223333:role/dms-neptune',
};
const bulkLoad = 'S3BucketName=fraud-load;S3BucketFolder=dms';

export const tutorial: Tutorial = {
  meaning:
    'Amazon Neptune is a graph database. It has no users and passwords: either everybody who reaches its port may query it, or IAM authentication is on and every request has to be signed by an AWS identity. `IamAuthEnabled=true` in `extraConnectionAttributes` makes DMS sign its requests with the role of the endpoint.',
  why: 'An access control system decides who may use account data (7.3.1). IAM is the only one Neptune has; without signed requests the network is the only limit.',
  attack:
    'The cluster runs without IAM authentication because the copying tool does not sign. A compromised web server in the same VPC sends a Gremlin query to port 8182 and reads the graph: customers, cards, devices and how they belong together. No credential was needed and no identity is in the logs.',
  wrong: [resource('aws:dms/endpoint:Endpoint', 'fraud-graph', { ...endpoint, extraConnectionAttributes: bulkLoad })],
  right: [
    resource('aws:dms/endpoint:Endpoint', 'fraud-graph', {
      ...endpoint,
      extraConnectionAttributes: `${bulkLoad};IamAuthEnabled=true`,
    }),
  ],
  repair: [
    'List everything that talks to the cluster (flow logs of its security group, port 8182). As soon as IAM authentication is on, unsigned requests of all of these fail.',
    'Allow neptune-db:* on the cluster for the role of the endpoint, and teach the other clients to sign requests (Signature Version 4); the cluster accepts signed requests before authentication is on.',
    'Add IamAuthEnabled=true to the endpoint with pauseReplicationTasks: true and deploy, then switch the cluster: aws neptune modify-db-cluster --db-cluster-identifier CLUSTER --enable-iam-database-authentication --apply-immediately.',
    'Verify: aws dms describe-endpoints --query "Endpoints[].NeptuneSettings.IamAuthEnabled" prints true, and an unsigned curl to the cluster is refused.',
  ],
  links: [
    {
      title: 'Using Amazon Neptune as a target for AWS DMS',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Neptune.html',
    },
    {
      title: 'IAM authentication in Amazon Neptune',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html',
    },
  ],
};
