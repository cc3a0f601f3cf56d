import * as fc from 'fast-check';
import { personAlias } from '../../../components/production-access/person-alias';
import { sessionCutDocument } from '../../../components/production-access/session-cut-document';
import { iamTime, windowDocument } from '../../../components/production-access/switching-window';
import { statements } from '../plan';

const longest = 'x'.repeat(64);
const noon = Date.UTC(2026, 10, 22, 12);

interface Caller {
  readonly name?: string;
  readonly at: number;
}

/** Whether the window denies, by the operators it uses; a key that is not there never equals. */
function denies(document: string, { name, at }: Caller): boolean {
  return statements(document).some(({ Effect, Condition = {} }) => {
    const { StringEquals, StringNotEquals, DateGreaterThanEquals, ...others } = Condition;
    expect({ Effect, others }).toEqual({ Effect: 'Deny', others: {} });
    const names = (block: typeof StringEquals): readonly (string | undefined)[] => [block?.['aws:username']].flat();
    return (
      (StringEquals === undefined || names(StringEquals).includes(name)) &&
      (StringNotEquals === undefined || !names(StringNotEquals).includes(name)) &&
      (DateGreaterThanEquals === undefined || at >= Date.parse(DateGreaterThanEquals['aws:CurrentTime'] ?? ''))
    );
  });
}

describe('the switching window', () => {
  const document = windowDocument(
    'aws',
    'job-function-system-operator',
    [
      { person: 'ada', expiresAt: noon + 600_000 },
      { person: 'grace', expiresAt: noon + 3_600_000 },
    ],
    noon + 900_000,
  );

  it.each([
    ['a person with a grant', { name: 'ada', at: noon }, false],
    ['a second before the end', { name: 'ada', at: noon + 599_000 }, false],
    ['at the end', { name: 'ada', at: noon + 600_000 }, true],
    ['a person without', { name: 'mallory', at: noon }, true],
    ['a name that only begins alike', { name: 'adam', at: noon }, true],
    ['no user at all', { at: noon }, true],
    ['a grant that runs while the window was renewed', { name: 'grace', at: noon + 899_000 }, false],
    ['a grant that runs, but nobody renewed the window', { name: 'grace', at: noon + 900_000 }, true],
  ])('for %s', (_, caller, denied) => {
    expect(denies(document, caller)).toBe(denied);
  });

  it('without grants denies everybody, and concerns its own role only', () => {
    const closed = windowDocument('aws', 'break-glass', [], noon);
    expect(statements(closed)).toEqual([
      {
        Sid: 'Closed',
        Effect: 'Deny',
        Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
        Resource: 'arn:aws:iam::*:role/break-glass',
      },
    ]);
  });

  it('fits a managed policy with the longest names and twelve people', () => {
    const people = Array.from({ length: 12 }, (_, index) => ({
      person: `${longest.slice(2)}${String(index).padStart(2, '0')}`,
      expiresAt: noon,
    }));
    const text = windowDocument('aws-us-gov', `job-function-${'y'.repeat(51)}`, people, noon);
    expect(text.length).toBeLessThanOrEqual(6144);
  });
});

describe('the session cut', () => {
  it('denies the sessions of a person from before', () => {
    expect(statements(sessionCutDocument([{ person: 'ada', before: noon }]))).toEqual([
      {
        Sid: 'Cut1',
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: {
          StringLike: { 'aws:userid': '*:ada' },
          DateLessThan: { 'aws:TokenIssueTime': '2026-11-22T12:00:00Z' },
        },
      },
    ]);
  });

  it('takes the later of two cuts, and denies nothing when there is none', () => {
    const two = sessionCutDocument([
      { person: 'ada', before: noon },
      { person: 'ada', before: noon + 60_000 },
    ]);
    expect(two).toContain('2026-11-22T12:01:00Z');
    expect(statements(two)).toHaveLength(1);
    expect(sessionCutDocument([])).toContain('1970-01-01T00:00:00Z');
  });

  it('fits a managed policy however many are cut', () => {
    for (const count of [24, 25, 500]) {
      const cuts = Array.from({ length: count }, (_, index) => ({
        person: `${longest.slice(3)}${String(index).padStart(3, '0')}`,
        before: noon + index,
      }));
      expect(sessionCutDocument(cuts).length).toBeLessThanOrEqual(6144);
    }
  });
});

it('times have whole seconds, rounded down', () => {
  expect(iamTime(noon + 999)).toBe('2026-11-22T12:00:00Z');
});

const userName = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+=,.@_-'),
  minLength: 1,
  maxLength: 64,
});

it('every user name has an alias Lambda takes, and no two share one', () => {
  fc.assert(
    fc.property(userName, userName, (one, other) => {
      expect(personAlias(one)).toMatch(/^(?!\d+$)[a-zA-Z0-9-_]{1,128}$/);
      expect(personAlias(one) === personAlias(other)).toBe(one === other);
    }),
    { numRuns: 300 },
  );
  expect(personAlias('a_2e')).not.toBe(personAlias('a.'));
});
