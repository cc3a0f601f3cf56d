import { cloudwatchLoggroupEncrypted } from '../../../policies/pci-dss/cloudwatch-logs/loggroup-encrypted';
import { cloudwatchLoggroupRetention } from '../../../policies/pci-dss/cloudwatch-logs/loggroup-retention';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const groupType = 'aws:cloudwatch/logGroup:LogGroup';
const group = (props: object = {}, refers: Record<string, readonly string[]> = {}): StackFixture => ({
  type: groupType,
  name: 'g',
  props,
  refers,
});

const retention: readonly (readonly [string, object, Outcome])[] = [
  ['not set', {}, 'pass'],
  ['0', { retentionInDays: 0 }, 'pass'],
  ['"0"', { retentionInDays: '0' }, 'pass'],
  ['1', { retentionInDays: 1 }, 'fail'],
  ['200', { retentionInDays: 200 }, 'fail'],
  ['"180"', { retentionInDays: '180' }, 'fail'],
  ['364', { retentionInDays: 364 }, 'fail'],
  ['365', { retentionInDays: 365 }, 'pass'],
  ['"400"', { retentionInDays: '400' }, 'pass'],
  ['text', { retentionInDays: 'a year' }, 'fail'],
  ['unknown', { retentionInDays: unknown }, 'undetermined'],
  ['delivery class', { logGroupClass: 'Delivery', retentionInDays: 2 }, 'not applicable'],
];

describe('cloudwatch-loggroup-retention', () => {
  it.each(retention)('%s', (_label, props, outcome) => {
    expect(judge(cloudwatchLoggroupRetention, groupType, props).outcome).toBe(outcome);
  });

  it('takes a longer retention from its settings', () => {
    expect(
      judge(cloudwatchLoggroupRetention, groupType, { retentionInDays: 365 }, { minimumDays: 400 }).messages[0],
    ).toContain('400 or more');
  });

  it('is not applicable to other resources', () => {
    expect(judge(cloudwatchLoggroupRetention, 'aws:s3/bucket:Bucket', {}).outcome).toBe('not applicable');
  });
});

const key: StackFixture = { type: 'aws:kms/key:Key', name: 'k' };
const encryption: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
  ['no key', [group()], 'fail'],
  ['key by ARN', [group({ kmsKeyId: 'arn:aws:kms:eu-west-1:1:key/x' })], 'pass'],
  ['key of the stack', [key, group({ kmsKeyId: unknown }, { kmsKeyId: ['k'] })], 'pass'],
  ['unknown', [{ type: 'x', name: 'x' }, group({ kmsKeyId: unknown }, { kmsKeyId: ['x'] })], 'undetermined'],
  ['no group', [key], 'not applicable'],
];

describe('cloudwatch-loggroup-encrypted', () => {
  it.each(encryption)('%s', (_label, fixtures, outcome) => {
    expect(judgeStack(cloudwatchLoggroupEncrypted, fixtures).outcome).toBe(outcome);
  });
});
