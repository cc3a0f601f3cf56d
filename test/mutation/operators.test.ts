import { unknown } from '../policies/judge';
import { Mutation, shownPath, withChange } from './operators/mutation';
import { documentChanges, documentIn } from './operators/policy-document';
import { mutationsOf } from './operators/values';

const all = (value: Parameters<typeof mutationsOf>[0]): readonly Mutation[] =>
  mutationsOf(
    value,
    ['p'],
    () => ({}),
    () => false,
  );
const operators = (value: Parameters<typeof mutationsOf>[0]): readonly string[] =>
  all(value).map(({ path, operator }) => `${shownPath(path)} ${operator}`);

describe('mutation operators', () => {
  it.each([
    ['a boolean', true, ['p delete', 'p make unknown', 'p flip']],
    ['a number', 365, ['p delete', 'p make unknown', 'p set to zero']],
    ['a keyword', 'Enabled', ['p delete', 'p make unknown', 'p set to Disabled']],
    [
      'a block',
      '10.0.0.0/16',
      [
        'p delete',
        'p make unknown',
        'p widen to 0.0.0.0/0',
        'p widen to 0.0.0.0/1',
        'p widen to the private range',
        'p widen by one bit',
      ],
    ],
    ['an open block', '0.0.0.0/0', ['p delete', 'p make unknown']],
    ['a reference', unknown, ['p delete', 'p refer to something else']],
    ['an account', '111122223333', ['p delete', 'p make unknown', 'p name another account']],
    ['a TLS policy', 'ELBSecurityPolicy-TLS13-1-2-2021-06', ['p delete', 'p make unknown', 'p lower the TLS version']],
    ['a list of one', [true], ['p delete', 'p make unknown', 'p[] drop the element', 'p[] make unknown', 'p[] flip']],
    ['an object', { on: true }, ['p delete', 'p make unknown', 'p.on delete', 'p.on make unknown', 'p.on flip']],
  ])('%s', (_what, value, expected) => expect(operators(value)).toEqual(expected));

  it('goes one beyond a floor, up or down', () => {
    const values = (worse: 'lower' | 'higher', floor: number) =>
      mutationsOf(
        30,
        ['p'],
        () => ({ worse, floor }),
        () => false,
      ).map(({ value }) => value);
    expect(values('lower', 30)).toContain(29);
    expect(values('higher', 90)).toContain(91);
  });

  it('changes nothing but the one place', () => {
    const before = { a: [{ b: 1 }, { b: 2 }], c: 3 };
    expect(withChange(before, ['a', 1, 'b'], 9)).toEqual({ a: [{ b: 1 }, { b: 9 }], c: 3 });
    expect(withChange(before, ['a', 0], undefined)).toEqual({ a: [{ b: 2 }], c: 3 });
    expect(withChange(before, ['c'], undefined)).toEqual({ a: [{ b: 1 }, { b: 2 }] });
    expect(before).toEqual({ a: [{ b: 1 }, { b: 2 }], c: 3 });
  });

  it('weakens every statement of a document', () => {
    const document = documentIn(JSON.stringify({ Statement: [
      { Effect: 'Allow', Principal: { AWS: 'x' }, Action: 's3:GetObject', Resource: 'y', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
    ] })); // prettier-ignore
    expect(documentChanges(document ?? {}).map(({ operator }) => operator)).toEqual([
      'allow every principal',
      'allow another account',
      'allow every action',
      'allow a whole service',
      'allow one more action',
      'allow every resource',
      'allow one more resource',
      'drop the condition on aws:SecureTransport',
      'turn the condition on aws:SecureTransport round',
      'let the condition on aws:SecureTransport hold where it is absent',
      'drop a Deny statement',
      'turn Deny into Allow',
      'add a condition that never holds to a Deny',
      'deny another action',
      'deny on another resource',
      'deny one principal only',
      'add a statement that allows everything',
    ]);
  });
});
