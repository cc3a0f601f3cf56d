import * as fc from 'fast-check';
import { printable, printableLine } from '../../reports/printable';
import { hostile, isHarmless } from './hostile';

describe('printable', () => {
  it.each([
    ['escape sequence', '\u001b[31mred', '\\u{1b}[31mred'],
    ['8-bit control', '\u009b2J', '\\u{9b}2J'],
    ['carriage return that overwrites a line', 'failed\rpassed', 'failed\\u{d}passed'],
    ['bidirectional override', 'a\u202eb', 'a\\u{202e}b'],
    ['half of a surrogate pair', 'a\ud800b', 'a\\u{d800}b'],
    ['newline and tab stay', 'a\n\tb', 'a\n\tb'],
    ['emoji and accents stay', 'é 😀 漢', 'é 😀 漢'],
    ['joiner needed by scripts stays', 'क्‍ष', 'क्‍ष'],
  ])('%s', (_case, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('leaves nothing that drives a terminal, whatever the text', () => {
    expect(isHarmless(printable(hostile))).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => isHarmless(printable(text).replace(/[\u200c\u200d]/g, ''))),
    );
  });

  it('puts a line on one line', () => {
    expect(printableLine('  a\n  b\r\nc ')).toBe('a b c');
  });
});
