import * as yaml from 'yaml';
import type { Path } from './problem';

/** Far above 500 accounts with everything spelt out (some 400 KB); below what would take seconds to read. */
export const maxFileBytes = 2 * 1024 * 1024;

/** Uses of anchors in one file, nested uses multiplied: stops the "billion laughs" file, allows a shared block in every account. */
const maxAliasCount = 1000;

/** Something the YAML itself gets wrong. */
export interface SyntaxProblem {
  /** Empty where the text is too broken to tell. */
  readonly path: Path;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly fix: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML text as plain values, with the place of each. */
export interface SourceDocument {
  /** Undefined when `problems` is not empty. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  /** Place of the value at a path; of its key with `at: 'key'`; of the nearest value above it when it is not written. */
  locate(path: Path, at?: 'key' | 'value'): Place;
}

const start: Place = { line: 1, column: 1 };

/** Fixes for the errors of the `yaml` library people make most; the others come with a good message of their own. */
const fixes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two entries.',
  TAB_AS_INDENT: 'Indent with spaces, two a level.',
  MULTIPLE_DOCS: 'Keep one document: remove the line --- and what belongs to another file.',
  BAD_INDENT: 'Close the bracket or line up the indentation.',
  MISSING_CHAR: 'Add the missing character; a quotation mark or bracket is open.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the nested key on a line of its own, or the value in quotes.',
  BAD_SCALAR_START: 'Put the value in quotes.',
};

function syntaxProblem(place: Place, rule: string, fix: string, path: Path = []): SyntaxProblem {
  return { ...place, path, rule, fix };
}

function placeAt(lines: yaml.LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Path of the key that starts at an offset; of two equal keys, both have it. */
function pathOfKey(document: yaml.Document.Parsed, offset: number): Path {
  let found: Path = [];
  yaml.visit(document, {
    Pair: (_, pair, ancestors) => {
      if (!yaml.isScalar(pair.key) || pair.key.range?.[0] !== offset) return undefined;
      const chain: readonly unknown[] = [...ancestors, pair];
      found = chain.flatMap((node, index): Path => {
        if (yaml.isPair(node)) return yaml.isScalar(node.key) ? [String(node.key.value)] : [];
        return yaml.isSeq(node) ? [node.items.indexOf(chain[index + 1])] : [];
      });
      return yaml.visit.BREAK;
    },
  });
  return found;
}

/** An error of the library in the words of the project. */
function translate(error: yaml.YAMLParseError, document: yaml.Document.Parsed, lines: yaml.LineCounter): SyntaxProblem {
  const place = placeAt(lines, error.pos[0]);
  const fix = fixes[error.code] ?? 'Correct the YAML at this place; an editor with YAML support marks it.';
  if (error.code === 'MULTIPLE_DOCS') return syntaxProblem(place, 'must be one YAML document', fix);
  if (error.code === 'DUPLICATE_KEY') {
    const path = pathOfKey(document, error.pos[0]);
    return syntaxProblem(place, `the key ${path[path.length - 1] ?? ''} is there already`, fix, path);
  }
  return syntaxProblem(place, (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''), fix);
}

/** Anchors that contain themselves, aliases without anchor, tags, keys that are no text: legal YAML that means nothing here. */
function oddities(document: yaml.Document.Parsed, lines: yaml.LineCounter): readonly SyntaxProblem[] {
  const found: SyntaxProblem[] = [];
  const add = (offset: number | undefined, rule: string, fix: string) =>
    found.push(syntaxProblem(placeAt(lines, offset ?? 0), rule, fix));
  const anchors = new Set<string>();
  const open = new Set<string>();
  // Own recursion: `yaml.visit` builds a path for each of tens of thousands of nodes, and resolving an alias visits them all.
  const walk = (node: unknown): void => {
    if (yaml.isAlias(node)) {
      const { source, range } = node;
      if (open.has(source)) add(range?.[0], `the anchor &${source} contains itself`, 'Write the value out.');
      else if (!anchors.has(source)) {
        add(
          range?.[0],
          `the anchor &${source} does not exist above`,
          `Define &${source} above, or write the value out.`,
        );
      }
      return;
    }
    const anchor = yaml.isNode(node) ? node.anchor : undefined;
    if (anchor !== undefined) {
      anchors.add(anchor);
      open.add(anchor);
    }
    if (yaml.isSeq(node)) node.items.forEach(walk);
    else if (yaml.isMap(node)) {
      for (const { key, value } of node.items) {
        if (!yaml.isScalar(key) || typeof key.value !== 'string') {
          const offset = yaml.isNode(key) ? key.range?.[0] : undefined;
          add(offset, 'a key must be text', 'Write a plain word, or put the key in quotes.');
        }
        walk(value);
      }
    }
    if (anchor !== undefined) open.delete(anchor);
  };
  walk(document.contents);
  for (const { message, pos } of document.warnings) {
    const rule = (message.split('\n')[0] ?? '').replace(/ at line .*/, '');
    add(pos[0], rule, 'Remove the tag (the word that starts with !).');
  }
  return found;
}

function findPair(node: yaml.YAMLMap, key: string): yaml.Pair | undefined {
  return node.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === key);
}

