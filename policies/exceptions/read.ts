import { isMap, isScalar, isSeq, LineCounter, parseDocument, YAMLMap } from 'yaml';
import { isDay } from './calendar';
import { ExceptionProblem, RiskException, shortestReason } from './risk-exception';

export interface ReadExceptions {
  /** Entries that are well formed. */
  readonly exceptions: readonly RiskException[];
  readonly problems: readonly ExceptionProblem[];
}

const texts = [
  'policy',
  'requirement',
  'reason',
  'owner',
  'approver',
  'ticket',
  'created',
  'expires',
  'compensatingControl',
] as const;
const keys: readonly string[] = [...texts, 'resource', 'glob'];

type Report = (offset: number | undefined, message: string) => void;
interface Field {
  readonly value: string;
  readonly offset: number;
}

function start(node: unknown): number | undefined {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
  return range?.[0];
}

/** Text values of an entry by key; everything else is reported. */
function fieldsOf(entry: YAMLMap, report: Report): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { key, value } of entry.items) {
    const name = isScalar(key) ? String(key.value) : '';
    const offset = start(key) ?? start(entry);
    if (!keys.includes(name)) {
      report(
        offset,
        `${name === '' ? 'a key that is no text' : name} is not known; an exception has ${keys.join(', ')}`,
      );
    } else if (!isScalar(value) || !['string', 'number'].includes(typeof value.value)) {
      report(offset, `${name} must be a text`);
    } else {
      // A number is taken as written: ticket 0042 stays 0042.
      const written = typeof value.value === 'string' ? value.value : (value.source ?? String(value.value));
      fields.set(name, { value: written.trim(), offset: offset ?? 0 });
    }
  }
  return fields;
}

/** Text as people see it: composed, without characters that show nothing, blanks as one. */
function visible(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A person, however the name is written: the address of `Ada <ada@example.com>`, in lower case. */
function person(text: string): string {
  const shown = visible(text);
  return (/<([^<>]+)>\s*$/.exec(shown)?.[1] ?? shown).toLowerCase();
}

function checkValues(fields: ReadonlyMap<string, Field>, report: Report): void {
  const say = (name: string, message: string): void => report(fields.get(name)?.offset, message);
  const text = (name: string): string => fields.get(name)?.value ?? '';
  for (const name of ['created', 'expires']) {
    if (text(name) !== '' && !isDay(text(name))) say(name, `${name} must be a day that exists, such as 2027-01-31`);
  }
  if (text('reason') !== '' && [...visible(text('reason'))].length < shortestReason) {
    say('reason', `reason must have at least ${shortestReason} characters; say why the risk can be borne`);
  }
  if (text('owner') !== '' && person(text('owner')) === person(text('approver'))) {
    say('approver', 'approver must be somebody else than owner');
  }
  if (text('resource').includes('*')) {
    say('resource', 'resource must be one exact URN; write a pattern under glob instead');
  }
  for (const name of ['resource', 'glob']) {
    if (text(name) !== '' && !text(name).startsWith('urn:pulumi:')) {
      say(name, `${name} must start with urn:pulumi:, as the report prints it`);
    }
  }
}

function readEntry(entry: YAMLMap, line: number, report: Report): RiskException | undefined {
  let broken = false;
  const note: Report = (offset, message) => {
    broken = true;
    report(offset ?? start(entry), message);
  };
  const fields = fieldsOf(entry, note);
  const text = (name: string): string => fields.get(name)?.value ?? '';
  const missing = texts.filter((name) => visible(text(name)) === '');
  if (missing.length > 0) note(start(entry), `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`);
  const places = ['resource', 'glob'].filter((name) => text(name) !== '');
  if (places.length !== 1) note(start(entry), 'give either resource (one exact URN) or glob (a pattern over URNs)');
  checkValues(fields, note);
  if (broken) return undefined;
  const glob = places[0] === 'glob';
  return {
    line,
    policy: text('policy'),
    resource: text(glob ? 'glob' : 'resource'),
    glob,
    requirement: text('requirement'),
    reason: text('reason'),
    owner: text('owner'),
    approver: text('approver'),
    ticket: text('ticket'),
    created: text('created'),
    expires: text('expires'),
    compensatingControl: text('compensatingControl'),
  };
}

/**
 * Reads exceptions.yaml: a list under `exceptions`. Never throws; every problem is listed, with its line, and an entry with
 * a problem is left out.
 *
 * @param file the file as problems shall name it
 */
export function readExceptions(content: string, file: string): ReadExceptions {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const problems: ExceptionProblem[] = [];
  const lineAt = (offset: number | undefined): number => (offset === undefined ? 1 : lines.linePos(offset).line);
  const report: Report = (offset, message) => problems.push({ file, line: lineAt(offset), message });
  for (const { pos, message } of document.errors) report(pos[0], `not valid YAML: ${message.split('\n')[0] ?? ''}`);
  if (problems.length > 0) return { exceptions: [], problems };
  const root = document.contents;
  if (root === null) return { exceptions: [], problems };
  const list = isMap(root) ? root.get('exceptions', true) : undefined;
  if (!isMap(root) || root.items.length !== 1 || list === undefined) {
    report(start(root), 'must hold one key, exceptions, with a list of exceptions');
    return { exceptions: [], problems };
  }
  if (isScalar(list) && list.value === null) return { exceptions: [], problems };
  if (!isSeq(list)) {
    report(start(list), 'exceptions must be a list');
    return { exceptions: [], problems };
  }
  const exceptions: RiskException[] = [];
  for (const item of list.items) {
    if (!isMap(item)) {
      report(start(item), 'an exception must be a map of keys and values');
      continue;
    }
    const exception = readEntry(item, lineAt(start(item)), report);
    if (exception) exceptions.push(exception);
  }
  return { exceptions, problems };
}
