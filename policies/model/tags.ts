import { isUnknownValueError } from './expectation';
import { Properties } from './rule';
import { asObject } from './values';

/** What tags are read from: a resource's properties and its provider's, whose default tags AWS applies as well. */
export interface Tagged {
  readonly props: Properties;
  readonly provider?: { readonly props: Properties };
}

/** The resource's own tags over the default tags of its provider, keys in lower case. Unknown values are left out. */
export function tagsOf(resource: Tagged): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  const provider = resource.provider?.props;
  if (provider) collect(() => asObject(asObject(parsed(provider['defaultTags']))['tags']), tags);
  collect(() => asObject(resource.props['tags']), tags);
  return tags;
}

/** The provider passes nested configuration as JSON text. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function collect(read: () => Properties, into: Map<string, string>): void {
  const known = knownOrElse(read, {});
  for (const key of Object.keys(known)) {
    const value = knownOrElse(() => known[key], undefined);
    if (typeof value === 'string') into.set(key.toLowerCase(), value.trim());
  }
}

function knownOrElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return otherwise;
  }
}

const scopeKeys = ['scope', 'pci-scope', 'pci:scope'];
const dataKeys = ['data-classification', 'data-class', 'dataclassification'];
const cdeScopes = new Set(['cde', 'in-scope']);
const cardholderData = new Set([
  'cardholder-data',
  'chd',
  'account-data',
  'pan',
  'sensitive-authentication-data',
  'sad',
  'pci',
]);

function firstOf(tags: ReadonlyMap<string, string>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = tags.get(key);
    if (value !== undefined) return value.toLowerCase();
  }
  return '';
}

/** The data class tag in lower case, or the empty string. */
export function dataClassOf(resource: Tagged): string {
  return firstOf(tagsOf(resource), dataKeys);
}

/** True for a resource tagged as part of the cardholder data environment, by scope or by data class. */
export function isCardholderData(resource: Tagged): boolean {
  const tags = tagsOf(resource);
  return cdeScopes.has(firstOf(tags, scopeKeys)) || cardholderData.has(firstOf(tags, dataKeys));
}
