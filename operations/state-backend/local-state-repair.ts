import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PulumiCommand } from '@pulumi/pulumi/automation';

/** What the CLI says when it cannot read a file of the state because the description beside it is cut off. */
const brokenDescription = /failed to load checkpoint|unexpected end of JSON|: EOF\b/;

/** Milliseconds after which a description nobody has gone on to write is one a killed run has left. */
const abandonedAfter = 2_000;

/**
 * Removes descriptions (`*.attrs`) a killed run has left empty. The local backend writes the description of a file before the
 * file and refuses to read a file whose description is empty; without one it reads the file, which is always whole, since it is
 * moved into place (https://pkg.go.dev/gocloud.dev/blob/fileblob).
 *
 * @param url `file://…` of the backend; others have no such files
 * @returns how many were removed
 */
export function removeEmptyDescriptions(url: string, now = Date.now()): number {
  if (!url.startsWith('file:///')) return 0;
  const directory = path.join(new URL(url).pathname, '.pulumi');
  if (!fs.existsSync(directory)) return 0;
  const broken = fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.attrs'))
    .map((name) => path.join(directory, name))
    .filter((file) => {
      const stat = fs.statSync(file, { throwIfNoEntry: false });
      return stat?.size === 0 && now - stat.mtimeMs >= abandonedAfter;
    });
  for (const file of broken) fs.rmSync(file, { force: true });
  return broken.length;
}

/** What every call to the CLI goes through; the SDK does not declare it. */
interface Runs {
  run(args: readonly string[], ...more: readonly unknown[]): Promise<unknown>;
}

/** Looks at a state another run is writing, and milliseconds between two. */
const looks = 8;
const betweenLooks = 300;

/**
 * The CLI for a backend in files. A state another run is writing at that moment cannot be read: it is read again a moment later. One that
 * stays so was left by a run that was killed, and is repaired. Other backends write a file at once.
 */
export function readingWholeStates(cli: PulumiCommand, url: string): PulumiCommand {
  const plain = cli as PulumiCommand & Partial<Runs>;
  if (!url.startsWith('file:') || typeof plain.run !== 'function') return cli;
  const run = plain.run.bind(plain);
  const patient = Object.create(cli) as PulumiCommand & Runs;
  patient.run = async (...call) => {
    for (let look = 1; ; look++) {
      try {
        return await run(...call);
      } catch (error) {
        if (!(error instanceof Error) || !brokenDescription.test(error.message) || look > looks) throw error;
        if (look === looks && removeEmptyDescriptions(url) === 0) throw error;
        await pause(betweenLooks);
      }
    }
  };
  return patient;
}
