import { resource, Tutorial } from '../../../model/tutorial';

const endpoint = {
  endpointId: 'ledger-source',
  endpointType: 'source',
  engineName: 'postgres',
  serverName: 'ledger.internal.example.com',
  port: 5432,
  databaseName: 'ledger',
  secretsManagerArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:ledger-AbCdEf',
  secretsManagerAccessRoleArn: 'arn:aws:iam::111122223333:role/dms-secrets',
};

export const tutorial: Tutorial = {
  meaning:
    'An endpoint tells DMS how to reach a source or target database. `sslMode` decides how the connection is protected: `none` (the default) sends clear text, `require` encrypts, `verify-ca` also checks who issued the certificate of the server, `verify-full` its name too. The policy asks for any but `none`; engines whose TLS is set elsewhere are out of scope.',
  why: 'Card numbers are encrypted whenever they cross a network (4.2.1). A migration moves the whole table at once, so an open connection exposes everything there is.',
  attack:
    'The source stands in a data centre behind a shared line. During the migration a contractor on that network records packets with tcpdump. The capture contains every row DMS read in the full load, and the password of the database user with them; no log of the database shows that anybody listened.',
  wrong: [resource('aws:dms/endpoint:Endpoint', 'ledger-source', endpoint)],
  right: [resource('aws:dms/endpoint:Endpoint', 'ledger-source', { ...endpoint, sslMode: 'require' })],
  repair: [
    'Make sure that the database offers TLS (PostgreSQL: SHOW ssl), and see which tasks use the endpoint: aws dms describe-replication-tasks --filters Name=endpoint-arn,Values=ARN.',
    'For verify-ca or verify-full import the certificate of the issuer as an aws.dms.Certificate and set certificateArn.',
    'Set sslMode, and pauseReplicationTasks: true, so that running tasks are stopped and started again around the change. Ongoing replication catches up from its checkpoint; do not do it in a full load.',
    'Verify: aws dms test-connection --replication-instance-arn INSTANCE --endpoint-arn ENDPOINT, then aws dms describe-endpoints --query "Endpoints[].[EndpointIdentifier,SslMode]" shows no none.',
  ],
  links: [
    {
      title: 'Using SSL with AWS DMS',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html',
    },
    {
      title: 'Security Hub control DMS.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-9',
    },
  ],
};
