import { resource, Tutorial } from '../../../model/tutorial';

const redis = { serverName: 'sessions.internal.example.com', port: 6379, authType: 'none' };
const endpoint = { endpointId: 'sessions', endpointType: 'target', engineName: 'redis' };

export const tutorial: Tutorial = {
  meaning:
    'DMS can fill a Redis cache from a database. `redisSettings.sslSecurityProtocol` says how it connects: `ssl-encryption` (the default) uses TLS, `plaintext` does not. The policy refuses `plaintext`. Give `sslCaCertificateArn` too where the certificate of the server is not signed by a public authority.',
  why: 'Account data and passwords are encrypted on their way through networks (4.2.1). The connection carries copied rows and, with a token or user, the password of the cache.',
  attack:
    'A container on the same network is compromised. Its intruder redirects traffic to himself by ARP spoofing in the data centre, or reads a traffic mirror left from debugging. The Redis protocol is plain text: he sees the AUTH command with the password and every row as it is written, and later logs in himself.',
  wrong: [
    resource('aws:dms/endpoint:Endpoint', 'sessions', {
      ...endpoint,
      redisSettings: { ...redis, sslSecurityProtocol: 'plaintext' },
    }),
  ],
  right: [
    resource('aws:dms/endpoint:Endpoint', 'sessions', {
      ...endpoint,
      redisSettings: { ...redis, sslSecurityProtocol: 'ssl-encryption' },
    }),
  ],
  repair: [
    'Check that the server takes TLS: redis-cli --tls -h HOST -p PORT PING. On ElastiCache set transit encryption to preferred first, so that clients without TLS go on working while they are moved.',
    'Set sslSecurityProtocol to "ssl-encryption" (and the TLS port, if it differs) with pauseReplicationTasks: true; running tasks stop and resume around the change.',
    'When every client uses TLS, switch clear text off at the server (ElastiCache: transit encryption mode required).',
    'Verify: aws dms describe-endpoints --query "Endpoints[].RedisSettings.SslSecurityProtocol" prints "ssl-encryption", and aws dms test-connection succeeds.',
  ],
  links: [
    {
      title: 'Using Redis as a target for AWS DMS',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Redis.html',
    },
    {
      title: 'Security Hub control DMS.12',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-12',
    },
  ],
};
