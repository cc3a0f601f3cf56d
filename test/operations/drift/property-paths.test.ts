import { overlap, topProperty, valueAt } from '../../../operations/drift/property-paths';

describe('valueAt', () => {
  it.each([
    ['a.b[0]["c d"]', 1],
    ['a.b[1]', undefined],
    ['x.y', undefined],
  ])('%s', (path, expected) => {
    expect(valueAt({ a: { b: [{ 'c d': 1 }] } }, path)).toBe(expected);
  });
});

describe('topProperty', () => {
  it.each([
    ['a.b[0]', 'a'],
    ['["a b"].c', 'a b'],
    ['a', 'a'],
  ])('%s', (path, expected) => {
    expect(topProperty(path)).toBe(expected);
  });
});

describe('overlap', () => {
  it.each([
    ['a', 'a', true],
    ['a', 'a.b', true],
    ['a[0].b', 'a', true],
    ['a', 'ab', false],
    ['a.b', 'a.c', false],
  ])('%s and %s', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
  });
});