function locator(document: yaml.Document.Parsed, lines: yaml.LineCounter): SourceDocument['locate'] {
  return (path, at = 'value') => {
    let node: unknown = document.contents;
    let offset: number | undefined = document.contents?.range?.[0];
    for (const [depth, part] of path.entries()) {
      if (yaml.isAlias(node)) node = node.resolve(document);
      if (yaml.isMap(node)) {
        const pair = findPair(node, String(part));
        if (!pair) break;
        const key = yaml.isNode(pair.key) ? pair.key.range?.[0] : undefined;
        const value = yaml.isNode(pair.value) ? pair.value.range?.[0] : undefined;
        const wantsKey = yaml.isCollection(pair.value) || (at === 'key' && depth === path.length - 1);
        offset = (wantsKey ? key : value) ?? key ?? offset;
        node = pair.value;
      } else if (yaml.isSeq(node) && typeof part === 'number') {
        node = node.items[part];
        if (!yaml.isNode(node)) break;
        offset = node.range?.[0] ?? offset;
      } else break;
    }
    return offset === undefined ? start : placeAt(lines, offset);
  };
}

function refused(problems: readonly SyntaxProblem[]): SourceDocument {
  return { value: undefined, problems, locate: () => start };
}

function tooDeep(place: Place): SyntaxProblem {
  return syntaxProblem(
    place,
    'must not be nested hundreds of levels deep',
    'Remove the surplus brackets or indentation.',
  );
}

/** Reads YAML without ever throwing: whatever is wrong with the text comes back as problems. */
export function readDocument(text: string): SourceDocument {
  if (Buffer.byteLength(text) > maxFileBytes) {
    return refused([
      syntaxProblem(
        start,
        `must be at most ${maxFileBytes / 1024 / 1024} MiB`,
        'Check that this is the right file; 500 accounts take less than a quarter of that.',
      ),
    ]);
  }
  const lines = new yaml.LineCounter();
  try {
    const document = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: true });
    const deep = document.errors.find(({ message }) => message.includes('call stack'));
    if (deep) return refused([tooDeep(placeAt(lines, deep.pos[0]))]);
    const errors = document.errors.map((error) => translate(error, document, lines));
    const problems = [...errors, ...(errors.length === 0 ? oddities(document, lines) : [])];
    if (problems.length > 0) return refused(problems);
    return { value: document.toJS({ maxAliasCount }) as unknown, problems: [], locate: locator(document, lines) };
  } catch (error) {
    // The library recurses, so a thousand open brackets end in a RangeError; excessive aliases end in a ReferenceError.
    if (error instanceof RangeError) return refused([tooDeep(start)]);
    return refused([
      syntaxProblem(
        start,
        `must use at most ${maxAliasCount} aliases, nested ones multiplied`,
        'Write the repeated values out, or use fewer aliases (*name).',
      ),
    ]);
  }
}
