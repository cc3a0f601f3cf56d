import * as fc from 'fast-check';
import { matchesPattern } from '../../../policies/model/policy-document';

describe('matchesPattern', () => {
  it.each([
    ['*', 'anything', true],
    ['s3:*', 's3:GetObject', true],
    ['S3:getobject', 's3:GetObject', true],
    ['s3:Get*', 's3:PutObject', false],
    ['s3:*Object', 's3:GetObjectObject', true],
    ['iam:Pass?ole', 'iam:PassRole', true],
    ['iam:Pass?ole', 'iam:Passole', false],
    ['*:*', 'iam', false],
    ['', '', true],
    ['**', '', true],
    ['a*b*c', 'axxbyybc', true],
    ['a.c', 'abc', false],
  ])('%s against %s: %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  it('agrees with a regular expression', () => {
    const symbols = fc
      .array(fc.constantFrom('a', 'B', ':', '.', '*', '?'), { maxLength: 8 })
      .map((list) => list.join(''));
    const texts = fc.array(fc.constantFrom('a', 'b', ':', '.'), { maxLength: 8 }).map((list) => list.join(''));
    fc.assert(
      fc.property(symbols, texts, (pattern, text) => {
        const source = [...pattern]
          .map((one) => (one === '*' ? '.*' : one === '?' ? '.' : one.replace('.', '\\.')))
          .join('');
        expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${source}$`, 'i').test(text));
      }),
    );
  });
});
