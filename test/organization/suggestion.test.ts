import { closest, suggest } from '../../organization/suggestion';

describe('closest', () => {
  it.each([
    ['regoins', ['regions', 'people'], 'regions'],
    ['e-mail', ['email', 'kind'], 'email'],
    ['HomeRegion', ['homeRegion', 'regions'], 'homeRegion'],
    ['log_archive', ['log-archive', 'security'], 'log-archive'],
    ['zzz', ['regions'], undefined],
    ['x', [], undefined],
  ] as const)('of %s in %j is %s', (word, candidates, expected) => expect(closest(word, candidates)).toBe(expected));

  it('is fast on absurd input', () => {
    const started = process.hrtime.bigint();
    closest(
      'x'.repeat(1e6),
      Array.from({ length: 500 }, (_, index) => `account-${index}`),
    );
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
  });
});

describe('suggest', () => {
  it('asks when one is near', () =>
    expect(suggest('stagin', ['staging', 'production'])).toBe('Did you mean "staging"?'));
  it('lists when none is', () =>
    expect(suggest('zzzz', ['staging', 'production'])).toBe('Choose one of staging, production.'));
  it('lists no more than twelve', () =>
    expect(
      suggest(
        'zzzz',
        Array.from({ length: 40 }, (_, index) => `a${index}`),
      ),
    ).toMatch(/a11, … \(40 in all\)\.$/));
  it('says when there is none', () => expect(suggest('zzzz', [])).toMatch(/none/));
});
