import * as fs from 'node:fs';
import * as path from 'node:path';

/** Milliseconds between two looks, and of rest after the last change. Looking costs a few milliseconds for a thousand files. */
const interval = 150;
const rest = 100;

const skippedDirectories: ReadonlySet<string> = new Set(['node_modules', 'dist', 'coverage']);

type Snapshot = ReadonlyMap<string, string>;

function addFile(file: string, found: Map<string, string>): void {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) found.set(file, `${stat.mtimeMs} ${stat.size} ${stat.ino}`);
}

function addDirectory(directory: string, ignored: ReadonlySet<string>, found: Map<string, string>): void {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(directory, { withFileTypes: true });
  } catch {
    return; // gone or unreadable since it was listed; the next look tells
  }
  for (const entry of entries) {
    const at = path.join(directory, entry.name);
    if (entry.name.startsWith('.') || ignored.has(at)) continue;
    if (entry.isDirectory()) {
      if (!skippedDirectories.has(entry.name)) addDirectory(at, ignored, found);
    } else addFile(at, found);
  }
}

function look(paths: readonly string[], ignored: ReadonlySet<string>): Snapshot {
  const found = new Map<string, string>();
  for (const one of paths) {
    if (fs.statSync(one, { throwIfNoEntry: false })?.isDirectory()) addDirectory(one, ignored, found);
    else addFile(one, found);
  }
  return found;
}

function differences(before: Snapshot, now: Snapshot): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file));
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

/**
 * Files below some paths, compared between two calls of `changed`. It looks at modification times instead of waiting for
 * events: `fs.watch` misses files in new directories on Linux with Node 20, and all of them on network and container mounts
 * (https://nodejs.org/docs/latest-v20.x/api/fs.html#caveats). Hidden files, `node_modules`, `dist` and `coverage` are left out.
 */
export class FileWatch {
  private snapshot: Snapshot;

  constructor(
    private readonly paths: readonly string[],
    private readonly ignored: ReadonlySet<string>,
  ) {
    this.snapshot = look(paths, ignored);
  }

  /** Number of files looked at. */
  get size(): number {
    return this.snapshot.size;
  }

  /** Waits for a change since the last call and until files rest; the changed files, none when `signal` is aborted. */
  async changed(signal: AbortSignal): Promise<readonly string[]> {
    const before = this.snapshot;
    for (;;) {
      let now = look(this.paths, this.ignored);
      if (differences(before, now).length > 0) {
        for (let later = now; ; now = later) {
          await pause(rest, signal);
          later = look(this.paths, this.ignored);
          if (signal.aborted || differences(now, later).length === 0) break;
        }
        this.snapshot = now;
        const changed = differences(before, now);
        if (changed.length > 0) return changed;
      }
      if (signal.aborted) return [];
      await pause(interval, signal);
    }
  }
}
