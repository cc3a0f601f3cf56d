import { propertyDifferences, valueAt, withoutSecrets } from '../../../operations/drift/property-differences';
import type { WireProperties } from '../../../preview/packs/pack';

function differences(recorded: WireProperties, actual: WireProperties, named: readonly string[] = []) {
  return propertyDifferences({ inputs: recorded, outputs: recorded }, { inputs: actual, outputs: actual }, named);
}

const secret = { $secret: true };

describe('propertyDifferences', () => {
  const cases: readonly [string, WireProperties, WireProperties, readonly unknown[]][] = [
    ['nothing', { a: 1, b: [1, { c: 'd' }] }, { a: 1, b: [1, { c: 'd' }] }, []],
    ['a value', { a: true }, { a: false }, [{ path: 'a', recorded: true, actual: false }]],
    ['a value that came', {}, { a: 1 }, [{ path: 'a', recorded: undefined, actual: 1 }]],
    ['a value that went', { a: 1 }, {}, [{ path: 'a', recorded: 1, actual: undefined }]],
    [
      'a value in a list',
      { r: [{ d: 1 }, { d: 2 }] },
      { r: [{ d: 1 }, { d: 3 }] },
      [{ path: 'r[1].d', recorded: 2, actual: 3 }],
    ],
    ['an item more', { r: ['a'] }, { r: ['a', 'b'] }, [{ path: 'r[1]', recorded: undefined, actual: 'b' }]],
    [
      'a tag',
      { tags: { 'data-class': 'x' }, tagsAll: { 'data-class': 'x' } },
      { tags: { 'data-class': 'y' }, tagsAll: { 'data-class': 'y' } },
      [{ path: 'tags.data-class', recorded: 'x', actual: 'y' }],
    ],
    [
      'a default tag',
      { tagsAll: { owner: 'x' } },
      { tagsAll: { owner: 'y' } },
      [{ path: 'tagsAll.owner', recorded: 'x', actual: 'y' }],
    ],
    ['the same JSON written otherwise', { policy: '{"a":1,"b":2}' }, { policy: '{ "b": 2, "a": 1 }' }, []],
    [
      'other JSON',
      { policy: '{"a":1}' },
      { policy: '{"a":2}' },
      [{ path: 'policy', recorded: '{"a":1}', actual: '{"a":2}' }],
    ],
    ['defaults of the engine', { __defaults: [] }, { __defaults: ['a'] }, []],
    [
      'a secret AWS answers in clear',
      { p: '[secret]' },
      { p: 'hunter2' },
      [{ path: 'p', recorded: secret, actual: secret }],
    ],
    [
      'a secret in a list that is gone',
      { p: ['[secret]'] },
      { p: [] },
      [{ path: 'p[0]', recorded: secret, actual: undefined }],
    ],
  ];
  it.each(cases)('%s', (_, recorded, actual, expected) => {
    expect(differences(recorded, actual)).toEqual(expected);
  });

  it('takes what the provider names and the inputs do not show', () => {
    expect(differences({ p: '[secret]' }, { p: '[secret]' }, ['p'])).toEqual([
      { path: 'p', recorded: secret, actual: secret },
    ]);
  });

  it('tells a property the provider writes otherwise once', () => {
    expect(differences({ tags: { 'a-b': 'x' } }, { tags: {} }, ['tags["a-b"]'])).toEqual([
      { path: 'tags.a-b', recorded: 'x', actual: undefined },
    ]);
    expect(differences({ r: [{ d: 1 }] }, { r: [{ d: 2 }] }, ['r'])).toHaveLength(1);
  });

  it('takes a file with the same hash for the same file', () => {
    const asset = (hash: string, more: WireProperties) => ({
      '4dabf18193072939515e22adb298388d': 'c44067f5952c0a294b673a41bacd8c17',
      hash,
      ...more,
    });
    expect(differences({ code: asset('a', { text: 'x' }) }, { code: asset('a', {}) })).toEqual([]);
    expect(differences({ code: asset('a', {}) }, { code: asset('b', {}) })).not.toEqual([]);
  });

  it('takes what AWS computes for no drift', () => {
    const recorded = { inputs: { a: 1 }, outputs: { a: 1, lastModified: 'x' } };
    expect(propertyDifferences(recorded, { inputs: { a: 1 }, outputs: { a: 1, lastModified: 'y' } }, [])).toEqual([]);
  });
});

describe('valueAt', () => {
  it.each([
    ['a.b[0]["c d"]', 1],
    ['a.b[1]', undefined],
    ['x.y', undefined],
  ])('%s', (path, expected) => {
    expect(valueAt({ a: { b: [{ 'c d': 1 }] } }, path)).toBe(expected);
  });
});

describe('withoutSecrets', () => {
  it('hides what the record hides, at any depth', () => {
    expect(withoutSecrets({ a: { b: ['[secret]'] }, c: 1 }, { a: { b: ['hunter2', 'new'] }, c: 2 })).toEqual({
      a: { b: ['[secret]', 'new'] },
      c: 2,
    });
  });
});
