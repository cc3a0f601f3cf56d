#!/usr/bin/env node
import * as fs from 'node:fs';
import * as path from 'node:path';
import { exitCodes } from './exit-codes';
import { packageRoot } from './package-root';
import { run } from './run';
import type { Services } from './services';
import { shownPath } from './shown-path';
import { Terminal, write } from './terminal';

const services: Services = {
  openEngine: async () => {
    const { PreviewEngine } = await import('../preview/preview');
    return new PreviewEngine(packageRoot());
  },
  loadOrganization: async (file) => {
    const { loadOrganizationCached } = await import('../organization/load-cached');
    const { cacheDirectory } = await import('../preview/compile/cache-directory');
    const loader = (): typeof import('../organization/load') =>
      require('../organization/load') as typeof import('../organization/load');
    return loadOrganizationCached(shownPath(file, process.cwd()), cacheDirectory(packageRoot()), (name) =>
      loader().loadOrganization(name),
    );
  },
  now: () => new Date(),
  readProgram: async (input) => (await import('./program-spec')).programSpec(input),
};

/** A reader that went away (`| head`) changes nothing: report files are still written and the exit code stays. */
function allowClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output cannot be written: ${error.message}\n`, () => process.exit(exitCodes.invalid));
}

async function main(): Promise<void> {
  // The SDK warns of versions of Node.js it will need one day; the package says itself which it needs.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  process.stdout.on('error', allowClosedPipe);
  process.stderr.on('error', allowClosedPipe);
  // `exit` handlers of the engine end its children.
  process.once('SIGINT', () => process.exit(exitCodes.interrupted));
  process.once('SIGTERM', () => process.exit(143));
  const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const terminal: Terminal = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    workingDirectory: process.cwd(),
  };
  const code = await run(process.argv.slice(2), { version, terminal, services, signal: new AbortController().signal });
  await write(process.stdout, '');
  await write(process.stderr, '');
  process.exit(code);
}

void main();
