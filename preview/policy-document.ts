import type { WireProperties, WireValue } from './packs/pack';
import { isObject } from './values';

/**
 * Renders `aws.iam.getPolicyDocument` as the provider does, in pure code:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/iam/policy_document_data_source.go and
 * policy_model.go beside it.
 */
export interface RenderedPolicyDocument {
  readonly json: string;
  readonly minifiedJson: string;
  readonly id: string;
}

/** The arguments do not make a policy document; the provider refuses them too. */
export class PolicyDocumentInvalid extends Error {
  override readonly name = 'PolicyDocumentInvalid';
}

type Json = { readonly [key: string]: WireValue };
type Statement = { readonly sid: string; readonly content: Json };

function list(value: WireValue | undefined): readonly WireValue[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly WireValue[]) : [value];
}

function text(value: WireValue | undefined): string {
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
}

/** `&{aws:username}` is how arguments write the policy variable `${aws:username}`. */
function variables(values: readonly string[], version: string): readonly string[] {
  return values.map((value) => {
    if (version === '2008-10-17' && value.includes('&{')) {
      throw new PolicyDocumentInvalid(
        `found &{ sequence in (${value}), which is not supported in document version 2008-10-17`,
      );
    }
    return value.split('&{').join('${');
  });
}

/** A set of strings: one is written without a list, several from Z to A. Compared by code unit, as Go compares ASCII. */
function strings(values: readonly string[]): WireValue {
  const unique = [...new Set(values)];
  return unique.length === 1 ? (unique[0] ?? '') : unique.sort().reverse();
}

function sorted(object: Json): Json {
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((key) => [key, object[key] ?? null]),
  );
}

function principals(blocks: readonly WireValue[], version: string): WireValue {
  const all = blocks.filter(isObject).map((block) => ({
    type: text(block['type']),
    identifiers: variables([...new Set(list(block['identifiers']).map(text))], version),
  }));
  const [only] = all;
  if (all.length === 1 && only?.type === '*' && only.identifiers.length === 1 && only.identifiers[0] === '*')
    return '*';
  const result: Record<string, WireValue> = {};
  for (const { type, identifiers } of all) {
    const before = result[type];
    const values = strings(identifiers);
    result[type] = before === undefined ? values : [...list(before), ...list(values)];
  }
  return sorted(result);
}

function conditions(blocks: readonly WireValue[], version: string): Json {
  const result: Record<string, Record<string, WireValue>> = {};
  for (const block of blocks.filter(isObject)) {
    const values = variables(list(block['values']).map(text), version);
    const test = (result[text(block['test'])] ??= {});
    const variable = text(block['variable']);
    const all = [...list(test[variable]), ...values];
    test[variable] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return sorted(Object.fromEntries(Object.entries(result).map(([test, byVariable]) => [test, sorted(byVariable)])));
}

function statement(block: WireProperties, version: string): Statement {
  const sid = text(block['sid']);
  const content: Record<string, WireValue> = {};
  const put = (name: string, values: readonly WireValue[], make: (values: readonly WireValue[]) => WireValue): void => {
    if (values.length > 0) content[name] = make(values);
  };
  const plain = (values: readonly WireValue[]): WireValue => strings(values.map(text));
  const withVariables = (values: readonly WireValue[]): WireValue => strings(variables(values.map(text), version));
  if (sid !== '') content['Sid'] = sid;
  content['Effect'] = text(block['effect']) || 'Allow';
  put('Action', list(block['actions']), plain);
  put('NotAction', list(block['notActions']), plain);
  put('Resource', list(block['resources']), withVariables);
  put('NotResource', list(block['notResources']), withVariables);
  put('Principal', list(block['principals']), (blocks) => principals(blocks, version));
  put('NotPrincipal', list(block['notPrincipals']), (blocks) => principals(blocks, version));
  put('Condition', list(block['conditions']), (blocks) => conditions(blocks, version));
  return { sid, content };
}

interface Document {
  readonly version: string;
  readonly id: string;
  readonly statements: readonly Statement[];
}

const statementKeys = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
];

