import { secretsCmk } from '../../../policies/pci-dss/secrets-manager/cmk';
import { secretsRotationEnabled } from '../../../policies/pci-dss/secrets-manager/rotation-enabled';
import { daysBetweenRuns, secretsRotationInterval } from '../../../policies/pci-dss/secrets-manager/rotation-interval';
import { StackRule } from '../../../policies/model/rule';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

type Refers = Record<string, readonly string[]>;
const secret = (props: object = {}, refers: Refers = {}): StackFixture => ({
  type: 'aws:secretsmanager/secret:Secret',
  name: 's',
  props,
  refers,
});
const rotationType = 'aws:secretsmanager/secretRotation:SecretRotation';
const rotation = (props: object = {}, refers: Refers = { secretId: ['s'] }): StackFixture => ({
  type: rotationType,
  name: 'r',
  props: { secretId: unknown, ...props },
  refers,
});
const key: StackFixture = { type: 'aws:kms/alias:Alias', name: 'k' };
const other: StackFixture = { type: 'aws:s3/bucket:Bucket', name: 'b' };

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['no key', secretsCmk, [secret()], 'fail'],
  ["AWS's key", secretsCmk, [secret({ kmsKeyId: 'alias/aws/secretsmanager' })], 'fail'],
  ["AWS's key by ARN", secretsCmk, [secret({ kmsKeyId: 'arn:aws:kms:eu-west-1:1:alias/aws/secretsmanager' })], 'fail'],
  ['customer key', secretsCmk, [secret({ kmsKeyId: 'alias/secrets' })], 'pass'],
  ['alias of the stack', secretsCmk, [key, secret({ kmsKeyId: unknown }, { kmsKeyId: ['k'] })], 'pass'],
  ['unknown', secretsCmk, [other, secret({ kmsKeyId: unknown }, { kmsKeyId: ['b'] })], 'undetermined'],
  ['no secret', secretsCmk, [key], 'not applicable'],

  ['none', secretsRotationEnabled, [secret()], 'fail'],
  ['rotation', secretsRotationEnabled, [secret(), rotation()], 'pass'],
  ['switched off', secretsRotationEnabled, [secret(), rotation({ rotationEnabled: 'false' })], 'fail'],
  [
    'unknown',
    secretsRotationEnabled,
    [secret(), rotation({ rotationEnabled: unknown }, { secretId: ['s'], rotationEnabled: [] })],
    'undetermined',
  ],
  ['what AWS computes', secretsRotationEnabled, [secret(), rotation({ rotationEnabled: unknown })], 'pass'],
  ['of unknown secret', secretsRotationEnabled, [secret(), rotation({}, {})], 'undetermined'],
  ['no secret', secretsRotationEnabled, [other], 'not applicable'],
];

describe('secrets', () => {
  it.each(cases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );
});

const intervals: readonly (readonly [object, Outcome])[] = [
  [{ automaticallyAfterDays: 90 }, 'pass'],
  [{ automaticallyAfterDays: '91' }, 'fail'],
  [{ automaticallyAfterDays: unknown }, 'undetermined'],
  [{ scheduleExpression: 'rate(90 days)' }, 'pass'],
  [{ scheduleExpression: 'rate(91 days)' }, 'fail'],
  [{ scheduleExpression: 'cron(0 4 1 * ? *)' }, 'pass'],
  [{ scheduleExpression: 'cron(0 4 1 1/3 ? *)' }, 'fail'],
  [{ scheduleExpression: 'every now and then' }, 'undetermined'],
  [{ scheduleExpression: unknown }, 'undetermined'],
  [{}, 'fail'],
];

describe('secrets-rotation-interval', () => {
  it.each(intervals)('%j → %s', (rotationRules, outcome) => {
    expect(judge(secretsRotationInterval, rotationType, { rotationRules }).outcome).toBe(outcome);
  });

  it('takes a shorter interval from its settings and leaves rotation that is off alone', () => {
    expect(
      judge(
        secretsRotationInterval,
        rotationType,
        { rotationRules: { automaticallyAfterDays: 60 } },
        { maximumDays: 30 },
      ).outcome,
    ).toBe('fail');
    expect(judge(secretsRotationInterval, rotationType, { rotationEnabled: false }).outcome).toBe('not applicable');
  });

  it.each([
    ['rate(4 hours)', 4 / 24],
    ['rate(1 day)', 1],
    ['cron(0 0 ? * SUN *)', 7],
    ['cron(0 0 ? * 2#1 *)', 31],
    ['cron(0 0 L * ? *)', 31],
    ['cron(0 0 * * ? *)', 1],
    ['cron(0 0 1 1,7 ? *)', 186],
    ['cron(0 0 1 1 ? *)', 372],
    ['cron(0 0 1 JAN ? *)', undefined],
    ['cron(0 0)', undefined],
  ])('%s runs every %p days at the latest', (schedule, days) => {
    expect(daysBetweenRuns(schedule)).toBe(days);
  });
});
