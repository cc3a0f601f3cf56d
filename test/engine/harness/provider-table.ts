import * as fs from 'node:fs';
import * as path from 'node:path';

/**
 * What the stub provider must know of a provider package, for the exact version that is installed: inputs, required inputs and
 * outputs of each resource, results of each function. The Go type `table` reads it.
 */
export interface ProviderTable {
  readonly package: string;
  readonly version: string;
  readonly resources: Readonly<Record<string, ResourceShape>>;
  readonly functions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface ResourceShape {
  readonly in: readonly string[];
  readonly req: readonly string[];
  /** One letter per shape (string, number, boolean, array, map, object); a trailing `?` where the value may be absent. */
  readonly out: Readonly<Record<string, string>>;
  /** Inputs whose documentation says that a change replaces the resource. */
  readonly force: readonly string[];
}

/** The type that starts at `from`, up to the `;` that closes it at bracket depth 0. */
function typeAt(text: string, from: number): string {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const character = text.charAt(index);
    if ('<{(['.includes(character)) depth += 1;
    else if ('>})]'.includes(character)) depth -= 1;
    else if (character === ';' && depth === 0) return text.slice(from, index).replace(/\s+/g, ' ').trim();
  }
  return '';
}

function shapeOf(type: string): string {
  let inner = /^(?:pulumi\.)?Output<(.*)>$/.exec(type)?.[1]?.trim() ?? type;
  const optional = /\|\s*undefined$/.test(inner) ? '?' : '';
  inner = inner.replace(/\|\s*undefined$/, '').trim();
  if (inner.endsWith('[]') || inner.startsWith('Array<')) return `a${optional}`;
  if (/^\{ *\[key: string\]/.test(inner)) return `m${optional}`;
  if (inner.startsWith('outputs.')) return `o${optional}`;
  if (/\bboolean\b/.test(inner)) return `b${optional}`;
  if (/\bnumber\b/.test(inner)) return `n${optional}`;
  return `s${optional}`;
}

const replaces =
  /forces? (?:a |the creation of a )?(?:new|replacement|re-?creation)|new resource|destroy and re-?create/i;

function resourceShape(source: string, declarations: string): ResourceShape {
  const inputs = new Set<string>();
  for (const [, name = '', value = ''] of source.matchAll(/resourceInputs\["([^"]+)"\] = ([^\n]*)/g)) {
    if (/\bargs\b/.test(value)) inputs.add(name);
  }
  const required = new Set<string>();
  for (const [, name = ''] of source.matchAll(/Missing required property '([^']+)'/g)) required.add(name);
  const start = declarations.search(/export declare class /);
  const end = declarations.indexOf('constructor(', start);
  const body = declarations.slice(start, end < 0 ? undefined : end);
  const out: Record<string, string> = {};
  const force: string[] = [];
  let previous = 0;
  for (const match of body.matchAll(/^ {4}readonly (\w+): /gm)) {
    const [all, name = ''] = match;
    out[name] = shapeOf(typeAt(body, match.index + all.length));
    if (inputs.has(name) && replaces.test(body.slice(previous, match.index))) force.push(name);
    previous = match.index;
  }
  return { in: [...inputs], req: [...required], out, force };
}

function functionResult(declarations: string): Readonly<Record<string, string>> {
  const start = declarations.search(/export interface \w+Result \{/);
  if (start < 0) return {};
  const body = declarations.slice(start, declarations.indexOf('\n}', start));
  const result: Record<string, string> = {};
  for (const match of body.matchAll(/^ {4}readonly (\w+)(\??): /gm)) {
    const [all, name = '', optional = ''] = match;
    result[name] = `${shapeOf(typeAt(body, match.index + all.length))}${optional}`;
  }
  return result;
}

function scripts(directory: string): readonly string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'types') return [];
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) return scripts(file);
    return entry.name.endsWith('.js') ? [file] : [];
  });
}

/** Reads the table from the generated code of a provider SDK, for example `node_modules/@pulumi/aws`. */
export function providerTable(directory: string, name: string, version: string): ProviderTable {
  const resources: Record<string, ResourceShape> = {};
  const functions: Record<string, Readonly<Record<string, string>>> = {};
  for (const file of scripts(directory)) {
    const source = fs.readFileSync(file, 'utf8');
    const typings = file.replace(/\.js$/, '.d.ts');
    const declarations = fs.existsSync(typings) ? fs.readFileSync(typings, 'utf8') : '';
    const token = /__pulumiType = ['"]([^'"]+)['"]/.exec(source)?.[1];
    if (token !== undefined) {
      resources[token] = resourceShape(source, declarations);
      continue;
    }
    for (const [, called = ''] of source.matchAll(/runtime\.(?:invoke|call)\("([^"]+)"/g)) {
      functions[called] ??= functionResult(declarations);
    }
  }
  return { package: name, version, resources, functions };
}
