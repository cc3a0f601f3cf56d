import * as fs from 'node:fs';
import * as path from 'node:path';
import { UsageError } from './command-error';

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'a part of the path is a file',
    EISDIR: 'it is a directory',
    ENAMETOOLONG: 'the name is too long',
    ENOENT: 'its directory cannot be made',
    ENOSPC: 'the disk is full',
  };
  return known[code ?? ''] ?? message;
}

function temporary(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file).slice(0, 100)}.${process.pid}.tmp`);
}

/** Not `recursive`: where a parent cannot hold directories, such as /proc, Node.js 20 would try for ever. */
function makeDirectory(directory: string): void {
  if (fs.existsSync(directory)) return;
  makeDirectory(path.dirname(directory));
  try {
    fs.mkdirSync(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Makes sure a file can be written later: creates its directory and tries.
 * @throws UsageError naming the file and why not.
 */
export function assertWritable(file: string): void {
  try {
    makeDirectory(path.dirname(file));
    if (fs.existsSync(file)) {
      if (fs.statSync(file).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      fs.accessSync(file, fs.constants.W_OK);
    }
    fs.writeFileSync(temporary(file), '');
    fs.rmSync(temporary(file));
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reason(error)}. Name another path.`);
  }
}

/**
 * Writes a file whole or not at all: readers see the old content until the new one is complete.
 * @throws UsageError naming the file and why not.
 */
export function writeWhole(file: string, content: string): void {
  const part = temporary(file);
  try {
    makeDirectory(path.dirname(file));
    fs.writeFileSync(part, content);
    fs.renameSync(part, file);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw new UsageError(`${file} cannot be written: ${reason(error)}. Name another path.`);
  }
}