function normalizedPrincipal(value: WireValue): WireValue {
  if (typeof value === 'string') return '*';
  if (!isObject(value)) return value;
  const result = Object.fromEntries(
    Object.entries(value).map(([type, ids]) => [
      type,
      Array.isArray(ids) ? [...(ids as readonly WireValue[])].map(text).sort().reverse() : ids,
    ]),
  );
  return sorted(result);
}

function normalizedCondition(value: WireValue): WireValue {
  if (!isObject(value)) return value;
  return sorted(
    Object.fromEntries(
      Object.entries(value).map(([test, byVariable]) => [
        test,
        isObject(byVariable)
          ? sorted(
              Object.fromEntries(
                Object.entries(byVariable).map(([variable, values]) => {
                  const all = list(values).map(text);
                  return [variable, all.length === 1 ? (all[0] ?? '') : all];
                }),
              ),
            )
          : byVariable,
      ]),
    ),
  );
}

function parseDocument(json: WireValue, kind: 'source' | 'override', index: number): Document {
  let document: WireValue;
  try {
    document = JSON.parse(text(json)) as WireValue;
  } catch (error) {
    throw new PolicyDocumentInvalid(
      `merging ${kind} document ${index}: it is not valid JSON (${(error as Error).message})`,
    );
  }
  if (!isObject(document))
    throw new PolicyDocumentInvalid(`merging ${kind} document ${index}: it is not a JSON object`);
  const statements = list(document['Statement'])
    .filter(isObject)
    .map((given) => {
      const content: Record<string, WireValue> = {};
      for (const key of statementKeys) {
        const value = given[key];
        if (value === undefined || value === null || value === '') continue;
        content[key] = key.endsWith('Principal')
          ? normalizedPrincipal(value)
          : key === 'Condition'
            ? normalizedCondition(value)
            : value;
      }
      return { sid: text(given['Sid']), content };
    });
  return { version: text(document['Version']), id: text(document['Id']), statements };
}

function merge(base: Document, next: Document): Document {
  const statements = [...base.statements];
  for (const added of next.statements) {
    const at = added.sid === '' ? -1 : statements.findIndex((existing) => existing.sid === added.sid);
    if (at < 0) statements.push(added);
    else statements[at] = added;
  }
  return { version: next.version > base.version ? next.version : base.version, id: next.id || base.id, statements };
}

function refuseDuplicates(statements: readonly Statement[], where: string, seen = new Set<string>()): void {
  for (const { sid } of statements) {
    if (sid !== '' && seen.has(sid))
      throw new PolicyDocumentInvalid(`${where}: duplicate Sid (${sid}). Remove the Sid or make it unique.`);
    seen.add(sid);
  }
}

/** JSON as Go's encoding/json writes it: `<`, `>`, `&` and the line separators are escaped. */
function goJson(value: WireValue, indent: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** CRC-32 (IEEE), from which the provider makes the id of a document. */
export function crc32(data: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(data)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * Renders the document described by the arguments of `getPolicyDocument`; all values must be known.
 *
 * @throws PolicyDocumentInvalid for duplicate Sids and source or override documents that are no JSON.
 */
export function renderPolicyDocument(args: WireProperties): RenderedPolicyDocument {
  const version = text(args['version']) || '2012-10-17';
  let document: Document = { version: '', id: '', statements: [] };
  const sids = new Set<string>();
  list(args['sourcePolicyDocuments']).forEach((json, index) => {
    if (json === null) return;
    const source = parseDocument(json, 'source', index);
    refuseDuplicates(source.statements, `merging source document ${index}`, sids);
    document = merge(document, source);
  });
  const statements = list(args['statements'])
    .filter(isObject)
    .map((block) => statement(block, version));
  refuseDuplicates(statements, 'statements');
  document = merge(document, { version, id: text(args['policyId']), statements });
  list(args['overridePolicyDocuments']).forEach((json, index) => {
    if (json !== null) document = merge(document, parseDocument(json, 'override', index));
  });
  const rendered: WireValue = {
    Version: document.version,
    ...(document.id !== '' && { Id: document.id }),
    ...(document.statements.length > 0 && { Statement: document.statements.map(({ content }) => content) }),
  };
  const json = goJson(rendered, 2);
  return { json, minifiedJson: goJson(rendered, 0), id: String(crc32(json)) };
}
