import { codebuildArtifactsEncrypted } from '../../../policies/pci-dss/codebuild/codebuild-artifacts-encrypted';
import { codebuildLogging } from '../../../policies/pci-dss/codebuild/codebuild-logging';
import { codebuildNoCredentialsInUrl } from '../../../policies/pci-dss/codebuild/codebuild-no-credentials-in-url';
import { codebuildNoPlaintextCredentials } from '../../../policies/pci-dss/codebuild/codebuild-no-plaintext-credentials';
import { codebuildS3LogsEncrypted } from '../../../policies/pci-dss/codebuild/codebuild-s3-logs-encrypted';
import { judge, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(codebuildArtifactsEncrypted, 'artifacts.encryptionDisabled', false, 'pass', {
  more: [
    [
      'secondary artifacts',
      { secondaryArtifacts: [{ type: 'S3' }, { type: 'S3', encryptionDisabled: 'true' }] },
      'fail',
      /secondaryArtifacts\[1\]/,
    ],
    ['no artifacts', { artifacts: { type: 'NO_ARTIFACTS', encryptionDisabled: true } }, 'not applicable'],
  ],
});

const logs = (s3Logs: object): object => ({ logsConfig: { s3Logs } });

resourceCases(codebuildS3LogsEncrypted, [
  ['default', logs({ status: 'ENABLED' }), 'pass'],
  ['off', logs({ status: 'ENABLED', encryptionDisabled: 'true' }), 'fail', 'encryptionDisabled'],
  ['unknown', logs({ status: 'ENABLED', encryptionDisabled: unknown }), 'undetermined'],
  ['no logs in S3', logs({ status: 'DISABLED', encryptionDisabled: true }), 'not applicable'],
]);

resourceCases(codebuildLogging, [
  ['default', {}, 'pass'],
  ['S3 only', { logsConfig: { cloudwatchLogs: { status: 'DISABLED' }, s3Logs: { status: 'ENABLED' } } }, 'pass'],
  ['all off', { logsConfig: [{ cloudwatchLogs: [{ status: 'Disabled' }] }] }, 'fail', 'logsConfig'],
  [
    'S3 beside an unknown',
    { logsConfig: { cloudwatchLogs: { status: unknown }, s3Logs: { status: 'ENABLED' } } },
    'pass',
  ],
  ['unknown', { logsConfig: { cloudwatchLogs: { status: unknown } } }, 'undetermined'],
]);

const source = (location: unknown): object => ({ source: { type: 'BITBUCKET', location } });

resourceCases(codebuildNoCredentialsInUrl, [
  ['a plain URL', source('https://bitbucket.org/team/app.git'), 'pass'],
  ['no location', { source: { type: 'CODEPIPELINE' } }, 'pass'],
  ['an @ in the path', source('https://host/team/app@v1.git'), 'pass'],
  ['user and password', source('https://me:hunter2@bitbucket.org/team/app.git'), 'fail', 'source.location'],
  ['a token', source('https://x-token@bitbucket.org/team/app.git'), 'fail'],
  [
    'a secondary source',
    { source: {}, secondarySources: [{ location: 'https://me:hunter2@host/x' }] },
    'fail',
    /secondarySources\[0\]/,
  ],
  ['unknown', source(unknown), 'undetermined'],
]);

const variables = (...environmentVariables: readonly object[]): object => ({ environment: { environmentVariables } });

resourceCases(codebuildNoPlaintextCredentials, [
  ['harmless', variables({ name: 'STAGE', value: 'test' }), 'pass'],
  ['an access key', variables({ name: 'AWS_SECRET_ACCESS_KEY', value: 'abc' }), 'fail', 'AWS_SECRET_ACCESS_KEY'],
  [
    'a password, plain by type',
    variables({ name: 'NPM_PASSWORD', type: 'plaintext', value: 'hunter2hunter2' }),
    'fail',
  ],
  ['a key by its value', variables({ name: 'X', value: 'AKIAIOSFODNN7EXAMPLE' }), 'fail'],
  ['unknown value', variables({ name: 'DB_PASSWORD', value: unknown }), 'undetermined'],
  [
    'a known secret beside an unknown',
    variables({ name: unknown, value: 'x' }, { name: 'TOKEN_SECRET', value: 'abcdefgh' }),
    'fail',
  ],
  ['from Secrets Manager', variables({ name: 'DB_PASSWORD', type: 'SECRETS_MANAGER', value: 'db' }), 'not applicable'],
]);

it('codebuild never shows a credential', () => {
  const type = 'aws:codebuild/project:Project';
  const shown = [
    ...judge(codebuildNoCredentialsInUrl, type, source('https://me:hunter2@host/x')).messages,
    ...judge(codebuildNoPlaintextCredentials, type, variables({ name: 'DB_PASSWORD', value: 'hunter2hunter2' }))
      .messages,
  ];
  expect(shown).toHaveLength(2);
  expect(shown.join('')).not.toContain('hunter2');
});

const spec = (buildspec: unknown): object => ({ source: { type: 'NO_SOURCE', buildspec } });
resourceCases(codebuildNoPlaintextCredentials, [
  ['a file', spec('buildspec.yml'), 'pass'],
  ['a reference', spec('env:\n  parameter-store:\n    DB_PASSWORD: /ci/db\n'), 'pass'],
  ['a key', spec(`env:\n  variables:\n    KEY: AKIA${'A'.repeat(16)}\n`), 'fail', 'source.buildspec'],
  ['unknown', spec(unknown), 'undetermined'],
]);
