import { ResourceRule, Settings } from '../../../policies/model/rule';
import { kmsDeletionWindow } from '../../../policies/pci-dss/kms/deletion-window';
import { kmsEnclaveAttestation } from '../../../policies/pci-dss/kms/enclave-attestation';
import { envSeparateKeys } from '../../../policies/pci-dss/kms/env-separate-keys';
import { kmsGrantLeastPrivilege } from '../../../policies/pci-dss/kms/grant-least-privilege';
import { keyAdminUseSeparated } from '../../../policies/pci-dss/kms/key-admin-use-separated';
import { keyCdeFipsCustody } from '../../../policies/pci-dss/kms/key-cde-fips-custody';
import { keyCryptoperiodDefined } from '../../../policies/pci-dss/kms/key-cryptoperiod-defined';
import { kmsKeyRotation } from '../../../policies/pci-dss/kms/key-rotation';
import { kmsNoLockoutBypass } from '../../../policies/pci-dss/kms/no-lockout-bypass';
import { kmsNoPublicKeyPolicy } from '../../../policies/pci-dss/kms/no-public-key-policy';
import { asSeen, judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';
import { stackCases } from '../stack-cases';

const key = 'aws:kms/key:Key';
const external = 'aws:kms/externalKey:ExternalKey';
const keyPolicy = 'aws:kms/keyPolicy:KeyPolicy';
const grant = 'aws:kms/grant:Grant';
const bucket = 'aws:s3/bucket:Bucket';
const role = (name: string, account = '111111111111'): string => `arn:aws:iam::${account}:role/${name}`;
const allow = (principal: unknown, action: unknown, condition?: object): object => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Resource: '*',
  Condition: condition,
});
const policy = (...Statement: readonly object[]): { policy: string } => ({
  policy: JSON.stringify({ Version: '2012-10-17', Statement }),
});
const root = allow({ AWS: 'arn:aws:iam::111111111111:root' }, 'kms:*');
const production = { environment: 'Production' };
const measurement = 'ab'.repeat(48);
const attested = (value: string, operator = 'StringEqualsIgnoreCase') => ({
  [operator]: { 'kms:RecipientAttestation:ImageSha384': value },
});

