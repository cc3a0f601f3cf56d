import type { MarkedValue } from '../../preview/result';
import { changedProperties } from '../../reports/changed-properties';

type Properties = { readonly [key: string]: MarkedValue };

describe('changedProperties', () => {
  it.each<
    [string, Properties, Properties, readonly (readonly [string, MarkedValue | undefined, MarkedValue | undefined])[]]
  >([
    ['nothing', { a: 1 }, { a: 1 }, []],
    ['nested value', { a: { b: false } }, { a: { b: true } }, [['a.b', false, true]]],
    [
      'added and removed',
      { a: 1 },
      { b: 2 },
      [
        ['a', 1, undefined],
        ['b', undefined, 2],
      ],
    ],
    ['element of a list', { a: [{ d: 1 }, { d: 2 }] }, { a: [{ d: 1 }, { d: 3 }] }, [['a[1].d', 2, 3]]],
    ['list of another length', { a: [1] }, { a: [1, 2] }, [['a', [1], [1, 2]]]],
    ['unknown as a whole', { a: { $unknown: true } }, { a: { b: 1 } }, [['a', { $unknown: true }, { b: 1 }]]],
    ['secret on both sides', { a: { $secret: true } }, { a: { $secret: true } }, []],
  ])('%s', (_case, before, after, expected) => {
    expect(changedProperties(before, after).map((change) => [change.path, change.before, change.after])).toEqual(
      expected,
    );
  });
});
