import type { WireValue } from '../../../preview/packs/pack';
import { isObject } from '../../../preview/values';
import { weakerKeyword } from './keywords';
import { Change, Mutation, shownPath, withChange } from './mutation';
import { documentChanges, documentIn } from './policy-document';

/** Keys that say something to people only. */
const labels: ReadonlySet<string> = new Set(['description', 'Description', 'ConfigRuleName', 'owner', 'cost-centre']);

/** Every place inside a value, with the value there. */
function* places(value: WireValue, path: Mutation['path'] = []): Generator<readonly [Mutation['path'], WireValue]> {
  if (path.length > 0) yield [path, value];
  if (Array.isArray(value)) {
    const list = value as readonly WireValue[];
    for (let index = 0; index < list.length; index++) yield* places(list[index] ?? null, [...path, index]);
  } else if (isObject(value)) for (const [key, item] of Object.entries(value)) yield* places(item, [...path, key]);
}

/** Changes inside JSON text that is no policy document: event patterns, documents of Systems Manager, templates. */
function jsonChanges(text: string): readonly Change[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let parsed: WireValue;
  try {
    parsed = JSON.parse(text) as WireValue;
  } catch {
    return undefined;
  }
  return [...places(parsed)].flatMap(([path, value]): readonly Change[] => {
    if (labels.has(String(path.at(-1)))) return [];
    const at = shownPath(path).replace(/^\[\]/, '[]');
    const put = (operator: string, changed: WireValue | undefined): Change => ({
      operator: `${operator} ${at}`,
      value: JSON.stringify(withChange(parsed, path, changed)),
    });
    const changes = [put('take away', undefined)];
    if (typeof value === 'string') changes.push(put('change', weakerKeyword(value) ?? 'mutated'));
    else if (typeof value === 'number') changes.push(put('change', value === 0 ? 1 : 0));
    else if (typeof value === 'boolean') changes.push(put('flip', !value));
    return changes;
  });
}

/** A metric filter pattern without each of its alternatives, and one that never matches. */
function filterChanges(pattern: string): readonly Change[] | undefined {
  if (!/^\{.*\$\./s.test(pattern)) return undefined;
  const alternatives = pattern.replace(/^\{\s*|\s*\}$/g, '').split(/\s*\|\|\s*/);
  const narrower =
    alternatives.length < 2
      ? []
      : alternatives.map((_, index) => alternatives.filter((__, at) => at !== index).join(' || '));
  return [
    { operator: 'never match', value: '{ $.eventName = "Nothing" }' },
    ...narrower.map((left) => ({ operator: 'match one call less', value: `{ ${left} }` })),
  ];
}

/** The block one bit, and as many bits as possible, wider; and the whole of a private range. */
function blockChanges(text: string): readonly Change[] | undefined {
  const block = /^((\d{1,3})\.\d{1,3}\.\d{1,3}\.\d{1,3})\/(\d+)$/.exec(text);
  if (!block) {
    if (!/^[0-9a-f:]+\/\d+$/i.test(text)) return undefined;
    return text === '::/0' ? [] : [{ operator: 'widen to ::/0', value: '::/0' }];
  }
  if (text === '0.0.0.0/0') return [];
  const [, address = '', first = '', bits = ''] = block;
  return [
    { operator: 'widen to 0.0.0.0/0', value: '0.0.0.0/0' },
    { operator: 'widen to 0.0.0.0/1', value: '0.0.0.0/1' },
    { operator: 'widen to the private range', value: `${first}.0.0.0/8` },
    { operator: 'widen by one bit', value: `${address}/${Number(bits) - 1}` },
  ];
}

const formatField = /\$\{[\w-]+\}/g;

/** Ways to make a text worse, by what it is. */
export function textChanges(text: string): readonly Change[] {
  const document = documentIn(text);
  if (document) return documentChanges(document);
  const json = jsonChanges(text);
  if (json) return json;
  const filter = filterChanges(text);
  if (filter) return filter;
  const weaker = weakerKeyword(text);
  if (weaker !== undefined) return [{ operator: `set to ${weaker}`, value: weaker }];
  const blocks = blockChanges(text);
  if (blocks) return blocks;
  if (/tls/i.test(text) && /1[._]?[23]/.test(text))
    return [{ operator: 'lower the TLS version', value: text.replace(/1([._]?)[23]/g, '1$10') }];
  if (/^\d{12}$/.test(text)) return [{ operator: 'name another account', value: '999999999999' }];
  if (/^arn:[^:]+:[^:]*:[^:]*:\d{12}:/.test(text))
    return [
      { operator: 'name another account', value: text.replace(/:\d{12}:/, ':999999999999:') },
      { operator: 'name another resource', value: `${text}-other` },
    ];
  if (/^(rate|cron)\(/.test(text))
    return [
      { operator: 'run once a year', value: 'rate(365 days)' },
      { operator: 'set to another value', value: 'mutated' },
    ];
  if (/^[^@\s]+@[^@\s]+$/.test(text)) return [{ operator: 'tell somebody else', value: 'somebody@example.net' }];
  if (/^-?\d+(\.\d+)?$/.test(text)) return [];
  if (/^[a-z]{2}(-[a-z]+)+-\d$/.test(text)) return [{ operator: 'move to another region', value: 'us-west-2' }];
  const fields = text.match(formatField) ?? [];
  return [
    { operator: 'set to another value', value: 'mutated' },
    ...(fields.length > 1 ? fields : []).map((field) => ({
      operator: `leave out ${field}`,
      value: text.replace(field, '').replace(/ {2,}/, ' ').trim(),
    })),
  ];
}
