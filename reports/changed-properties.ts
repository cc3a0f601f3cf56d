import type { MarkedValue } from '../preview/result';

/** One property a remediation changed; undefined where it was or became absent. */
export interface ChangedProperty {
  /** `versioning.enabled`, `rules[0].days`. */
  readonly path: string;
  readonly before: MarkedValue | undefined;
  readonly after: MarkedValue | undefined;
}

type Properties = { readonly [key: string]: MarkedValue };

function isObject(value: MarkedValue | undefined): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMark(value: Properties): boolean {
  return value['$unknown'] === true || value['$secret'] === true;
}

function compare(
  path: string,
  before: MarkedValue | undefined,
  after: MarkedValue | undefined,
  changes: ChangedProperty[],
): void {
  if (isObject(before) && isObject(after) && !isMark(before) && !isMark(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(path === '' ? key : `${path}.${key}`, before[key], after[key], changes);
    }
  } else if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    before.forEach((item: MarkedValue, index) =>
      compare(`${path}[${index}]`, item, (after as readonly MarkedValue[])[index], changes),
    );
  } else if (JSON.stringify(before) !== JSON.stringify(after)) {
    changes.push({ path, before, after });
  }
}

/** The deepest properties that differ, in the order of the inputs. */
export function changedProperties(before: Properties, after: Properties): readonly ChangedProperty[] {
  const changes: ChangedProperty[] = [];
  compare('', before, after, changes);
  return changes;
}
