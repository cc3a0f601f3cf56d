import { isUnknownValueError, knownOr } from './expectation';
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

/** True when the resource has tags that are not known at preview: what they say about it cannot be told. */
export function hasUnknownTags(resource: Tagged): boolean {
  try {
    const tags = asObject(resource.props['tags']);
    for (const key of Object.keys(tags)) void tags[key];
    return false;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return true;
  }
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
  const known = knownOr(read, {});
  for (const key of Object.keys(known)) {
    const value = knownOr(() => known[key], undefined);
    if (typeof value === 'string') into.set(key.toLowerCase(), value.trim());
  }
}

/** Keys and words are compared by their letters and digits: `PCI_Scope` is `pci-scope`, `CardholderData` is `cardholder-data`. */
const scopeKeys = ['scope', 'pciscope', 'pcidssscope', 'compliancescope', 'zone', 'segment', 'networkzone'];
/** Keys that are the statement themselves: `cde: true`. */
const scopeFlags = ['cde', 'pci', 'pcidss', 'cardholderdata', 'chd'];
const affirmative = new Set(['true', 'yes', '1', 'inscope', 'cde']);
const dataKeys = ['dataclassification', 'dataclass', 'datatype', 'datasensitivity', 'classification'];
const cdeScopes = new Set(['cde', 'inscope', 'pci', 'pcidss', 'pcicde', 'cardholderdataenvironment']);
const cardholderData = new Set([
  ...['cardholderdata', 'cardholder', 'carddata', 'chd', 'accountdata', 'pan', 'pci', 'pcidss', 'pcidata'],
  ...['sensitiveauthenticationdata', 'sad'],
]);

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Other words for the tags an inventory needs. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  scope: scopeKeys,
  dataclassification: dataKeys,
  environment: ['environment', 'env', 'stage'],
  owner: ['owner', 'team', 'contact'],
  expires: ['expires', 'expiry', 'expiration', 'expirydate', 'expirationdate', 'expireson', 'notafter', 'validuntil'],
};

/** True when one of the tag keys means `name`, whatever its case and separators. */
export function namesTag(keys: readonly string[], name: string): boolean {
  const wanted = synonyms[lettersOf(name)] ?? [lettersOf(name)];
  return keys.some((key) => wanted.includes(lettersOf(key)));
}

function firstOf(tags: ReadonlyMap<string, string>, keys: readonly string[]): string {
  for (const wanted of keys) for (const [key, value] of tags) if (lettersOf(key) === wanted) return value.toLowerCase();
  return '';
}

/** The scope tag in lower case, or the empty string. */
export function scopeOf(resource: Tagged): string {
  return firstOf(tagsOf(resource), scopeKeys);
}

/** The data class tag in lower case, or the empty string. */
export function dataClassOf(resource: Tagged): string {
  return firstOf(tagsOf(resource), dataKeys);
}

/** True for a resource tagged as part of the cardholder data environment, by scope, by a flag or by data class. */
export function isCardholderData(resource: Tagged): boolean {
  const tags = tagsOf(resource);
  return (
    scopeKeys.some((key) => cdeScopes.has(lettersOf(firstOf(tags, [key])))) ||
    scopeFlags.some((key) => affirmative.has(lettersOf(firstOf(tags, [key])))) ||
    cardholderData.has(lettersOf(firstOf(tags, dataKeys)))
  );
}
