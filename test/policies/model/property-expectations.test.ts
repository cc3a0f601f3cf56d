import { Expectations } from '../../../policies/model/expectation';
import { at, expectAtLeast, expectOff, expectOn, expectOneOf } from '../../../policies/model/property-expectations';

function judged(run: (expect: Expectations) => void): string {
  const expectations = new Expectations('urn');
  run(expectations);
  return expectations.judgements
    .map(({ verdict, message }) => (message ? `${verdict}: ${message}` : verdict))
    .join('\n');
}

describe('property expectations', () => {
  it('finds values through blocks, lists of one and absent blocks', () => {
    expect(at({ a: { b: 1 } }, 'a.b')).toBe(1);
    expect(at({ a: [{ b: { c: 'x' } }] }, 'a.b.c')).toBe('x');
    expect(at({}, 'a.b.c')).toBeUndefined();
  });

  it.each([
    [true, 'pass'],
    ['TRUE', 'pass'],
    [undefined, 'fail: s.on is not set; set it to true'],
    ['yes', 'fail: s.on is "yes"; set it to true'],
    [1, 'fail: s.on is "1"; set it to true'],
  ])('expects a switch to be on: %s', (on, expected) => {
    expect(judged((expect) => expectOn(expect, { s: { on } }, 's.on'))).toBe(expected);
  });

  it.each([
    [false, 'pass'],
    ['False', 'pass'],
    [undefined, 'pass'],
    ['no', 'fail: open is "no"; set it to false'],
  ])('expects a switch to be off: %s', (open, expected) => {
    expect(judged((expect) => expectOff(expect, { open }, 'open'))).toBe(expected);
  });

  it('judges absent switches by their default', () => {
    expect(judged((expect) => expectOn(expect, {}, 'on', true))).toBe('pass');
    expect(judged((expect) => expectOff(expect, {}, 'on', true))).toBe('fail: on is not set; set it to false');
  });

  it('compares numbers and numeric text, and names the default', () => {
    expect(judged((expect) => expectAtLeast(expect, { days: '7' }, 'days', 7, 'days'))).toBe('pass');
    expect(judged((expect) => expectAtLeast(expect, { days: 'many' }, 'days', 7, 'days'))).toContain(
      'is "many"; set it to at least 7 days',
    );
    expect(judged((expect) => expectAtLeast(expect, {}, 'days', 7, 'days', 1))).toContain('not set (default 1)');
  });

  it('compares words without regard to case', () => {
    expect(judged((expect) => expectOneOf(expect, { mode: ' strict' }, 'mode', ['STRICT']))).toBe('pass');
    expect(judged((expect) => expectOneOf(expect, {}, 'mode', ['Strict'], 'strict'))).toBe('pass');
    expect(judged((expect) => expectOneOf(expect, {}, 'mode', ['a', 'b'], 'c'))).toBe(
      'fail: mode is not set (default c); set it to a or b',
    );
  });
});
