import { dmsAutoMinorUpgrade } from '../../../policies/pci-dss/dms/dms-auto-minor-upgrade';
import { dmsEndpointSsl } from '../../../policies/pci-dss/dms/dms-endpoint-ssl';
import { dmsInstanceNotPublic } from '../../../policies/pci-dss/dms/dms-instance-not-public';
import { dmsMongodbAuth } from '../../../policies/pci-dss/dms/dms-mongodb-auth';
import { dmsNeptuneIamAuth } from '../../../policies/pci-dss/dms/dms-neptune-iam-auth';
import { dmsRedisTls } from '../../../policies/pci-dss/dms/dms-redis-tls';
import { dmsSourceTaskLogging } from '../../../policies/pci-dss/dms/dms-source-task-logging';
import { dmsTargetTaskLogging } from '../../../policies/pci-dss/dms/dms-target-task-logging';
import { asSeen, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(dmsAutoMinorUpgrade, 'autoMinorVersionUpgrade', true, 'fail');
switchCases(dmsInstanceNotPublic, 'publiclyAccessible', false, 'pass');

it('dms-auto-minor-upgrade switches upgrades on where nothing is set', () => {
  const subject = {
    urn: 'u',
    name: 'n',
    type: dmsAutoMinorUpgrade.types[0] ?? '',
    stackTags: new Map<string, string>(),
  };
  expect(dmsAutoMinorUpgrade.remediate?.({ ...subject, props: {} })).toEqual({ autoMinorVersionUpgrade: true });
  expect(dmsAutoMinorUpgrade.remediate?.({ ...subject, props: asSeen({ engineVersion: unknown }) })).toEqual({
    engineVersion: unknown,
    autoMinorVersionUpgrade: true,
  });
  expect(dmsAutoMinorUpgrade.remediate?.({ ...subject, props: { autoMinorVersionUpgrade: false } })).toBeUndefined();
});

resourceCases(dmsEndpointSsl, [
  ['verify-full', { engineName: 'postgres', sslMode: 'verify-full' }, 'pass'],
  ['require', { engineName: 'mysql', sslMode: 'REQUIRE' }, 'pass'],
  ['none', { engineName: 'oracle', sslMode: 'none' }, 'fail', 'sslMode'],
  ['default', { engineName: 'aurora' }, 'fail', 'default none'],
  ['unknown', { engineName: 'mysql', sslMode: unknown }, 'undetermined'],
  ['an engine without it', { engineName: 'S3' }, 'not applicable'],
  ['Kafka over TLS', { engineName: 'kafka', kafkaSettings: { securityProtocol: 'sasl-ssl' } }, 'pass'],
  ['Kafka in clear text', { engineName: 'kafka', kafkaSettings: { broker: 'b:9092' } }, 'fail', 'plaintext'],
]);

resourceCases(dmsMongodbAuth, [
  ['default', { engineName: 'mongodb' }, 'pass'],
  ['none', { engineName: 'mongodb', mongodbSettings: { authType: 'no' } }, 'fail', 'authType'],
  ['none in a list', { engineName: 'docdb', mongodbSettings: [{ authType: 'NO' }] }, 'fail'],
  ['unknown', { engineName: 'mongodb', mongodbSettings: { authType: unknown } }, 'undetermined'],
  ['another engine', { engineName: 'mysql' }, 'not applicable'],
]);

resourceCases(dmsNeptuneIamAuth, [
  ['on', { engineName: 'neptune', extraConnectionAttributes: 'MaxFileSize=1024; iamAuthEnabled = TRUE' }, 'pass'],
  ['off', { engineName: 'neptune', extraConnectionAttributes: 'IamAuthEnabled=false' }, 'fail', 'IamAuthEnabled'],
  ['not set', { engineName: 'neptune' }, 'fail'],
  ['unknown', { engineName: 'neptune', extraConnectionAttributes: unknown }, 'undetermined'],
  ['another engine', { engineName: 'mysql' }, 'not applicable'],
]);

resourceCases(dmsRedisTls, [
  ['default', { engineName: 'redis' }, 'pass'],
  [
    'plaintext',
    { engineName: 'redis', redisSettings: { sslSecurityProtocol: 'plaintext' } },
    'fail',
    'sslSecurityProtocol',
  ],
  ['unknown', { engineName: 'redis', redisSettings: { sslSecurityProtocol: unknown } }, 'undetermined'],
  ['another engine', { engineName: 'mysql' }, 'not applicable'],
]);

const task = (logging: unknown): object => ({ replicationTaskSettings: JSON.stringify({ Logging: logging }) });
const components = (...ids: readonly string[]): object => ({
  EnableLogging: true,
  LogComponents: ids.map((Id) => ({ Id, Severity: 'LOGGER_SEVERITY_DEFAULT' })),
});
const quiet = (Id: string): object => ({
  EnableLogging: 'true',
  LogComponents: [{ Id, Severity: 'LOGGER_SEVERITY_ERROR' }],
});

resourceCases(dmsSourceTaskLogging, [
  ['logged', task(components('SOURCE_CAPTURE', 'SOURCE_UNLOAD')), 'pass'],
  ['default severity', task({ EnableLogging: true }), 'pass'],
  ['too little of one', task(quiet('SOURCE_UNLOAD')), 'fail', 'SOURCE_UNLOAD logs at LOGGER_SEVERITY_ERROR'],
  ['too little of the target only', task(quiet('TARGET_LOAD')), 'pass'],
  ['off', task({ EnableLogging: false }), 'fail', 'EnableLogging'],
  ['no settings', {}, 'fail'],
  ['malformed', { replicationTaskSettings: '{' }, 'fail', 'JSON'],
  ['unknown', { replicationTaskSettings: unknown }, 'undetermined'],
]);

resourceCases(dmsTargetTaskLogging, [
  ['logged', task(components('TARGET_APPLY', 'TARGET_LOAD')), 'pass'],
  ['too little of one', task(quiet('TARGET_APPLY')), 'fail', 'TARGET_APPLY'],
  ['off', task({}), 'fail', 'EnableLogging'],
  ['unknown', { replicationTaskSettings: unknown }, 'undetermined'],
]);

const replication = (logging: unknown): object => ({ replicationSettings: JSON.stringify({ Logging: logging }) });

resourceCases(
  dmsSourceTaskLogging,
  [
    ['logged by a serverless replication', replication(components('SOURCE_CAPTURE')), 'pass'],
    ['off', replication({ EnableLogging: false }), 'fail', 'replicationSettings'],
  ],
  { type: 'aws:dms/replicationConfig:ReplicationConfig' },
);