const cases: readonly (readonly [string, ResourceRule, string, object, Outcome, Settings?])[] = [
  ['on', kmsKeyRotation, key, { enableKeyRotation: true }, 'pass'],
  ['on as text', kmsKeyRotation, key, { enableKeyRotation: 'TRUE' }, 'pass'],
  ['off', kmsKeyRotation, key, { enableKeyRotation: false }, 'fail'],
  ['absent', kmsKeyRotation, key, {}, 'fail'],
  [
    'symmetric by name',
    kmsKeyRotation,
    key,
    { customerMasterKeySpec: 'SYMMETRIC_DEFAULT', keyUsage: 'encrypt_decrypt' },
    'fail',
  ],
  ['unknown', kmsKeyRotation, key, { enableKeyRotation: unknown }, 'undetermined'],
  ['unknown kind of key', kmsKeyRotation, key, { keyUsage: unknown }, 'undetermined'],
  ['asymmetric', kmsKeyRotation, key, { customerMasterKeySpec: 'RSA_4096' }, 'not applicable'],
  [
    'signing',
    kmsKeyRotation,
    key,
    { keyUsage: 'SIGN_VERIFY', customerMasterKeySpec: 'ECC_NIST_P256' },
    'not applicable',
  ],
  ['CloudHSM', kmsKeyRotation, key, { customKeyStoreId: 'cks-1' }, 'not applicable'],
  ['bucket', kmsKeyRotation, bucket, {}, 'not applicable'],

  ['yearly by default', keyCryptoperiodDefined, key, { enableKeyRotation: true }, 'pass'],
  ['365', keyCryptoperiodDefined, key, { enableKeyRotation: true, rotationPeriodInDays: '365' }, 'pass'],
  ['366', keyCryptoperiodDefined, key, { enableKeyRotation: true, rotationPeriodInDays: 366 }, 'fail'],
  [
    '180 where 90 is asked',
    keyCryptoperiodDefined,
    key,
    { enableKeyRotation: true, rotationPeriodInDays: 180 },
    'fail',
    { maximumRotationDays: 90 },
  ],
  [
    'period unknown',
    keyCryptoperiodDefined,
    key,
    { enableKeyRotation: true, rotationPeriodInDays: unknown },
    'undetermined',
  ],
  ['no rotation is another rule', keyCryptoperiodDefined, key, {}, 'not applicable'],
  ['asymmetric without period', keyCryptoperiodDefined, key, { customerMasterKeySpec: 'RSA_2048' }, 'fail'],
  [
    'asymmetric with period',
    keyCryptoperiodDefined,
    key,
    { customerMasterKeySpec: 'RSA_2048', tags: { Cryptoperiod: '2 years' } },
    'pass',
  ],
  ['imported without end', keyCryptoperiodDefined, external, {}, 'fail'],
  ['imported with end', keyCryptoperiodDefined, external, { validTo: '2030-01-01T00:00:00Z' }, 'pass'],
  ['tag unknown', keyCryptoperiodDefined, external, { tags: { cryptoperiod: unknown } }, 'undetermined'],

  ['default', kmsDeletionWindow, key, {}, 'pass'],
  ['30', kmsDeletionWindow, key, { deletionWindowInDays: '30' }, 'pass'],
  ['29', kmsDeletionWindow, key, { deletionWindowInDays: 29 }, 'fail'],
  ['7 where allowed', kmsDeletionWindow, key, { deletionWindowInDays: 7 }, 'pass', { minimumDays: 7 }],
  ['unknown', kmsDeletionWindow, 'aws:kms/replicaKey:ReplicaKey', { deletionWindowInDays: unknown }, 'undetermined'],
  ['bucket', kmsDeletionWindow, bucket, {}, 'not applicable'],

  ['default', kmsNoLockoutBypass, key, {}, 'pass'],
  ['bypassed', kmsNoLockoutBypass, keyPolicy, { bypassPolicyLockoutSafetyCheck: 'true' }, 'fail'],
  ['unknown', kmsNoLockoutBypass, external, { bypassPolicyLockoutSafetyCheck: unknown }, 'undetermined'],
  ['bucket', kmsNoLockoutBypass, bucket, {}, 'not applicable'],

  ['default policy', kmsNoPublicKeyPolicy, key, {}, 'not applicable'],
  ['account', kmsNoPublicKeyPolicy, key, policy(root), 'pass'],
  ['everyone', kmsNoPublicKeyPolicy, keyPolicy, policy(root, allow('*', 'kms:Decrypt')), 'fail'],
  ['everyone as list', kmsNoPublicKeyPolicy, key, policy(allow({ AWS: ['*'] }, 'kms:*')), 'fail'],
  [
    'every account through one service',
    kmsNoPublicKeyPolicy,
    key,
    policy(allow('*', 'kms:Decrypt', { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } })),
    'fail',
  ],
  [
    'one account through one service',
    kmsNoPublicKeyPolicy,
    key,
    policy(allow('*', 'kms:Decrypt', { StringEquals: { 'kms:CallerAccount': '111111111111' } })),
    'pass',
  ],
  [
    'deny',
    kmsNoPublicKeyPolicy,
    key,
    policy({ Effect: 'Deny', Principal: '*', Action: 'kms:*', Resource: '*' }),
    'pass',
  ],
  ['malformed', kmsNoPublicKeyPolicy, key, { policy: 'x' }, 'fail'],
  ['unknown', kmsNoPublicKeyPolicy, key, { policy: unknown }, 'undetermined'],

  [
    'separated',
    keyAdminUseSeparated,
    key,
    policy(
      root,
      allow({ AWS: role('admin') }, ['kms:Put*', 'kms:ScheduleKeyDeletion']),
      allow({ AWS: [role('app')] }, 'kms:Decrypt'),
    ),
    'pass',
  ],
  [
    'one role for both',
    keyAdminUseSeparated,
    key,
    policy(allow({ AWS: role('ops') }, 'kms:PutKeyPolicy'), allow({ AWS: [role('ops')] }, 'kms:Decrypt')),
    'fail',
  ],
  ['one wildcard', keyAdminUseSeparated, keyPolicy, policy(allow({ AWS: role('ops') }, 'KMS:*')), 'fail'],
  [
    'all but one action',
    keyAdminUseSeparated,
    key,
    policy({ Effect: 'Allow', Principal: { AWS: role('ops') }, NotAction: 'kms:CreateGrant', Resource: '*' }),
    'fail',
  ],
  ['service', keyAdminUseSeparated, key, policy(allow({ Service: 'logs.amazonaws.com' }, 'kms:*')), 'pass'],
  ['malformed', keyAdminUseSeparated, key, { policy: '1' }, 'fail'],
  ['unknown', keyAdminUseSeparated, key, { policy: unknown }, 'undetermined'],
  ['default policy', keyAdminUseSeparated, key, {}, 'not applicable'],

  ['made by KMS', keyCdeFipsCustody, key, {}, 'pass'],
  ['CloudHSM', keyCdeFipsCustody, key, { customKeyStoreId: 'cks-1' }, 'pass'],
  ['external store', keyCdeFipsCustody, key, { customKeyStoreId: 'cks-1', xksKeyId: 'bb8562717f809024' }, 'fail'],
  ['clear material', keyCdeFipsCustody, external, { keyMaterialBase64: 'AAAA' }, 'fail'],
  ['unknown', keyCdeFipsCustody, external, { keyMaterialBase64: unknown }, 'undetermined'],
  ['bucket', keyCdeFipsCustody, bucket, {}, 'not applicable'],

  [
    'pinned',
    kmsEnclaveAttestation,
    key,
    policy(root, allow({ AWS: role('enclave') }, 'kms:Decrypt', attested(measurement))),
    'pass',
  ],
  [
    'debug mode',
    kmsEnclaveAttestation,
    key,
    policy(allow({ AWS: role('enclave') }, 'kms:Decrypt', attested('0'.repeat(96)))),
    'fail',
  ],
  [
    'pattern',
    kmsEnclaveAttestation,
    key,
    policy(allow({ AWS: role('enclave') }, 'kms:Decrypt', attested('*', 'StringLike'))),
    'fail',
  ],
  [
    'if it exists',
    kmsEnclaveAttestation,
    key,
    policy(allow({ AWS: role('enclave') }, 'kms:Decrypt', attested(measurement, 'StringEqualsIfExists'))),
    'fail',
  ],
  [
    'way around',
    kmsEnclaveAttestation,
    key,
    policy(
      allow({ AWS: role('enclave') }, 'kms:Decrypt', attested(measurement)),
      allow({ AWS: role('enclave') }, 'kms:De*'),
    ),
    'fail',
  ],
  ['no enclave', kmsEnclaveAttestation, key, policy(root), 'not applicable'],
  ['unknown', kmsEnclaveAttestation, key, { policy: unknown }, 'undetermined'],

  [
    'few',
    kmsGrantLeastPrivilege,
    grant,
    { granteePrincipal: role('app'), operations: ['Decrypt', 'GenerateDataKey'] },
    'pass',
  ],
  [
    'five',
    kmsGrantLeastPrivilege,
    grant,
    { granteePrincipal: role('app'), operations: ['Decrypt', 'Encrypt', 'GenerateDataKey', 'DescribeKey', 'Sign'] },
    'pass',
  ],
  [
    'six',
    kmsGrantLeastPrivilege,
    grant,
    {
      granteePrincipal: role('app'),
      operations: ['Decrypt', 'Encrypt', 'GenerateDataKey', 'DescribeKey', 'Sign', 'Verify'],
    },
    'fail',
  ],
  [
    'further grants',
    kmsGrantLeastPrivilege,
    grant,
    { granteePrincipal: role('app'), operations: ['Decrypt', 'createGrant'] },
    'fail',
  ],
  [
    'whole account',
    kmsGrantLeastPrivilege,
    grant,
    { granteePrincipal: 'arn:aws:iam::111111111111:root', operations: ['Decrypt'] },
    'fail',
  ],
  ['wildcard', kmsGrantLeastPrivilege, grant, { granteePrincipal: role('*'), operations: ['Decrypt'] }, 'fail'],
  ['unknown', kmsGrantLeastPrivilege, grant, { granteePrincipal: unknown, operations: ['Decrypt'] }, 'undetermined'],
  ['bucket', kmsGrantLeastPrivilege, bucket, {}, 'not applicable'],
];

