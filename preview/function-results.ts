import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';

/**
 * Names of the properties in the result of a provider function, read from the type declarations of the installed SDK
 * (`export interface GetAmiResult { … }`). Empty when the package is not installed or written otherwise.
 */
export function functionResults(modulesFrom: string, token: string): readonly string[] {
  const [packageName = '', module = ''] = token.split(':');
  let source: string;
  try {
    const manifest = createRequire(path.join(modulesFrom, 'resolve-from-here.js')).resolve(
      `@pulumi/${packageName}/package.json`,
    );
    source = readFileSync(path.join(path.dirname(manifest), `${module.replace(/^index\//, '')}.d.ts`), 'utf8');
  } catch {
    return [];
  }
  const body = /export interface \w+Result \{([\s\S]*?)^\}/m.exec(source)?.[1] ?? '';
  return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map((match) => match[1] ?? '');
}
