import { createHash } from 'node:crypto';
import type { WireProperties, WireValue } from './packs/pack';
import { MarkedValue, secretMark, unknownMark } from './result';

/**
 * The special values of the Pulumi wire format, as `sdk/nodejs/runtime/rpc.ts` and `sdk/go/common/resource/properties.go`
 * of pulumi/pulumi define them.
 */
export const signatureKey = '4dabf18193072939515e22adb298388d';
export const signatures = {
  secret: '1b47061264138c4ac30d75fd1eb44270',
  asset: 'c44067f5952c0a294b673a41bacd8c17',
  archive: '0def7320c3a5731c473e5ecbe6d01bc7',
  resource: '5cf8f73096256a8f31e491e813e4eb8e',
  output: 'd0e6a833031e9bbcd3f4e8bde6ca49a4',
} as const;

/** The unknown every Node.js program sends and understands (an unknown string). */
export const unknownValue = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** One sentinel per kind of value: boolean, number, string, array, asset, archive, object. */
const unknownSentinels: ReadonlySet<string> = new Set([
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  unknownValue,
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
]);

export function isUnknown(value: WireValue | undefined): boolean {
  return typeof value === 'string' && value.length === 36 && unknownSentinels.has(value);
}

export function isObject(value: WireValue | undefined): value is WireProperties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The signature of a special object, undefined for anything else. */
export function signatureOf(value: WireValue | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const signature = value[signatureKey];
  return typeof signature === 'string' ? signature : undefined;
}

export function isSecret(value: WireValue | undefined): value is { readonly value: WireValue } {
  return signatureOf(value) === signatures.secret;
}

/** A wire secret around `value`; a value that is one already is returned as it is. */
export function secretOf(value: WireValue): WireValue {
  return isSecret(value) ? value : { [signatureKey]: signatures.secret, value };
}

/** True when `test` holds for the value or anything inside it. */
function some(value: WireValue | undefined, test: (value: WireValue) => boolean): boolean {
  if (value === undefined) return false;
  if (test(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return (value as readonly WireValue[]).some((item) => some(item, test));
  return Object.values(value as WireProperties).some((item) => some(item, test));
}

/** True when the value or anything inside it is unknown. */
export function containsUnknown(value: WireValue | undefined): boolean {
  return some(value, isUnknown);
}

export function containsSecret(value: WireValue | undefined): boolean {
  return some(value, isSecret);
}

function sortedKeys(object: object): readonly string[] {
  const keys = Object.keys(object);
  for (let index = 1; index < keys.length; index++) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  }
  return keys;
}

/** Keys come in alphabetical order, as the engine hands them to policies, whose messages may show it. */
function mapObject(object: WireProperties, map: (value: WireValue) => WireValue): WireProperties {
  const result: { [key: string]: WireValue } = {};
  for (const key of sortedKeys(object)) {
    const item = object[key];
    if (item === undefined) continue;
    // `__proto__` as a plain assignment would set the prototype and lose the key.
    if (key === '__proto__')
      Object.defineProperty(result, key, { value: map(item), enumerable: true, configurable: true, writable: true });
    else result[key] = map(item);
  }
  return result;
}

/** The value with every secret replaced by what it holds. */
export function unwrapSecrets(value: WireValue): WireValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(unwrapSecrets);
  if (isSecret(value)) return unwrapSecrets(value.value ?? null);
  return mapObject(value as WireProperties, unwrapSecrets);
}

function flattenReference(reference: WireProperties): WireValue {
  // A custom resource sends its id, empty while unknown; a component has none and is named by its URN.
  if ('id' in reference) {
    const id = reference['id'];
    return id === '' || id === null || id === undefined ? unknownValue : flatten(id);
  }
  return reference['urn'] ?? unknownValue;
}

function flattenOutput(output: WireProperties): WireValue {
  const inner = output['value'];
  const value = inner === undefined ? unknownValue : flatten(inner);
  return output['secret'] === true ? secretOf(value) : value;
}

/**
 * What arrives from a program, in the plain form everything after works with: a resource reference becomes its id (unknown
 * when it has none yet) or, for components, its URN; an output value becomes its value, a secret or an unknown.
 */