describe('KMS', () => {
  it.each(
    cases.map(([label, rule, type, props, outcome, settings]) => ({
      label,
      rule,
      type,
      props,
      outcome,
      settings,
      name: rule.name,
    })),
  )('$name: $label → $outcome', ({ rule, type, props, outcome, settings }) => {
    expect(judge(rule, type, props, settings).outcome).toBe(outcome);
  });

  it('turns rotation on as remediation, for keys that can rotate', () => {
    const subject = { urn: 'u', type: key, name: 'k', stackTags: new Map<string, string>() };
    expect(kmsKeyRotation.remediate?.({ ...subject, props: { description: 'x' } })).toEqual({
      description: 'x',
      enableKeyRotation: true,
    });
    expect(kmsKeyRotation.remediate?.({ ...subject, props: asSeen({ policy: unknown }) })).toEqual({
      policy: unknown,
      enableKeyRotation: true,
    });
    expect(kmsKeyRotation.remediate?.({ ...subject, props: { enableKeyRotation: true } })).toBeUndefined();
    expect(kmsKeyRotation.remediate?.({ ...subject, props: { customerMasterKeySpec: 'RSA_2048' } })).toBeUndefined();
  });
});

const subject = (type: string, props: object, refers?: StackFixture['refers'], name = 'subject'): StackFixture => ({
  type,
  name,
  props,
  refers,
});
const productionKey = subject(key, { tags: production }, undefined, 'k');

