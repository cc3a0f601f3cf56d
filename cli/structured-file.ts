import * as fs from 'node:fs';
import { UsageError } from './command-error';

export type Structured = Readonly<Record<string, unknown>>;

/**
 * An object from a JSON or YAML file.
 * @throws UsageError naming option, file and problem.
 */
export async function readStructuredFile(option: string, file: string): Promise<Structured> {
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${option}: ${file} ${code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a directory' : 'cannot be read'}. Name a JSON or YAML file.`,
    );
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: true });
  const problem = document.errors[0];
  if (problem)
    throw new UsageError(
      `${option}: ${file} is not valid JSON or YAML: ${problem.message.split('\n')[0]?.replace(/:$/, '') ?? ''}`,
    );
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new UsageError(`${option}: ${file} refers to itself too often to be read. Write the values out.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${option}: ${file} must hold an object (keys and values) at the top.`);
  return value as Structured;
}