export function flatten(value: WireValue): WireValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(flatten);
  const object = value as WireProperties;
  switch (object[signatureKey]) {
    case signatures.resource:
      return flattenReference(object);
    case signatures.output:
      return flattenOutput(object);
    case signatures.secret:
      return secretOf(flatten(object['value'] ?? null));
    default:
      return mapObject(object, flatten);
  }
}

export function flattenProperties(properties: WireProperties): WireProperties {
  return mapObject(properties, flatten);
}

/** Properties in the order of their names. */
export function sortProperties(properties: WireProperties): WireProperties {
  return mapObject(properties, (value) => value);
}

function markAsset(asset: WireProperties): MarkedValue {
  const text = asset['text'];
  // Text is often a serialised function that may have captured secrets, so it is shown by its hash.
  if (typeof text === 'string' && text !== '') {
    return { $asset: { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') } };
  }
  if (typeof asset['path'] === 'string' && asset['path'] !== '') return { $asset: { path: asset['path'] } };
  return { $asset: typeof asset['uri'] === 'string' && asset['uri'] !== '' ? { uri: asset['uri'] } : {} };
}

function markArchive(archive: WireProperties): MarkedValue {
  const assets = archive['assets'];
  if (isObject(assets)) return { $archive: { assets: markProperties(assets) } };
  if (typeof archive['path'] === 'string' && archive['path'] !== '') return { $archive: { path: archive['path'] } };
  return { $archive: typeof archive['uri'] === 'string' && archive['uri'] !== '' ? { uri: archive['uri'] } : {} };
}

/**
 * The value as reports show it: unknowns are `{ $unknown: true }`, secrets `{ $secret: true }` without their value, assets
 * `{ $asset: { path | uri | bytes, sha256 } }` and archives `{ $archive: { path | uri | assets } }`.
 */
export function markForReport(value: WireValue): MarkedValue {
  if (isUnknown(value)) return unknownMark;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(markForReport);
  const object = value as WireProperties;
  switch (object[signatureKey]) {
    case signatures.secret:
      return secretMark;
    case signatures.asset:
      return markAsset(object);
    case signatures.archive:
      return markArchive(object);
    default:
      return markProperties(object);
  }
}

export function markProperties(properties: WireProperties): { readonly [key: string]: MarkedValue } {
  return mapObject(properties, (value) => markForReport(value) as WireValue) as { readonly [key: string]: MarkedValue };
}

/** Shown in the place of a secret inside a text. */
const redactedText = '[secret]';

/** Shorter texts ("1", "no") are too common to be replaced wherever they occur. */
const shortestRedactedSecret = 3;

function collectText(value: WireValue, into: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length >= shortestRedactedSecret && !isUnknown(value) && value !== 'true' && value !== 'false')
      into.add(value);
  } else if (typeof value === 'number') {
    const text = String(value);
    if (text.length >= shortestRedactedSecret) into.add(text);
  } else if (Array.isArray(value)) {
    for (const item of value as readonly WireValue[]) collectText(item, into);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) if (key !== signatureKey) collectText(item, into);
  }
}

/**
 * Adds the texts of all secrets inside `value` to `into`. Booleans, and texts and numbers of fewer than three characters,
 * are left out: replacing them would spoil every message and hide nothing.
 */
export function collectSecrets(value: WireValue | undefined, into: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly WireValue[]) collectSecrets(item, into);
  } else if (isSecret(value)) {
    collectText(value.value ?? null, into);
  } else {
    for (const item of Object.values(value as WireProperties)) collectSecrets(item, into);
  }
}

/** Replaces every secret in `text`, also where it is written inside JSON; the longest first, since one may hold another. */
export function redact(text: string, secrets: ReadonlySet<string>): string {
  if (secrets.size === 0) return text;
  let result = text;
  for (const secret of [...secrets].sort((a, b) => b.length - a.length)) {
    result = result.split(secret).join(redactedText);
    const quoted = JSON.stringify(secret).slice(1, -1);
    if (quoted !== secret) result = result.split(quoted).join(redactedText);
  }
  return result;
}

/** `redact` for everything inside a marked value; keys stay. */
export function redactMarked(value: MarkedValue, secrets: ReadonlySet<string>): MarkedValue {
  if (secrets.size === 0) return value;
  if (typeof value === 'string') return redact(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly MarkedValue[]).map((item) => redactMarked(item, secrets));
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: MarkedValue }).map(([key, item]) => [
      key,
      redactMarked(item, secrets),
    ]),
  );
}
