import {
  collectSecrets,
  containsSecret,
  containsUnknown,
  flatten,
  isUnknown,
  markForReport,
  redact,
  redactMarked,
  secretOf,
  signatureKey,
  signatures,
  unknownValue,
  unwrapSecrets,
} from '../../preview/values';
import * as proxies from '@pulumi/policy/proxy';
import * as rpc from '@pulumi/pulumi/runtime/rpc';

const reference = (urn: string, id?: string) => ({
  [signatureKey]: signatures.resource,
  urn,
  ...(id !== undefined && { id }),
});
const output = (parts: object) => ({ [signatureKey]: signatures.output, ...parts });

describe('wire constants', () => {
  it('are those of the installed SDK', () => {
    expect(signatureKey).toBe(rpc.specialSigKey);
    expect(unknownValue).toBe(rpc.unknownValue);
    expect(signatures).toEqual({
      secret: rpc.specialSecretSig,
      asset: rpc.specialAssetSig,
      archive: rpc.specialArchiveSig,
      resource: rpc.specialResourceSig,
      output: rpc.specialOutputValueSig,
    });
  });

  it.each([
    'unknownBooleanValue',
    'unknownNumberValue',
    'unknownStringValue',
    'unknownArrayValue',
    'unknownAssetValue',
    'unknownArchiveValue',
    'unknownObjectValue',
  ] as const)('know %s of the policy SDK', (name) => {
    expect(isUnknown((proxies as unknown as Readonly<Record<string, string>>)[name])).toBe(true);
  });

  it.each([null, true, 36, '', 'text', unknownValue.toUpperCase(), [unknownValue]])('take %j as known', (value) => {
    expect(isUnknown(value)).toBe(false);
  });
});

describe('looking inside', () => {
  it.each([
    [unknownValue, true],
    [{ a: [{ b: unknownValue }] }, true],
    [secretOf(unknownValue), true],
    [{ a: [1, null, 'x'] }, false],
    [undefined, false],
  ])('%j contains an unknown: %s', (value, expected) => {
    expect(containsUnknown(value)).toBe(expected);
  });

  it('finds a nested secret', () => {
    expect(containsSecret({ a: [secretOf(1)] })).toBe(true);
    expect(containsSecret({ a: [1] })).toBe(false);
  });

  it('unwraps nested secrets', () => {
    expect(unwrapSecrets({ a: secretOf({ b: secretOf('c') }), d: [secretOf(1)] })).toEqual({ a: { b: 'c' }, d: [1] });
  });

  it('does not wrap a secret twice', () => {
    expect(secretOf(secretOf('x'))).toEqual(secretOf('x'));
  });
});

describe('flatten', () => {
  it.each([
    ['a custom resource to its id', reference('urn:x', 'i-1'), 'i-1'],
    ['a custom resource without id to an unknown', reference('urn:x', ''), unknownValue],
    ['a component to its URN', reference('urn:x'), 'urn:x'],
    ['an output without value to an unknown', output({}), unknownValue],
    ['a known output to its value', output({ value: 1, dependencies: ['urn:x'] }), 1],
    ['a null output to null', output({ value: null }), null],
    ['a secret output to a secret', output({ value: 's', secret: true }), secretOf('s')],
    ['an unknown secret output to a secret unknown', output({ secret: true }), secretOf(unknownValue)],
    ['references inside lists and objects', { a: [reference('urn:x', 'i-1')] }, { a: ['i-1'] }],
    ['a reference inside a secret', secretOf(reference('urn:x', 'i-1')), secretOf('i-1')],
    ['a reference inside an output', output({ value: { of: reference('urn:x', 'i-1') } }), { of: 'i-1' }],
  ])('turns %s', (_what, given, expected) => {
    expect(flatten(given)).toEqual(expected);
  });

  it('leaves assets alone', () => {
    const asset = { [signatureKey]: signatures.asset, path: 'index.html' };
    expect(flatten({ code: asset })).toEqual({ code: asset });
  });

  it('keeps a key named __proto__ as a key', () => {
    const given = JSON.parse('{"__proto__":{"polluted":true}}') as { readonly [key: string]: never };
    const flat = flatten(given) as object;
    expect(Object.keys(flat)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('markForReport', () => {
  it.each([
    [unknownValue, { $unknown: true }],
    [secretOf('x'), { $secret: true }],
    [secretOf(unknownValue), { $secret: true }],
    [{ [signatureKey]: signatures.asset, path: 'a.txt' }, { $asset: { path: 'a.txt' } }],
    [{ [signatureKey]: signatures.asset, uri: 'https://example.com/a' }, { $asset: { uri: 'https://example.com/a' } }],
    [{ [signatureKey]: signatures.archive, path: './code' }, { $archive: { path: './code' } }],
    [
      { [signatureKey]: signatures.archive, assets: { 'a.txt': { [signatureKey]: signatures.asset, path: 'a.txt' } } },
      { $archive: { assets: { 'a.txt': { $asset: { path: 'a.txt' } } } } },
    ],
    [{ a: [unknownValue, 1, null] }, { a: [{ $unknown: true }, 1, null] }],
  ])('shows %j as %j', (given, expected) => {
    expect(markForReport(given)).toEqual(expected);
  });

  it('shows text by its hash, so that what a function captured stays hidden', () => {
    const marked = markForReport({ [signatureKey]: signatures.asset, text: 'const password = "hunter2"' });
    expect(JSON.stringify(marked)).not.toContain('hunter2');
    expect(marked).toEqual({ $asset: { bytes: 26, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });
});

describe('secrets in texts', () => {
  const secretsOf = (value: Parameters<typeof collectSecrets>[0]): ReadonlySet<string> => {
    const secrets = new Set<string>();
    collectSecrets(value, secrets);
    return secrets;
  };

  it('collects texts and numbers inside secrets only', () => {
    expect(
      [...secretsOf({ open: 'visible', closed: secretOf({ user: 'root', pin: 123456, list: ['token'] }) })].sort(),
    ).toEqual(['123456', 'root', 'token']);
  });

  it('leaves out what is too short or too common to be hidden', () => {
    expect(secretsOf(secretOf(['a', 'no', 12, true, 'true', 'false', unknownValue, null])).size).toBe(0);
  });

  it('replaces every occurrence, the longest secret first', () => {
    expect(redact('pass and passphrase, pass', new Set(['pass', 'passphrase']))).toBe(
      '[secret] and [secret], [secret]',
    );
  });

  it('replaces a secret written inside JSON', () => {
    const secret = 'line one\nline "two"';
    expect(redact(JSON.stringify({ key: secret }), new Set([secret]))).toBe('{"key":"[secret]"}');
  });

  it('replaces secrets inside marked values, not in keys', () => {
    expect(redactMarked({ hunter2: ['is hunter2', 5] }, new Set(['hunter2']))).toEqual({ hunter2: ['is [secret]', 5] });
  });
});
