import {
  cidrContains,
  cidrsOverlap,
  coversInternet,
  isPrivate,
  parseCidr,
  publicAddresses,
} from '../../../policies/model/cidr';

describe('parseCidr', () => {
  it.each([
    ['10.0.0.0/8', 10n << 24n, (11n << 24n) - 1n],
    ['10.1.2.3/8', 10n << 24n, (11n << 24n) - 1n],
    ['1.2.3.4', 0x01020304n, 0x01020304n],
    ['::/0', 0n, (1n << 128n) - 1n],
    ['::ffff:1.2.3.4/128', 0xffff01020304n, 0xffff01020304n],
    ['2001:db8::/32', 0x20010db8n << 96n, (0x20010db9n << 96n) - 1n],
  ])('%s', (text, first, last) => {
    expect(parseCidr(text)).toMatchObject({ first, last });
  });

  it.each([
    '',
    'x',
    '1.2.3',
    '1.2.3.256/8',
    '1.2.3.4/33',
    '1.2.3.4/8/8',
    '::/129',
    '1::2::3',
    'g::1',
    '1:2:3:4:5:6:7',
    '1.2.3.4/-1',
  ])('refuses "%s"', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });
});

describe('coversInternet', () => {
  it.each([
    [['0.0.0.0/0'], 4, true],
    [['0.0.0.0/1', '128.0.0.0/1'], 4, true],
    [['128.0.0.0/1'], 4, true],
    [['64.0.0.0/7'], 4, true],
    [['64.0.0.0/8'], 4, false],
    [['64.0.0.0/8', '65.0.0.0/8'], 4, true],
    [['64.0.0.0/8', '64.0.0.0/8', '64.1.0.0/16'], 4, false],
    [['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], 4, false],
    [['::/0'], 4, false],
    [['::/0'], 6, true],
    [['::/1'], 6, true],
    [['8000::/1'], 6, true],
    [['2000::/3'], 6, true],
    [['2600::/15'], 6, true],
    [['2600::/16'], 6, false],
    [['fc00::/7', 'fe80::/10'], 6, false],
    [['nonsense'], 6, false],
  ] as const)('%j, family %d: %s', (cidrs, family, expected) => {
    expect(coversInternet(cidrs, family)).toBe(expected);
  });
});

it('counts shared addresses once and private ones never', () => {
  expect(publicAddresses(['8.8.8.0/24', '8.8.8.128/25', '10.0.0.0/8'], 4)).toBe(256n);
});

it.each([
  ['10.0.0.0/16', '10.0.1.0/24', true, true],
  ['10.0.1.0/24', '10.0.0.0/16', true, false],
  ['10.0.0.0/24', '10.0.1.0/24', false, false],
  ['::/0', '10.0.1.0/24', false, false],
])('%s and %s', (a, b, overlap, contains) => {
  expect(cidrsOverlap(a, b)).toBe(overlap);
  expect(cidrContains(a, b)).toBe(contains);
});

it.each([
  ['10.1.2.3', true],
  ['192.168.0.0/16', true],
  ['fd00::1', true],
  ['172.0.0.0/8', false],
  ['8.8.8.8', false],
  ['text', false],
])('isPrivate(%s) is %s', (text, expected) => {
  expect(isPrivate(text)).toBe(expected);
});
