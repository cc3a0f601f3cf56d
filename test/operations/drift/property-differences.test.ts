import { propertyDifferences } from '../../../operations/drift/property-differences';
import type { WireProperties } from '../../../preview/packs/pack';

function differences(recorded: WireProperties, actual: WireProperties, named: readonly string[] = []) {
  return propertyDifferences({ inputs: recorded, outputs: recorded }, { inputs: actual, outputs: actual }, named);
}

const secret = { $secret: true };

describe('propertyDifferences', () => {
  const cases: readonly [string, WireProperties, WireProperties, readonly unknown[]][] = [
    ['nothing', { a: 1, b: [1, { c: 'd' }] }, { a: 1, b: [1, { c: 'd' }] }, []],
    ['a value', { a: true }, { a: false }, [{ path: 'a', recorded: true, actual: false }]],
    ['a value that came', {}, { a: 1 }, [{ path: 'a', recorded: undefined, actual: 1 }]],
    ['a value that went', { a: 1 }, {}, [{ path: 'a', recorded: 1, actual: undefined }]],
    [
      'a value in a list',
      { r: [{ d: 1 }, { d: 2 }] },
      { r: [{ d: 1 }, { d: 3 }] },
      [{ path: 'r[1].d', recorded: 2, actual: 3 }],
    ],
    ['an item more', { r: ['a'] }, { r: ['a', 'b'] }, [{ path: 'r[1]', recorded: undefined, actual: 'b' }]],
    [
      'a tag',
      { tags: { 'data-class': 'x' }, tagsAll: { 'data-class': 'x' } },
      { tags: { 'data-class': 'y' }, tagsAll: { 'data-class': 'y' } },
      [{ path: 'tags.data-class', recorded: 'x', actual: 'y' }],
    ],
    [
      'a default tag',
      { tagsAll: { owner: 'x' } },
      { tagsAll: { owner: 'y' } },
      [{ path: 'tagsAll.owner', recorded: 'x', actual: 'y' }],
    ],
    ['the same JSON written otherwise', { policy: '{"a":1,"b":2}' }, { policy: '{ "b": 2, "a": 1 }' }, []],
    [
      'other JSON',
      { policy: '{"a":1}' },
      { policy: '{"a":2}' },
      [{ path: 'policy', recorded: '{"a":1}', actual: '{"a":2}' }],
    ],
    ['a set in another order', { groups: ['a', 'b', 'c'] }, { groups: ['c', 'a', 'b'] }, []],
    [
      'rules in another order',
      { ingress: [{ port: 443, cidrs: ['a', 'b'] }, { port: 80 }] },
      { ingress: [{ port: 80 }, { cidrs: ['b', 'a'], port: 443 }] },
      [],
    ],
    [
      'a list whose order counts',
      { layers: ['a', 'b'] },
      { layers: ['b', 'a'] },
      [
        { path: 'layers[0]', recorded: 'a', actual: 'b' },
        { path: 'layers[1]', recorded: 'b', actual: 'a' },
      ],
    ],
    [
      'an item gone from the middle',
      { cidrs: ['a', 'b', 'c'] },
      { cidrs: ['a', 'c'] },
      [{ path: 'cidrs[1]', recorded: 'b', actual: undefined }],
    ],
    [
      'an item put in front',
      { cidrs: ['a', 'b'] },
      { cidrs: ['0.0.0.0/0', 'a', 'b'] },
      [{ path: 'cidrs[0]', recorded: undefined, actual: '0.0.0.0/0' }],
    ],
    [
      'a rule changed and moved',
      { ingress: [{ port: 443 }, { port: 80 }] },
      { ingress: [{ port: 80 }, { port: 22 }] },
      [{ path: 'ingress[0].port', recorded: 443, actual: 22 }],
    ],
    ['an item twice there', { r: ['a'] }, { r: ['a', 'a'] }, [{ path: 'r[1]', recorded: undefined, actual: 'a' }]],
    [
      'a number deep inside',
      { a: { b: [{ c: { days: 365 } }] } },
      { a: { b: [{ c: { days: 30 } }] } },
      [{ path: 'a.b[0].c.days', recorded: 365, actual: 30 }],
    ],
    [
      'a number and a flag as texts',
      { days: 365, on: true, off: 'false' },
      { days: '365', on: 'true', off: false },
      [],
    ],
    ['another number as a text', { days: 365 }, { days: '36' }, [{ path: 'days', recorded: 365, actual: '36' }]],
    [
      'rules and what is in them in another order',
      {
        rules: [
          { cidrs: ['a', 'b'], port: 1 },
          { cidrs: ['c', 'd'], port: 2 },
        ],
      },
      {
        rules: [
          { cidrs: ['d', 'c'], port: 2 },
          { cidrs: ['b', 'a'], port: 1 },
        ],
      },
      [],
    ],
    [
      'a rule gone and the next one changed',
      {
        rules: [
          { name: 'a', port: 1, to: 1 },
          { name: 'b', port: 2, to: 2 },
        ],
      },
      { rules: [{ name: 'b', port: 2, to: 9 }] },
      [
        { path: 'rules[0]', recorded: { name: 'a', port: 1, to: 1 }, actual: undefined },
        { path: 'rules[1].to', recorded: 2, actual: 9 },
      ],
    ],
    [
      'a principal and a condition as AWS writes them',
      {
        policy:
          '{"Statement":[{"Sid":"","Principal":"*","Condition":{"Bool":{"aws:SecureTransport":false}}},{"Sid":"a","Principal":{"AWS":"arn:aws:iam::111111111111:root"}}]}',
      },
      {
        policy:
          '{"Statement":[{"Principal":{"AWS":"*"},"Condition":{"Bool":{"aws:SecureTransport":"false"}}},{"Sid":"a","Principal":{"AWS":["111111111111"]}}]}',
      },
      [],
    ],
    [
      'a principal of another account',
      { policy: '{"Statement":{"Principal":{"AWS":"111111111111"}}}' },
      { policy: '{"Statement":{"Principal":{"AWS":"222222222222"}}}' },
      [
        {
          path: 'policy',
          recorded: '{"Statement":{"Principal":{"AWS":"111111111111"}}}',
          actual: '{"Statement":{"Principal":{"AWS":"222222222222"}}}',
        },
      ],
    ],
    ['a list in the place of a text', { a: 'x' }, { a: ['x'] }, [{ path: 'a', recorded: 'x', actual: ['x'] }]],
    ['what is empty and what is not there', { a: [], b: {} }, { c: null, d: [] }, []],
    ['a list emptied', { a: ['x'] }, { a: [] }, [{ path: 'a[0]', recorded: 'x', actual: undefined }]],
    ['a flag that came', {}, { open: false }, [{ path: 'open', recorded: undefined, actual: false }]],
    [
      'a policy document as AWS writes it',
      { policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["a:B","a:A"],"Resource":["*"]}]}' },
      { policy: '{"Statement":{"Resource":"*","Action":["a:A","a:B"],"Effect":"Allow"},"Version":"2012-10-17"}' },
      [],
    ],
    [
      'a policy document with another action',
      { policy: '{"Statement":[{"Action":["a:B"]}]}' },
      { policy: '{"Statement":[{"Action":["a:*"]}]}' },
      [
        {
          path: 'policy',
          recorded: '{"Statement":[{"Action":["a:B"]}]}',
          actual: '{"Statement":[{"Action":["a:*"]}]}',
        },
      ],
    ],
    [
      'other JSON whose lists have an order',
      { definitions: '[{"command":["a","b"]}]' },
      { definitions: '[{"command":["b","a"]}]' },
      [{ path: 'definitions', recorded: '[{"command":["a","b"]}]', actual: '[{"command":["b","a"]}]' }],
    ],
    ['defaults of the engine', { __defaults: [] }, { __defaults: ['a'] }, []],
    [
      'a secret AWS answers in clear',
      { p: '[secret]' },
      { p: 'hunter2' },
      [{ path: 'p', recorded: secret, actual: secret }],
    ],
    [
      'a secret in a list that is gone',
      { p: ['[secret]'] },
      { p: [] },
      [{ path: 'p[0]', recorded: secret, actual: undefined }],
    ],
  ];
  it.each(cases)('%s', (_, recorded, actual, expected) => {
    expect(differences(recorded, actual)).toEqual(expected);
  });

  it('takes what the provider names and the inputs do not show', () => {
    expect(differences({ p: '[secret]' }, { p: '[secret]' }, ['p'])).toEqual([
      { path: 'p', recorded: secret, actual: secret },
    ]);
  });

  it('believes no provider that names what has only moved or is written otherwise', () => {
    expect(differences({ groups: ['a', 'b'] }, { groups: ['b', 'a'] }, ['groups[0]', 'groups[1]'])).toEqual([]);
    expect(differences({ policy: '{"a":1}' }, { policy: '{ "a": 1 }' }, ['policy'])).toEqual([]);
    expect(differences({ a: 1 }, { a: 1 }, ['a'])).toEqual([]);
    expect(differences({ groups: ['a', 'b'] }, { groups: ['c', 'a'] }, ['groups[0]', 'groups[1]'])).toHaveLength(1);
  });

  it.each(['arn', 'uniqueId'])('tells a resource that was made anew under its old name by its %s', (output) => {
    const state = (value: string) => ({ inputs: { name: 'a' }, outputs: { name: 'a', [output]: value, when: value } });
    expect(propertyDifferences(state('1'), state('2'), [])).toEqual([{ path: output, recorded: '1', actual: '2' }]);
    expect(propertyDifferences(state('1'), state(''), [])).toEqual([]);
  });

  it('tells another id', () => {
    const state = (id: string) => ({ id, inputs: {}, outputs: {} });
    expect(propertyDifferences(state('i-1'), state('i-2'), [])).toEqual([
      { path: 'id', recorded: 'i-1', actual: 'i-2' },
    ]);
  });

  it('shows what AWS answers of a property nobody set', () => {
    const recorded = { inputs: { name: 'a' }, outputs: { name: 'a', public: false } };
    const actual = { inputs: { name: 'a' }, outputs: { name: 'a', public: true } };
    expect(propertyDifferences(recorded, actual, ['public'])).toEqual([
      { path: 'public', recorded: false, actual: true },
    ]);
  });

  it('shows no secret, however the list that holds it has changed', () => {
    const recorded = { p: [{ key: '[secret]', name: 'a' }], q: '[secret]' };
    const actual = {
      p: [
        { key: 'hunter2', name: 'z' },
        { key: 'hunter3', name: 'a' },
      ],
      q: ['hunter4'],
    };
    const drifts = differences(recorded, actual, ['p', 'q']);
    expect(drifts.map(({ path }) => path)).toEqual(expect.arrayContaining(['p[0].name', 'p[1]', 'q']));
    expect(JSON.stringify(drifts)).not.toContain('hunter');
  });

  it('tells a property the provider writes otherwise once', () => {
    expect(differences({ tags: { 'a-b': 'x' } }, { tags: {} }, ['tags["a-b"]'])).toEqual([
      { path: 'tags.a-b', recorded: 'x', actual: undefined },
    ]);
    expect(differences({ r: [{ d: 1 }] }, { r: [{ d: 2 }] }, ['r'])).toHaveLength(1);
  });

  it('takes a file with the same hash for the same file', () => {
    const asset = (hash: string, more: WireProperties) => ({
      '4dabf18193072939515e22adb298388d': 'c44067f5952c0a294b673a41bacd8c17',
      hash,
      ...more,
    });
    expect(differences({ code: asset('a', { text: 'x' }) }, { code: asset('a', {}) })).toEqual([]);
    expect(differences({ code: asset('a', {}) }, { code: asset('b', {}) })).not.toEqual([]);
  });

  it('takes what AWS computes for no drift', () => {
    const recorded = { inputs: { a: 1 }, outputs: { a: 1, lastModified: 'x' } };
    expect(propertyDifferences(recorded, { inputs: { a: 1 }, outputs: { a: 1, lastModified: 'y' } }, [])).toEqual([]);
  });
});
