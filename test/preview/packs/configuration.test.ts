import { levelOf, PackConfigInvalid, resolvePackConfig } from '../../../preview/packs/configuration';
import type { PackConfig, PackInfo } from '../../../preview/packs/pack';
import { policyInfo } from '../fake-pack';

const schema = {
  properties: {
    days: { type: 'integer', default: 30, minimum: 1, maximum: 3650 },
    mode: { type: 'string', enum: ['a', 'b'] },
    names: { type: ['array', 'null'] },
    owner: { type: 'string' },
  },
  required: ['owner'],
} as const;
const info = (initialConfig: PackConfig = {}, configSchema: typeof schema | undefined = undefined): PackInfo => ({
  name: 'pack',
  version: '1.0.0',
  displayName: '',
  initialConfig,
  policies: [
    policyInfo({ name: 'one', enforcementLevel: 'mandatory', configSchema }),
    policyInfo({ name: 'two', enforcementLevel: 'advisory' }),
  ],
});

describe('resolvePackConfig', () => {
  it.each<[string, PackConfig, PackConfig, PackConfig]>([
    ['declared levels', {}, {}, { one: { enforcementLevel: 'mandatory' }, two: { enforcementLevel: 'advisory' } }],
    [
      "the pack's own over declared",
      { two: { enforcementLevel: 'remediate', x: 1 } },
      {},
      { one: { enforcementLevel: 'mandatory' }, two: { enforcementLevel: 'remediate', x: 1 } },
    ],
    [
      "the user's over the pack's, merged",
      { two: { x: 1, y: 2 } },
      { two: { y: 3 } },
      { one: { enforcementLevel: 'mandatory' }, two: { enforcementLevel: 'advisory', x: 1, y: 3 } },
    ],
    [
      "the user's all over everything",
      { one: { enforcementLevel: 'remediate' } },
      { all: { enforcementLevel: 'disabled' } },
      { one: { enforcementLevel: 'disabled' }, two: { enforcementLevel: 'disabled' } },
    ],
    [
      'a policy over all of the same',
      {},
      { all: { enforcementLevel: 'advisory' }, one: { enforcementLevel: 'mandatory' } },
      { one: { enforcementLevel: 'mandatory' }, two: { enforcementLevel: 'advisory' } },
    ],
    [
      "the user's policy over the pack's all",
      { all: { enforcementLevel: 'disabled' } },
      { two: { enforcementLevel: 'mandatory' } },
      { one: { enforcementLevel: 'disabled' }, two: { enforcementLevel: 'mandatory' } },
    ],
  ])('puts %s', (_what, own, user, expected) => {
    expect(resolvePackConfig(info(own), user)).toEqual(expected);
  });

  it('fills in defaults', () => {
    expect(resolvePackConfig(info({}, schema), { one: { owner: 'me' } })).toMatchObject({
      one: { days: 30, owner: 'me' },
    });
  });

  it.each<[string, PackConfig, string]>([
    [
      'a policy that is not there',
      { three: { enforcementLevel: 'advisory' } },
      'there is no policy three; it has one, two',
    ],
    [
      'a level that does not exist',
      { one: { enforcementLevel: 'fatal' as 'advisory' } },
      'one: enforcementLevel must be one of',
    ],
    [
      'a level for all that does not exist',
      { all: { enforcementLevel: 'fatal' as 'advisory' } },
      'all: enforcementLevel must be one of',
    ],
    ['a missing setting', {}, 'one: owner is required'],
    ['another type', { one: { owner: 1 } }, 'one: owner must be string, not number'],
    ['a fraction for an integer', { one: { owner: 'me', days: 1.5 } }, 'one: days must be integer'],
    ['a value below its minimum', { one: { owner: 'me', days: 0 } }, 'one: days must be at least 1'],
    ['a value above its maximum', { one: { owner: 'me', days: 4000 } }, 'one: days must be at most 3650'],
    ['a value that is not allowed', { one: { owner: 'me', mode: 'c' } }, 'one: mode must be one of a, b'],
  ])('refuses %s', (_what, user, message) => {
    expect(() => resolvePackConfig(info({}, schema), user)).toThrow(message);
  });

  it('reports all problems at once', () => {
    try {
      resolvePackConfig(info({}, schema), { three: {}, one: { days: 'x' } });
      throw new Error('it was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(PackConfigInvalid);
      expect((error as PackConfigInvalid).problems).toHaveLength(3);
    }
  });
});

describe('levelOf', () => {
  const policy = policyInfo({ name: 'one', enforcementLevel: 'mandatory' });
  it.each<[PackConfig, string]>([
    [{}, 'mandatory'],
    [{ all: { enforcementLevel: 'advisory' } }, 'advisory'],
    [{ all: { enforcementLevel: 'advisory' }, one: { enforcementLevel: 'disabled' } }, 'disabled'],
  ])('under %j is %s', (config, expected) => {
    expect(levelOf(policy, config)).toBe(expected);
  });
});
