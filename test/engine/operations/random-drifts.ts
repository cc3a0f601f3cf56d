import type { StateResource } from './engine-project';
import { pick, seeded } from './seeded';

type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** A change made by hand in AWS, and what must be told of it. */
export interface RandomDrift {
  readonly urn: string;
  readonly kind: string;
  /** As the stub provider takes it. */
  readonly scenario: { readonly set: Fields } | { readonly unset: readonly string[] } | { readonly deleted: true };
  /** What must be reported; undefined where it must not be reported at all. */
  readonly told?:
    | { readonly deleted: true }
    | { readonly path: string; readonly recorded: Value | undefined; readonly actual: Value | undefined };
}

const isFields = (value: Value): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !('4dabf18193072939515e22adb298388d' in value);

const isName = (key: string): boolean => /^[A-Za-z_$][\w$-]*$/.test(key);

/** A path as reports write it, which is also one the stub provider reads. */
function below(path: string, key: string): string {
  if (!isName(key)) return `${path}["${key}"]`;
  return path === '' ? key : `${path}.${key}`;
}

interface Place {
  readonly path: string;
  readonly value: Value;
}

/** Every value in the inputs with its path, lists and objects themselves included. */
function places(value: Value, path = ''): readonly Place[] {
  const inner = Array.isArray(value)
    ? (value as readonly Value[]).flatMap((item, index) => places(item, `${path}[${index}]`))
    : isFields(value)
      ? Object.entries(value).flatMap(([key, item]) => (key.startsWith('__') ? [] : places(item, below(path, key))))
      : [];
  return path === '' ? inner : [{ path, value }, ...inner];
}

const isDocument = (value: Value): value is string => typeof value === 'string' && /^\s*\{.*"Statement"/s.test(value);
const isText = (value: Value): value is string => typeof value === 'string' && value !== '' && !/^\s*[[{]/.test(value);
const isTexts = (value: Value): value is readonly string[] =>
  Array.isArray(value) && value.length > 1 && value.every(isText) && new Set(value).size === value.length;

/** Lists AWS keeps in order. */
const inOrder = /(?:Servers|layers|commands?|steps|stages)$/;

interface Document {
  readonly Statement: readonly Fields[];
}

/** Keys of objects from the end to the beginning, at every depth. */
function turned(value: Value): Value {
  if (Array.isArray(value)) return (value as readonly Value[]).map(turned);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, turned(item)]),
  );
}

type Maker = (
  place: Place,
  resource: StateResource,
  next: () => number,
) => Omit<RandomDrift, 'urn' | 'kind'> | undefined;

function changed(
  path: string,
  recorded: Value | undefined,
  actual: Value | undefined,
): Omit<RandomDrift, 'urn' | 'kind'> {
  return { scenario: { set: { [path]: actual } }, told: { path, recorded, actual } };
}

const inTags = /^tags(?:All)?\b/;

