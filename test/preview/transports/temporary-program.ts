import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readProject, readStack } from '../../../preview/project';
import type { StackSpec } from '../../../preview/request';
import { packageRoot } from '../fixture-programs';

/** A program outside this package, where nothing is installed but what a test puts there. */
export class TemporaryProgram {
  readonly directory = fs.mkdtempSync(path.join(os.tmpdir(), 'program-'));

  constructor(files: Readonly<Record<string, string>>) {
    this.write({ 'Pulumi.yaml': 'name: stranger\nruntime: nodejs\n', ...files });
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.directory, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
    }
  }

  /** Puts a link to an installed package of this one into the program's node_modules. */
  link(name: string): void {
    const target = path.join(this.directory, 'node_modules', name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.symlinkSync(path.join(packageRoot, 'node_modules', name), target);
  }

  spec(stack: string): StackSpec {
    return { ...readStack(readProject(this.directory), 'dev', { 'aws:region': 'eu-west-1' }), stack };
  }

  remove(): void {
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}
