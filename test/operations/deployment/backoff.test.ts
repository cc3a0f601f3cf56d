import { pauseBefore } from '../../../operations/deployment/backoff';

const backoff = { firstMilliseconds: 1000, longestMilliseconds: 6000, attempts: 5 };

describe('pauseBefore', () => {
  it.each([
    [1, 0, 500],
    [1, 1, 1000],
    [2, 1, 2000],
    [3, 1, 4000],
    [4, 1, 6000],
    [4, 0, 3000],
  ])('attempt %d with chance %d waits %d ms', (attempt, chance, expected) => {
    expect(pauseBefore(attempt, backoff, () => chance)).toBe(expected);
  });

  it('gives up after the last attempt', () => {
    expect(pauseBefore(5, backoff, () => 0)).toBeUndefined();
  });
});
