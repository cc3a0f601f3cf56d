import { resource, Tutorial } from '../../../model/tutorial';

const group = { description: 'Tokens of open payments', engine: 'redis', engineVersion: '7.1' };

export const tutorial: Tutorial = {
  meaning:
    'The protocol of Redis and Valkey is plain text. With `transitEncryptionEnabled` the nodes speak TLS with clients and with each other. The mode `preferred` also admits clear text and exists for moving clients over; the policy wants `required`, which is the mode of new groups.',
  why: 'Account data and passwords do not cross networks in the clear (4.2.1). Users and AUTH tokens, which the policy elasticache-auth asks for, need TLS as well.',
  attack:
    'An intruder on a host of the VPC is allowed to make a traffic mirror session for the network interface of an application server. He reads along: each SET with a token, each AUTH with the password. With the password he connects later himself; a mirrored packet leaves no line in any log of the cache.',
  wrong: [resource('aws:elasticache/replicationGroup:ReplicationGroup', 'tokens', group)],
  right: [
    resource('aws:elasticache/replicationGroup:ReplicationGroup', 'tokens', {
      ...group,
      transitEncryptionEnabled: true,
      transitEncryptionMode: 'required',
    }),
  ],
  repair: [
    'See the version and the clients: engines before 7.0.5 are replaced by the change (new address, content lost), so upgrade these first. Check that each client library speaks TLS.',
    'Set transitEncryptionEnabled: true with transitEncryptionMode: "preferred" and deploy. Both kinds of connection work now; the policy keeps failing in this phase, which is meant.',
    'Switch the clients to TLS one after the other (rediss:// in most libraries). When none connects in clear text any more, set transitEncryptionMode: "required" in a second deployment.',
    'Verify: aws elasticache describe-replication-groups --query "ReplicationGroups[].[ReplicationGroupId,TransitEncryptionEnabled,TransitEncryptionMode]" prints true and "required".',
  ],
  links: [
    {
      title: 'ElastiCache in-transit encryption (TLS)',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
    },
    {
      title: 'Security Hub control ElastiCache.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-5',
    },
  ],
};