stackCases(envSeparateKeys, [
  [
    'production role',
    [subject(key, { tags: production, ...policy(root, allow({ AWS: role('payments') }, 'kms:Decrypt')) })],
    'pass',
  ],
  [
    'development role',
    [subject(key, { tags: production, ...policy(allow({ AWS: role('development-deploy') }, 'kms:Decrypt')) })],
    'fail',
  ],
  [
    'device is no dev',
    [subject(key, { tags: production, ...policy(allow({ AWS: role('device-latest') }, 'kms:Decrypt')) })],
    'pass',
  ],
  [
    'policy of a production key',
    [
      productionKey,
      subject(
        keyPolicy,
        { keyId: unknown, ...policy(allow({ AWS: role('test-runner') }, 'kms:Decrypt')) },
        { keyId: ['k'] },
      ),
    ],
    'fail',
  ],
  [
    'policy of a key of development',
    [
      subject(key, { tags: { environment: 'dev' } }, undefined, 'k'),
      subject(
        keyPolicy,
        { keyId: unknown, ...policy(allow({ AWS: role('test-runner') }, 'kms:Decrypt')) },
        { keyId: ['k'] },
      ),
    ],
    'not applicable',
  ],
  [
    'grant of a production key',
    [productionKey, subject(grant, { keyId: unknown, granteePrincipal: role('staging/app') }, { keyId: ['k'] })],
    'fail',
  ],
  [
    'grant to production',
    [productionKey, subject(grant, { keyId: unknown, granteePrincipal: role('payments') }, { keyId: ['k'] })],
    'pass',
  ],
  [
    'unknown grantee',
    [
      productionKey,
      subject(grant, { keyId: unknown, granteePrincipal: unknown }, { keyId: ['k'], granteePrincipal: [] }),
    ],
    'undetermined',
  ],
  [
    'development key',
    [subject(key, { tags: { environment: 'development' }, ...policy(allow({ AWS: role('dev') }, 'kms:*')) })],
    'not applicable',
  ],
  ['unknown', [subject(key, { tags: production, policy: unknown }, { policy: [] })], 'undetermined'],
]);

it('env-separate-keys knows the accounts of other environments', () => {
  const fixtures = [subject(key, { tags: production, ...policy(allow({ AWS: ['222222222222'] }, 'kms:Decrypt')) })];
  expect(judgeStack(envSeparateKeys, fixtures, { nonProductionAccounts: ['222222222222'] }).outcome).toBe('fail');
  expect(judgeStack(envSeparateKeys, fixtures).outcome).toBe('pass');
});
