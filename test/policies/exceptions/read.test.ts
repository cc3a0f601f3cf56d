import * as fc from 'fast-check';
import { readExceptions } from '../../../policies/exceptions/read';
import { entryText, exception, fileText } from './entries';

const file = 'exceptions.yaml';

describe('reading exceptions.yaml', () => {
  it('gives entries with their lines', () => {
    const { exceptions, problems } = readExceptions(
      fileText(entryText(), entryText({ policy: 'kms-key-rotation' })),
      file,
    );
    expect(problems).toEqual([]);
    expect(exceptions).toEqual([exception(), exception({ line: 12, policy: 'kms-key-rotation' })]);
  });

  it('takes a pattern under glob', () => {
    const text = fileText(entryText({ resource: undefined, glob: "'urn:pulumi:production::*'" }));
    expect(readExceptions(text, file).exceptions).toEqual([
      exception({ resource: 'urn:pulumi:production::*', glob: true }),
    ]);
  });

  it.each(['', '# nothing yet\n', 'exceptions:\n', 'exceptions: []\n'])('takes %j as no exception', (text) => {
    expect(readExceptions(text, file)).toEqual({ exceptions: [], problems: [] });
  });

  it('takes a ticket that is a number as written', () => {
    expect(readExceptions(fileText(entryText({ ticket: '0042' })), file).exceptions[0]?.ticket).toBe('0042');
  });

  it.each([
    ['a short reason', { reason: 'too short for me' }, 5, 'at least 20 characters'],
    ['the owner as approver', { approver: 'Owner@Example.com' }, 7, 'somebody else'],
    ['the owner with a name as approver', { approver: "'The Owner <OWNER@example.com>'" }, 7, 'somebody else'],
    ['the owner with a character nobody sees', { approver: '"owner@example.com\\u200b"' }, 7, 'somebody else'],
    ['the owner in full-width letters', { approver: 'ｏｗｎｅｒ@example.com' }, 7, 'somebody else'],
    ['a reason of characters nobody sees', { reason: `"${'\\u200b'.repeat(25)}"` }, 2, 'reason is missing'],
    ['a reason of blanks and dots', { reason: "'.                       .'" }, 5, 'at least 20 characters'],
    ['a truth value as ticket', { ticket: 'true' }, 8, 'ticket must be a text'],
    ['nothing as owner', { owner: '~' }, 6, 'owner must be a text'],
    ['a day that does not exist', { expires: '2027-02-30' }, 10, 'a day that exists'],
    ['a moment instead of a day', { created: '2026-11-01T00:00:00Z' }, 9, 'a day that exists'],
    ['a pattern under resource', { resource: "'urn:pulumi:production::*'" }, 3, 'glob'],
    ['a name instead of a URN', { resource: 'exports' }, 3, 'urn:pulumi:'],
    ['both resource and glob', { glob: "'urn:pulumi:*'" }, 2, 'either resource'],
    ['neither resource nor glob', { resource: undefined }, 2, 'either resource'],
    ['a missing ticket', { ticket: undefined }, 2, 'ticket is missing'],
    ['an empty reason', { reason: "''" }, 2, 'reason is missing'],
    ['a key nobody knows', { until: '2027-01-01' }, 12, 'until is not known'],
    ['a list as reason', { reason: '[a, b]' }, 5, 'reason must be a text'],
  ])('reports %s with its line and leaves the entry out', (_title, overrides, line, words) => {
    const { exceptions, problems } = readExceptions(fileText(entryText(overrides)), file);
    expect(exceptions).toEqual([]);
    expect(problems).toContainEqual({ file, line, message: expect.stringContaining(words) as string });
  });

  it('reports every problem of every entry, and keeps the good ones', () => {
    const text = fileText(entryText({ reason: 'short', ticket: undefined }), entryText(), '  - text\n');
    const { exceptions, problems } = readExceptions(text, file);
    expect(exceptions).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([2, 5, 21]);
  });

  it.each([
    ['text', 'exceptions'],
    ['- a list\n', 'exceptions'],
    ['exceptions: {}\n', 'must be a list'],
    ['exceptions: []\nmore: 1\n', 'one key'],
    ['exceptions: [\n', 'not valid YAML'],
    ['exceptions: []\nexceptions: []\n', 'not valid YAML'],
  ])('refuses the file %j', (text, words) => {
    const { exceptions, problems } = readExceptions(text, file);
    expect(exceptions).toEqual([]);
    expect(problems.map(({ message }) => message).join()).toContain(words);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => `exceptions: ${json}`),
        ),
        (text) => {
          const { problems } = readExceptions(text, file);
          expect(problems.every(({ line }) => line >= 1)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
