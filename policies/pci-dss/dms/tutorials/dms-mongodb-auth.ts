import { resource, Tutorial } from '../../../model/tutorial';

const endpoint = {
  endpointId: 'receipts-source',
  endpointType: 'source',
  engineName: 'mongodb',
  serverName: 'receipts.internal.example.com',
  port: 27017,
  databaseName: 'receipts',
};

export const tutorial: Tutorial = {
  meaning:
    'MongoDB can run without users: whoever reaches the port reads and writes everything. A DMS endpoint with `authType` `no` works only against such a server. The policy asks for `password` (the default), with a user whose name and password come from Secrets Manager.',
  why: 'Access to account data goes through an access control system that knows each user and denies all others (7.3.1). A database that DMS may enter without a password lets everybody else in as well.',
  attack:
    'An intruder on any host of the network scans port 27017. The server was opened without authentication so that the migration would work, and stayed so. One `mongodump` copies the collection of receipts, and a note asking for ransom replaces it. The log of the database names no user.',
  wrong: [
    resource('aws:dms/endpoint:Endpoint', 'receipts-source', { ...endpoint, mongodbSettings: { authType: 'no' } }),
  ],
  right: [
    resource('aws:dms/endpoint:Endpoint', 'receipts-source', {
      ...endpoint,
      mongodbSettings: { authType: 'password', authMechanism: 'scram-sha-1', authSource: 'admin' },
      secretsManagerArn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:receipts-AbCdEf',
      secretsManagerAccessRoleArn: 'arn:aws:iam::111122223333:role/dms-secrets',
    }),
  ],
  repair: [
    'Find out who connects to the server without a user: db.currentOp(true) lists the clients. They all need a user before authentication is switched on.',
    'Create a user for DMS that may read only the databases it copies, keep its password in Secrets Manager, and move the other clients to users of their own. Switch authorization on in MongoDB, one member of the replica set after the other (transitionToAuth).',
    'Set authType to "password" with secretsManagerArn, and pauseReplicationTasks: true, so that running tasks stop and resume around the change.',
    'Verify: aws dms describe-endpoints --query "Endpoints[].MongoDbSettings.AuthType" prints "password", and a connection without a user may read nothing.',
  ],
  links: [
    {
      title: 'Using MongoDB as a source for AWS DMS',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MongoDB.html',
    },
    {
      title: 'Security Hub control DMS.11',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-11',
    },
  ],
};
