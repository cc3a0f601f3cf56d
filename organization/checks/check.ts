import type { ReadBeside } from '../beside';
import type { PartialFile } from '../complete';
import type { Organization } from '../model';
import type { Path } from '../problem';
import type { Section } from '../schema';

/** What a cross-check sees of a landing-zone.yaml, and how it reports. */
export interface CheckContext {
  /** Everything that parses, defaults filled in. */
  readonly organization: Organization;
  /** The same as written, for what defaults hide. */
  readonly file: PartialFile;
  /** Reads a file the landing-zone.yaml names. */
  readonly read: ReadBeside;
  /** False when a part of the section does not parse: what is missing there may only be misspelt, so nothing is said about it. */
  readonly complete: (section: Section) => boolean;
  /** Path of an account, unit, guardrail, job function, person or network, and of something in it. */
  readonly pathOf: (item: object, ...rest: Path) => Path;
  readonly report: (path: Path, rule: string, fix: string) => void;
}

/** A rule over more than one value. Reports; never throws. */
export type Check = (context: CheckContext) => void;

/** Calls `found` for every item whose key another item before it has. Items with key undefined are passed over. */
export function duplicates<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  found: (item: T, first: T) => void,
): void {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, item);
    else found(item, first);
  }
}
