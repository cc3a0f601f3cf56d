import type { WireValue } from '../../../preview/packs/pack';
import { isObject, isUnknown, signatureOf, unknownValue } from '../../../preview/values';
import { Change, Mutation } from './mutation';
import { documentChanges, documentIn } from './policy-document';

/** What the data of a service says about a numeric property. */
export interface Weakening {
  /** The direction that makes the control weaker; lower unless said otherwise. */
  readonly worse?: 'lower' | 'higher';
  /** The last value PCI DSS (or the design) admits; one beyond it is a mutation. */
  readonly floor?: number;
}

/** Keywords whose opposite is the weaker setting; compared in any case. */
const weaker: Readonly<Record<string, string>> = {
  enabled: 'Disabled',
  enable: 'DISABLE',
  compliance: 'GOVERNANCE',
  required: 'optional',
  active: 'Inactive',
  tcp: '-1',
  '6': '-1',
  all: 'NONE',
  reject: 'ACCEPT',
  deny: 'allow',
  block: 'allow',
  'aws:kms': 'AES256',
  https: 'HTTP',
  tls: 'NONE',
  all_features: 'CONSOLIDATED_BILLING',
};

function textChanges(text: string): readonly Change[] {
  const document = documentIn(text);
  if (document) return documentChanges(document);
  const opposite = weaker[text.toLowerCase()];
  if (opposite !== undefined) return [{ operator: `set to ${opposite}`, value: opposite }];
  if (/^(\d{1,3}\.){3}\d{1,3}\/\d+$/.test(text))
    return text === '0.0.0.0/0'
      ? []
      : [
          { operator: 'widen to 0.0.0.0/0', value: '0.0.0.0/0' },
          { operator: 'widen to 0.0.0.0/1', value: '0.0.0.0/1' },
        ];
  if (/^[0-9a-f:]+\/\d+$/i.test(text)) return text === '::/0' ? [] : [{ operator: 'widen to ::/0', value: '::/0' }];
  if (/tls/i.test(text) && /1[._]?[23]/.test(text))
    return [{ operator: 'lower the TLS version', value: text.replace(/1([._]?)[23]/g, '1$10') }];
  if (/^\d{12}$/.test(text)) return [{ operator: 'name another account', value: '999999999999' }];
  if (/^arn:[^:]+:[^:]*:[^:]*:\d{12}:/.test(text))
    return [{ operator: 'name another account', value: text.replace(/:\d{12}:/, ':999999999999:') }];
  if (/^-?\d+(\.\d+)?$/.test(text)) return [];
  if (/^[a-z]{2}(-[a-z]+)+-\d$/.test(text)) return [{ operator: 'move to another region', value: 'us-west-2' }];
  return [{ operator: 'set to another value', value: 'mutated' }];
}

function numberChanges(value: number, { worse = 'lower', floor }: Weakening): readonly Change[] {
  const step = worse === 'lower' ? -1 : 1;
  const extreme = worse === 'lower' ? Math.min(0, value) : Math.max(value * 1000, 65_535);
  const far = extreme === value ? [] : [{ operator: worse === 'lower' ? 'set to zero' : 'raise far', value: extreme }];
  return floor === undefined ? far : [...far, { operator: 'one beyond the floor', value: floor + step }];
}

function leafChanges(value: WireValue, weakening: Weakening): readonly Change[] {
  if (typeof value === 'boolean') return [{ operator: 'flip', value: !value }];
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
  for (const change of leafChanges(value, weakening(path))) add(change);
  if (signatureOf(value) !== undefined) return found;
  if (Array.isArray(value)) {
    if (value.length > 1) add({ operator: 'empty', value: [] });
    (value as readonly WireValue[]).forEach((item, index) =>
      found.push(...mutationsOf(item, [...path, index], weakening, isLeftOut)),
    );
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value))
      found.push(...mutationsOf(item, [...path, key], weakening, isLeftOut));
  }
  return found;
}
