import type * as z from 'zod';
import { globalRegistry } from 'zod';
import type { Path } from './problem';
import { landingZoneSchema } from './schema';
import { closest, suggest } from './suggestion';

/** A zod issue in the words of the project. */
export interface SchemaProblem {
  readonly path: Path;
  /** Unknown keys are marked at the key, wrong values at the value. */
  readonly at: 'key' | 'value';
  readonly rule: string;
  readonly fix: string;
}

type Issue = z.core.$ZodIssue;

const expectedWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return String(value);
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[part] : undefined,
    root,
  );
}

/** Schema of the value at a path: itself and what it wraps (optional, default), outermost first. */
function schemasAt(path: Path): readonly z.core.$ZodType[] {
  let layers = unwrap(landingZoneSchema);
  for (const part of path) {
    const definition = (layers[layers.length - 1] as z.core.$ZodTypes | undefined)?._zod.def;
    let next: z.core.$ZodType | undefined;
    if (definition?.type === 'object') next = definition.shape[String(part)];
    else if (definition?.type === 'array') next = definition.element;
    else if (definition?.type === 'record') next = definition.valueType;
    if (!next) return [];
    layers = unwrap(next);
  }
  return layers;
}

function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const layers = [schema];
  for (;;) {
    const definition = (layers[layers.length - 1] as z.core.$ZodTypes)._zod.def;
    if (definition.type !== 'optional' && definition.type !== 'default' && definition.type !== 'prefault')
      return layers;
    layers.push(definition.innerType);
  }
}

/** An example as it would stand in the file. */
function exampleAt(path: Path): string | undefined {
  for (const schema of schemasAt(path)) {
    const examples: unknown = globalRegistry.get(schema)?.examples;
    const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
    if (example !== undefined) return JSON.stringify(example);
  }
  return undefined;
}

function forExample(path: Path, otherwise: string): string {
  const example = exampleAt(path);
  return example === undefined ? otherwise : `Write for example ${example}.`;
}

function keysAt(path: Path): readonly string[] {
  const schema = schemasAt(path).slice(-1)[0] as z.core.$ZodTypes | undefined;
  return schema?._zod.def.type === 'object' ? Object.keys(schema._zod.def.shape) : [];
}

/** zod's own wording starts so; everything else was written in the schema. */
function isOwnWording(message: string): boolean {
  return !/^(Invalid|Too (small|big)|Unrecognized)/.test(message);
}

function limitFix(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, path: Path): string {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  if (issue.origin === 'number' || issue.origin === 'int')
    return small ? `Set it to ${limit} or more.` : `Set it to ${limit} or less.`;
  if (small) return forExample(path, 'Fill it in.');
  return issue.origin === 'string' ? `Shorten it to ${limit} characters.` : `Keep at most ${limit} entries.`;
}

function translate(issue: Issue, path: Path, root: unknown): readonly SchemaProblem[] {
  const value = valueAt(root, path);
  const found = `it is ${shown(value)}`;
  const own = isOwnWording(issue.message) ? issue.message : undefined;
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return [
      {
        path,
        at: 'value',
        rule: 'is required',
        fix: `Add it, for example ${String(path[path.length - 1])}: ${exampleAt(path) ?? '…'}.`,
      },
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = keysAt(path);
        const near = closest(key, known);
        return {
          path: [...path, key],
          at: 'key',
          rule: 'is not a known key',
          fix: near === undefined ? `Remove it; the keys here are ${known.join(', ')}.` : `Did you mean "${near}"?`,
        };
      });
    case 'invalid_type': {
      const expected = expectedWords[issue.expected] ?? issue.expected;
      const unquoted = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      return [
        {
          path,
          at: 'value',
          rule: own ?? `must be ${expected}; ${found}`,
          fix: unquoted ? `Put it in quotes. ${forExample(path, '')}`.trim() : forExample(path, `Write ${expected}.`),
        },
      ];
    }
    case 'invalid_value':
      return [
        {
          path,
          at: 'value',
          rule: `${own ?? (issue.values.length > 12 ? 'must be a known value' : `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`)}; ${found}`,
          fix: suggest(String(value), issue.values.map(String)),
        },
      ];
    case 'too_small':
    case 'too_big':
      return [{ path, at: 'value', rule: `${own ?? issue.message}; ${found}`, fix: limitFix(issue, path) }];
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({
        path,
        at: 'key',
        rule: `the key ${message}`,
        fix: 'Rename the key.',
      }));
    default:
      return [
        { path, at: 'value', rule: `${own ?? issue.message}; ${found}`, fix: forExample(path, 'Correct the value.') },
      ];
  }
}

/** Rules and fixes for what zod found in `root`. */
export function schemaProblems(issues: readonly Issue[], root: unknown): readonly SchemaProblem[] {
  return issues.flatMap((issue) =>
    translate(issue, issue.path.filter((part) => typeof part !== 'symbol') as Path, root),
  );
}
