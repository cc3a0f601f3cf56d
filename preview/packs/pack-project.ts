import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';

/** A policy pack that cannot be loaded. The message names the directory and the way out. */
export class PackNotLoaded extends Error {
  override readonly name = 'PackNotLoaded';
  constructor(
    message: string,
    /** What the pack printed. */
    readonly detail: string,
  ) {
    super(message);
  }
}

/** What PulumiPolicy.yaml says of a pack. */
export interface PackProject {
  /** Absolute path of the program: the directory, or the file of `main`. */
  readonly program: string;
  /** Version to show; undefined when package.json has it. */
  readonly version: string | undefined;
}

/**
 * Reads the project file of the pack in `directory`.
 *
 * @throws PackNotLoaded when there is none, it is no YAML, or it names another runtime than Node.js.
 */
export function readPackProject(directory: string): PackProject {
  const file = path.join(directory, 'PulumiPolicy.yaml');
  if (!existsSync(file))
    throw new PackNotLoaded(
      `${directory} is not a policy pack: it has no PulumiPolicy.yaml. Give the directory that holds one.`,
      '',
    );
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PackNotLoaded(`${file} cannot be read: ${(error as Error).message}`, '');
  }
  const project = (typeof content === 'object' && content !== null ? content : {}) as Readonly<Record<string, unknown>>;
  const { runtime, main, version } = project;
  const runtimeName =
    typeof runtime === 'string' ? runtime : (runtime as { readonly name?: unknown } | null | undefined)?.name;
  if (runtimeName !== 'nodejs') {
    throw new PackNotLoaded(
      `${file}: runtime must be nodejs, not ${JSON.stringify(runtimeName ?? null)}; this preview runs policy packs written in TypeScript or JavaScript.`,
      '',
    );
  }
  return {
    program: typeof main === 'string' && main !== '' ? path.resolve(directory, main) : directory,
    version: typeof version === 'string' || typeof version === 'number' ? String(version) : undefined,
  };
}
