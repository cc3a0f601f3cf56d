import { resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'neptune', storageEncrypted: true };

export const tutorial: Tutorial = {
  meaning:
    'Neptune has no users and passwords of its own. Either everybody who reaches its port may read and write all of it, or `iamDatabaseAuthenticationEnabled` is true: then each request is signed with the credentials of an IAM role, and policies say who may read, write or delete. The policy asks for the second.',
  why: 'Access is governed by a system that knows who somebody is and what they may do (7.3.1), and everybody proves who they are (8.3.1). Reaching a port is neither.',
  attack:
    'A function next to the graph has a hole that lets an attacker send HTTP requests from it. It has no rights on Neptune, and needs none: one POST to port 8182 returns all vertices, another drops them. With IAM the unsigned request is refused.',
  wrong: [resource('aws:neptune/cluster:Cluster', 'fraud', cluster)],
  right: [resource('aws:neptune/cluster:Cluster', 'fraud', { ...cluster, iamDatabaseAuthenticationEnabled: true })],
  repair: [
    'List the clients: all that send no signature are refused from the moment of the change. Flow logs for port 8182 show who they are.',
    'Give their roles neptune-db:connect, or better single actions such as neptune-db:ReadDataViaQuery, on this cluster.',
    'Have the clients sign with Signature Version 4 (the Gremlin, SPARQL and openCypher drivers have plug-ins), and try it on a test cluster that has IAM on.',
    'When all sign, set iamDatabaseAuthenticationEnabled to true and deploy with applyImmediately in a quiet hour; otherwise the change waits for the maintenance window.',
    'Verify: aws neptune describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].IAMDatabaseAuthenticationEnabled" prints true, and an unsigned curl to https://ENDPOINT:8182/status is refused.',
  ],
  links: [
    {
      title: 'Authenticating your Neptune database with IAM',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/iam-auth.html',
    },
    {
      title: 'Security Hub control Neptune.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-7',
    },
  ],
};
