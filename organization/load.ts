import * as fs from 'node:fs';
import { readBeside, type ReadBeside } from './beside';
import { checks } from './checks';
import { complete } from './complete';
import { maxFileBytes, readDocument, type SourceDocument } from './document';
import type { Organization } from './model';
import { type Parts, usableParts, wholeParts } from './parts';
import { formatPath, InvalidLandingZone, type Path, type Problem } from './problem';
import { landingZoneSchema } from './schema';
import { schemaProblems } from './schema-problems';

export { InvalidLandingZone, type Problem } from './problem';

function invalidFile(file: string, rule: string, fix: string): InvalidLandingZone {
  return new InvalidLandingZone(file, [{ file, line: 1, column: 1, path: '', rule, fix }]);
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Runs the cross-checks over what is usable. */
function checkAll(
  { file, incomplete }: Parts,
  read: ReadBeside,
  report: (path: Path, rule: string, fix: string) => void,
): Organization {
  const { organization, places } = complete(file, read);
  for (const check of checks) {
    check({
      organization,
      file,
      read,
      complete: (section) => !incomplete.has(section),
      pathOf: (item, ...rest) => [...(places.get(item) ?? []), ...rest],
      report,
    });
  }
  return organization;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function validate(document: SourceDocument, fileName: string, read: ReadBeside): Organization {
  const { value } = document;
  if (value === null || value === undefined) {
    throw invalidFile(fileName, 'the file is empty', 'Run landing-zone init to write a commented one.');
  }
  if (!isMap(value)) {
    throw invalidFile(
      fileName,
      'must be a map of keys and values at the top',
      'Start with name:, homeRegion: and accounts:; landing-zone init writes a commented file.',
    );
  }
  const problems: Problem[] = [];
  const add = (path: Path, rule: string, fix: string, at?: 'key' | 'value') =>
    problems.push({ file: fileName, ...document.locate(path, at), path: formatPath(path), rule, fix });

  const parsed = landingZoneSchema.safeParse(value);
  for (const { path, rule, fix, at } of parsed.success ? [] : schemaProblems(parsed.error.issues, value))
    add(path, rule, fix, at);
  const organization = checkAll(parsed.success ? wholeParts(parsed.data) : usableParts(value), read, add);
  if (problems.length > 0) throw new InvalidLandingZone(fileName, problems);
  return freeze(organization);
}

/**
 * Reads the text of a landing-zone.yaml, fills in the defaults and checks everything. The result is frozen, deeply.
 *
 * @param text content of the file
 * @param fileName the file as the problems shall name it
 * @param read reads the files the text names, such as SAML metadata; default: relative to the directory of `fileName`
 * @throws InvalidLandingZone with every problem in the text
 */
export function parseOrganization(
  text: string,
  fileName: string,
  read: ReadBeside = readBeside(fileName),
): Organization {
  const document = readDocument(text);
  if (document.problems.length > 0) {
    throw new InvalidLandingZone(
      fileName,
      document.problems.map((problem) => ({ ...problem, file: fileName, path: formatPath(problem.path) })),
    );
  }
  return validate(document, fileName, read);
}

/** What to say about each way the file system refuses a file. */
const refusals: Readonly<Record<string, readonly [rule: string, fix: string]>> = {
  ENOENT: ['the file does not exist', 'Run landing-zone init to write one, or name another file.'],
  ENOTDIR: ['the file does not exist', 'A part of the path is a file, not a directory; correct the path.'],
  EACCES: ['the file cannot be read: permission denied', 'Give yourself read permission, for example with chmod u+r.'],
  EPERM: ['the file cannot be read: permission denied', 'Give yourself read permission, for example with chmod u+r.'],
  ELOOP: ['the file is a symbolic link that points to itself', 'Correct the link.'],
  ENAMETOOLONG: ['the path is too long', 'Use a shorter path.'],
};

function readBytes(path: string): Buffer {
  try {
    const status = fs.statSync(path);
    if (status.isDirectory())
      throw invalidFile(path, 'is a directory, not a file', 'Name the file in it, usually landing-zone.yaml.');
    if (!status.isFile()) throw invalidFile(path, 'is no regular file', 'Name a plain file.');
    if (status.size > maxFileBytes) {
      throw invalidFile(
        path,
        `must be at most ${maxFileBytes / 1024 / 1024} MiB`,
        'Check that this is the right file; 500 accounts take less than a quarter of that.',
      );
    }
    return fs.readFileSync(path);
  } catch (error) {
    if (error instanceof InvalidLandingZone) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    throw invalidFile(
      path,
      ...(refusals[code] ?? ([`the file cannot be read (${code})`, 'Check the path and its permissions.'] as const)),
    );
  }
}

/**
 * Loads a landing-zone.yaml.
 *
 * @throws InvalidLandingZone with every problem, when the file cannot be read or is not valid
 */
export function loadOrganization(path: string): Organization {
  const bytes = readBytes(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidFile(path, 'the file is not UTF-8 text', 'Save it as UTF-8 in your editor.');
  }
  return parseOrganization(text, path);
}
