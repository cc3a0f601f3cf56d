import type { WireValue } from '../../../preview/packs/pack';
import { holdsSecret, withoutSecrets } from '../../../operations/drift/secret-values';

describe('withoutSecrets', () => {
  it.each<[string, WireValue, WireValue, WireValue]>([
    [
      'at any depth, in every item of a list',
      { a: { b: ['[secret]'] }, c: 1 },
      { a: { b: ['hunter2', 'new'] }, c: 2 },
      { a: { b: ['[secret]', '[secret]'] }, c: 2 },
    ],
    [
      'in items that have moved',
      [{ k: '[secret]', n: 1 }, { n: 2 }],
      [
        { k: 'a', n: 2 },
        { k: 'hunter2', n: 1 },
      ],
      [
        { k: '[secret]', n: 2 },
        { k: '[secret]', n: 1 },
      ],
    ],
    ['whatever takes its place', { a: '[secret]' }, { a: { b: 'hunter2' } }, { a: '[secret]' }],
    ['and nothing else', { a: 'x' }, { a: 'y', b: ['z'] }, { a: 'y', b: ['z'] }],
  ])('hides what the record hides: %s', (_, recorded, actual, expected) => {
    expect(withoutSecrets(recorded, actual)).toEqual(expected);
  });
});

describe('holdsSecret', () => {
  it.each([
    ['[secret]', true],
    [[{ a: ['[secret]'] }], true],
    [{ a: 'secret' }, false],
    [null, false],
    [undefined, false],
  ])('%j', (value, expected) => {
    expect(holdsSecret(value)).toBe(expected);
  });
});
