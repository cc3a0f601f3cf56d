import type { WireValue } from '../../../preview/packs/pack';
import { isObject, isUnknown, signatureOf, unknownValue } from '../../../preview/values';
import { Change, Mutation } from './mutation';
import { textChanges } from './texts';

/** What the data of a service says about a numeric property. */
export interface Weakening {
  /** The direction that makes the control weaker; lower unless said otherwise. */
  readonly worse?: 'lower' | 'higher';
  /** The last value PCI DSS (or the design) admits; one beyond it is a mutation. */
  readonly floor?: number;
}

function numberChanges(value: number, { worse = 'lower', floor }: Weakening): readonly Change[] {
  const step = worse === 'lower' ? -1 : 1;
  const extreme = worse === 'lower' ? Math.min(0, value) : Math.max(value * 1000, 65_535);
  const far = extreme === value ? [] : [{ operator: worse === 'lower' ? 'set to zero' : 'raise far', value: extreme }];
  return floor === undefined ? far : [...far, { operator: 'one beyond the floor', value: floor + step }];
}

const ssh = 22;

/** A port is neither low nor high: the range grows at its end, or another service is let in. */
function portChanges(value: number, property: string): readonly Change[] {
  return [
    property === 'fromPort' ? { operator: 'lower to 0', value: 0 } : { operator: 'raise to 65535', value: 65_535 },
    { operator: 'let SSH in', value: ssh },
  ].filter((change) => change.value !== value);
}

function leafChanges(value: WireValue, property: string, weakening: Weakening): readonly Change[] {
  if (typeof value === 'boolean') return [{ operator: 'flip', value: !value }];
  if (typeof value === 'number' && /^(from|to)Port$/.test(property)) return portChanges(value, property);
  if (typeof value === 'number') return numberChanges(value, weakening);
  if (isUnknown(value)) return [{ operator: 'refer to something else', value: 'mutated' }];
  if (typeof value === 'string') return textChanges(value);
  return [];
}

/**
 * Every mutation of the value at `path` and of what is inside it: taken away, unknown, and made worse by its kind.
 *
 * @param weakening what is known of a number at a place
 * @param isLeftOut true for places that say nothing about security
 */
export function mutationsOf(
  value: WireValue,
  path: Mutation['path'],
  weakening: (path: Mutation['path']) => Weakening,
  isLeftOut: (path: Mutation['path'], value: WireValue) => boolean,
): readonly Mutation[] {
  if (isLeftOut(path, value)) return [];
  const found: Mutation[] = [];
  const add = ({ operator, value: changed }: Change): void => {
    found.push({ path, operator, value: changed });
  };
  add({ operator: typeof path.at(-1) === 'number' ? 'drop the element' : 'delete', value: undefined });
  if (!isUnknown(value)) add({ operator: 'make unknown', value: unknownValue });
  for (const change of leafChanges(value, String(path.at(-1)), weakening(path))) add(change);
  if (signatureOf(value) !== undefined) return found;
  if (Array.isArray(value)) {
    if (value.length > 1) add({ operator: 'empty', value: [] });
    if (value.length > 0 && value.every((item) => typeof item === 'string'))
      add({ operator: 'add an element', value: [...(value as readonly WireValue[]), 'mutated'] });
    (value as readonly WireValue[]).forEach((item, index) =>
      found.push(...mutationsOf(item, [...path, index], weakening, isLeftOut)),
    );
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value))
      found.push(...mutationsOf(item, [...path, key], weakening, isLeftOut));
  }
  return found;
}