/** What hands do, by name. Undefined where it cannot be done at that place. */
const makers: Readonly<Record<string, Maker>> = {
  'text changed': ({ path, value }) =>
    isText(value) && !inTags.test(path) && !path.includes('[') ? changed(path, value, `${value}x`) : undefined,
  'text in a list or an object changed': ({ path, value }) =>
    isText(value) && !inTags.test(path) && /[.[]/.test(path) ? changed(path, value, `${value}x`) : undefined,
  'number changed': ({ path, value }) => (typeof value === 'number' ? changed(path, value, value + 1) : undefined),
  'flag turned': ({ path, value }) => (typeof value === 'boolean' ? changed(path, value, !value) : undefined),
  'item put into a list': ({ path, value }) =>
    isTexts(value) && !inOrder.test(path)
      ? {
          scenario: { set: { [path]: ['put-in', ...value] } },
          told: { path: `${path}[0]`, recorded: undefined, actual: 'put-in' },
        }
      : undefined,
  'item taken out of a list': ({ path, value }, _, next) => {
    if (!isTexts(value) || inOrder.test(path)) return undefined;
    const index = Math.floor(next() * value.length);
    return {
      scenario: { set: { [path]: value.filter((_item, at) => at !== index) } },
      told: { path: `${path}[${index}]`, recorded: value[index], actual: undefined },
    };
  },
  'object taken out of a list': ({ path, value }) =>
    Array.isArray(value) && value.length > 1 && value.every(isFields)
      ? {
          scenario: { set: { [path]: value.slice(1) } },
          told: { path: `${path}[0]`, recorded: (value as readonly Value[])[0], actual: undefined },
        }
      : undefined,
  'key of an object taken away': ({ path, value }, _, next) => {
    if (!isFields(value) || inTags.test(path) || Object.keys(value).length < 2) return undefined;
    const plain = Object.entries(value).filter(([, one]) => one !== null && typeof one !== 'object');
    if (plain.length === 0) return undefined;
    const [key, item] = pick(plain, next);
    const { [key]: _gone, ...rest } = value;
    return {
      scenario: { set: { [path]: rest } },
      told: { path: below(path, key), recorded: item, actual: undefined },
    };
  },
  'tag changed': ({ path, value }) =>
    /^tags[.[]/.test(path) && isText(value) ? changed(path, value, 'mallory') : undefined,
  'tag taken away': ({ path, value }) =>
    /^tags[.[]/.test(path) && isText(value)
      ? { scenario: { unset: [path] }, told: { path, recorded: value, actual: undefined } }
      : undefined,
  'tag put on': ({ path, value }) =>
    path === 'tags' && isFields(value) ? changed('tags.somebody', undefined, 'was-here') : undefined,
  'statement put into a policy document': ({ path, value }) => {
    if (!isDocument(value)) return undefined;
    const document = JSON.parse(value) as Document;
    const more = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::elsewhere/*' };
    return changed(path, value, JSON.stringify({ ...document, Statement: [...document.Statement, more] }));
  },
  'statement taken out of a policy document': ({ path, value }) => {
    if (!isDocument(value)) return undefined;
    const document = JSON.parse(value) as Document;
    if (!Array.isArray(document.Statement) || document.Statement.length < 2) return undefined;
    return changed(path, value, JSON.stringify({ ...document, Statement: document.Statement.slice(1) }));
  },
  deleted: ({ path }, { inputs = {} }) =>
    path === Object.keys(inputs).find((key) => !key.startsWith('__'))
      ? { scenario: { deleted: true }, told: { deleted: true } }
      : undefined,
  'made anew under its old name': ({ path }, { type, outputs = {} }) =>
    path === 'name' && type === 'aws:iam/role:Role'
      ? changed('uniqueId', outputs['uniqueId'], 'AROAANOTHERROLE000000')
      : undefined,
};

/** What means the same to AWS and must not be told. */
const lookAlikes: Readonly<Record<string, Maker>> = {
  'list in another order': ({ path, value }) =>
    isTexts(value) && !inOrder.test(path) ? { scenario: { set: { [path]: [...value].reverse() } } } : undefined,
  'policy document written otherwise': ({ path, value }) =>
    isDocument(value)
      ? { scenario: { set: { [path]: JSON.stringify(turned(JSON.parse(value) as Value), undefined, 2) } } }
      : undefined,
  'statements in another order': ({ path, value }) => {
    if (!isDocument(value)) return undefined;
    const document = JSON.parse(value) as Document;
    return Array.isArray(document.Statement)
      ? { scenario: { set: { [path]: JSON.stringify({ ...document, Statement: [...document.Statement].reverse() }) } } }
      : undefined;
  },
  'number as text': ({ path, value }) =>
    typeof value === 'number' ? { scenario: { set: { [path]: String(value) } } } : undefined,
  'flag as text': ({ path, value }) =>
    typeof value === 'boolean' ? { scenario: { set: { [path]: String(value) } } } : undefined,
  'tags in another order': ({ path, value }) =>
    path === 'tags' && isFields(value) ? { scenario: { set: { tags: turned(value) } } } : undefined,
};

/**
 * Drifts of the kinds above in turn, each at a random place of a random resource nothing else happens to.
 *
 * @param count of drifts and look-alikes together
 */
export function randomDrifts(resources: readonly StateResource[], seed: number, count: number): readonly RandomDrift[] {
  const next = seeded(seed);
  const real = resources.filter(
    ({ type, custom, external }) => custom === true && external !== true && !type.startsWith('pulumi:'),
  );
  const taken = new Set<string>();
  const all = [...Object.entries(makers), ...Object.entries(lookAlikes)];
  const drifts: RandomDrift[] = [];
  for (let index = 0; drifts.length < count && index < count * 20; index++) {
    const [kind, make] = all[index % all.length] ?? pick(all, next);
    // Types are drawn before resources, so that those there are many of do not hide the others.
    const free = real.filter(({ urn }) => !taken.has(urn));
    const made = [...new Set(free.map(({ type }) => type))].map((type) => {
      const resource = pick(
        free.filter((one) => one.type === type),
        next,
      );
      const found = places(resource.inputs).flatMap((place) => {
        const drift = make(place, resource, next);
        return drift === undefined ? [] : [drift];
      });
      return { resource, found };
    });
    const possible = made.filter(({ found }) => found.length > 0);
    if (possible.length === 0) continue;
    const { resource, found } = pick(possible, next);
    taken.add(resource.urn);
    drifts.push({ urn: resource.urn, kind, ...pick(found, next) });
  }
  return drifts;
}
