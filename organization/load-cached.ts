import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readBeside } from './beside';
import type { Organization } from './model';
import { metadataProblem } from './saml-metadata';

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Names, sizes and times of the files that decide what a text is validated to. */
function codeIdentity(directory: string): string {
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) return [codeIdentity(file)];
      const { size, mtimeMs } = fs.statSync(file);
      return [`${entry.name} ${size} ${mtimeMs}`];
    })
    .join('\n');
}

/** The SAML metadata stands in a file of its own, which may have changed since, or hold a certificate that has expired. */
function isFresh({ identity }: Organization, file: string): boolean {
  if (identity.mode !== 'saml') return true;
  const found = readBeside(file)(identity.metadataFile);
  return 'text' in found && found.text === identity.metadata && metadataProblem(found.text, Date.now()) === undefined;
}

/**
 * Loads a landing-zone.yaml like `loadOrganization`, but keeps the validated content in `cacheDirectory` under a hash of the
 * text and of this code. A program is run once per account: with 500 accounts, validating the same text 500 times would
 * take minutes. A file that is not valid is never kept.
 *
 * @param load the loader; a parameter so that its libraries are loaded only when they are needed
 * @throws InvalidLandingZone with every problem, when the file cannot be read or is not valid
 */
export function loadOrganizationCached(
  file: string,
  cacheDirectory: string,
  load: (file: string) => Organization,
): Organization {
  let entry: string | undefined;
  try {
    const hash = createHash('sha256').update(codeIdentity(__dirname)).update('\0').update(fs.readFileSync(file));
    entry = path.join(cacheDirectory, `organization-${hash.digest('hex')}.json`);
    const kept = JSON.parse(fs.readFileSync(entry, 'utf8')) as Organization;
    if (isFresh(kept, file)) return freeze(kept);
  } catch {
    // Not kept yet, or nothing can be kept here: validate. Problems are reported by the loader itself.
  }
  const organization = load(file);
  if (entry !== undefined) keep(entry, organization);
  return organization;
}

function keep(entry: string, organization: Organization): void {
  try {
    fs.mkdirSync(path.dirname(entry), { recursive: true });
    const temporary = `${entry}.${process.pid}.tmp`;
    fs.writeFileSync(temporary, JSON.stringify(organization));
    fs.renameSync(temporary, entry);
  } catch {
    // A cache that cannot be written only costs time.
  }
}
