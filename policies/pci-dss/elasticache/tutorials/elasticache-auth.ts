import { from, resource, Tutorial } from '../../../model/tutorial';

const group = { description: 'Sessions of the shop', engine: 'redis', transitEncryptionEnabled: true };

export const tutorial: Tutorial = {
  meaning:
    'A Redis or Valkey cache asks nobody for a password unless you say so. A user group lists users with passwords (or IAM) and the commands and keys each may use; an AUTH token is one password for all. The policy asks a replication group for one of the two. Both need TLS (`transitEncryptionEnabled`).',
  why: 'Users and programs prove who they are before they get at a system (8.3.1). The security group only says which hosts may connect, not which of the programs on them.',
  attack:
    'A fault in a web application lets an attacker send requests from the server (SSRF). He sends Redis commands to the cache: KEYS, then GET on the sessions. He takes the session of an administrator and is logged in as one. The cache asked for nothing, since the request came from an allowed host.',
  wrong: [resource('aws:elasticache/replicationGroup:ReplicationGroup', 'sessions', group)],
  right: [
    resource('aws:elasticache/user:User', 'shop', {
      userId: 'shop',
      userName: 'shop',
      engine: 'redis',
      accessString: 'on ~session:* +@read +@write',
      authenticationMode: { type: 'iam' },
    }),
    resource('aws:elasticache/user:User', 'nobody', {
      userId: 'nobody',
      userName: 'default',
      engine: 'redis',
      accessString: 'off ~* -@all',
      authenticationMode: { type: 'no-password-required' },
    }),
    resource('aws:elasticache/userGroup:UserGroup', 'shop-users', {
      userGroupId: 'shop-users',
      engine: 'redis',
      userIds: [from('shop', 'userId'), from('nobody', 'userId')],
    }),
    resource('aws:elasticache/replicationGroup:ReplicationGroup', 'sessions', {
      ...group,
      userGroupIds: [from('shop-users', 'userGroupId')],
    }),
  ],
  repair: [
    'Find the clients: CLIENT LIST in redis-cli shows them by address. Each gets a user; the moment a group without an open default user is set, connections without one are refused.',
    'Make TLS required first (see elasticache-in-transit-encryption), since users need it.',
    'Attach a group whose user default still lets everybody in (access string "on ~* +@all", no password). Move the clients to their own users one after the other, then set default to "off ~* -@all". No client has to stop.',
    'Verify: aws elasticache describe-replication-groups --query "ReplicationGroups[].[ReplicationGroupId,UserGroupIds,AuthTokenEnabled]", and a PING without a user answers NOAUTH.',
  ],
  links: [
    {
      title: 'Role-based access control in ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html',
    },
    {
      title: 'Security Hub control ElastiCache.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-6',
    },
  ],
};
