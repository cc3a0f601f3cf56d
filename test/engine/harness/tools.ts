import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** What the real engine needs: its CLI, and the parts of this harness written in Go. */
export interface Tools {
  readonly cli: string;
  /** Version the CLI reports, for example `v3.250.0`. */
  readonly cliVersion: string;
  /** True when the user's own `pulumi` is used. */
  readonly cliIsUsers: boolean;
  /** Directory of the language host, the stub provider and the observer. */
  readonly directory: string;
  /** Where tables of provider packages are kept. */
  readonly tables: string;
}

/** The real engine cannot be had here; the message says why and what would help. */
export class ToolsUnavailable extends Error {
  override readonly name = 'ToolsUnavailable';
}

/** Longest time for one build: the CLI takes about three minutes on two cores. */
const buildMilliseconds = 20 * 60_000;

function onPath(name: string): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(path.delimiter).filter((directory) => directory !== '');
  return directories.map((directory) => path.join(directory, name)).find((file) => fs.existsSync(file));
}

function goSources(directory: string): readonly string[] {
  return fs
    .readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.go') || name === 'go.mod' || name === 'go.sum')
    .sort();
}

function run(go: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(go, args, { cwd, encoding: 'utf8', timeout: buildMilliseconds });
  if (status === 0) return;
  throw new ToolsUnavailable(
    `go ${args[0] ?? ''} failed: ${(error?.message ?? stderr).trim().split('\n').slice(-5).join('\n')}`,
  );
}

/** Makes `directory` by `make`, which fills an empty one; an interrupted run leaves nothing half made behind. */
function once(directory: string, make: (empty: string) => void): void {
  if (fs.existsSync(directory)) return;
  fs.mkdirSync(path.dirname(directory), { recursive: true });
  const empty = fs.mkdtempSync(`${directory}.`);
  try {
    make(empty);
    fs.renameSync(empty, directory);
  } finally {
    fs.rmSync(empty, { recursive: true, force: true });
  }
}

/** Starts the SDK's own host of dynamic providers, as the script of that name in a Pulumi installation does. */
const dynamicProvider = `#!/bin/sh
exec node "$(node -p 'require.resolve("@pulumi/pulumi/cmd/dynamic-provider")')" "$@"
`;

function buildHarness(sources: string, home: string, go: string | undefined): string {
  const hash = createHash('sha256').update(dynamicProvider);
  for (const name of goSources(sources)) hash.update(name).update(fs.readFileSync(path.join(sources, name)));
  const directory = path.join(home, `harness-${hash.digest('hex').slice(0, 12)}`);
  once(directory, (empty) => {
    if (go === undefined)
      throw new ToolsUnavailable(
        'the stub provider must be built, and there is no Go on PATH; install it from https://go.dev/dl',
      );
    run(go, ['build', '-o', `${empty}${path.sep}`, './cmd/...'], sources);
    fs.writeFileSync(path.join(empty, 'pulumi-resource-pulumi-nodejs'), dynamicProvider, { mode: 0o755 });
  });
  return directory;
}

/** The CLI of the version in go.mod, built from the Go module proxy. */
function buildCli(version: string, home: string, go: string | undefined, say: (text: string) => void): string {
  const directory = path.join(home, `pulumi-${version}`);
  once(directory, (empty) => {
    if (go === undefined) throw new ToolsUnavailable('there is neither pulumi nor Go on PATH; install one of them');
    say(`Building the Pulumi CLI ${version}; once, it takes about three minutes …`);
    const module = fs.mkdtempSync(path.join(os.tmpdir(), 'pulumi-cli-'));
    try {
      const main = 'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi';
      fs.writeFileSync(path.join(module, 'tools.go'), `//go:build tools\n\npackage cli\n\nimport _ "${main}"\n`);
      run(go, ['mod', 'init', 'cli'], module);
      run(go, ['get', `${main}@${version}`], module);
      const stamp = `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=${version}`;
      run(go, ['build', '-ldflags', stamp, '-o', path.join(empty, 'pulumi'), main], module);
    } finally {
      fs.rmSync(module, { recursive: true, force: true });
    }
  });
  return path.join(directory, 'pulumi');
}

/**
 * Finds or builds the tools: the user's own `pulumi` when it is on PATH, else the CLI of the version in harness/go.mod. Builds are
 * kept in `$HARNESS_HOME`, `~/.cache/pulumi-harness` by default, by version and content of the sources.
 *
 * @throws ToolsUnavailable
 */
export function prepareTools(sources: string, say: (text: string) => void): Tools {
  const home = path.resolve(process.env['HARNESS_HOME'] ?? path.join(os.homedir(), '.cache', 'pulumi-harness'));
  const go = onPath('go');
  const wanted = /pulumi\/sdk\/v3 (v[\d.]+)/.exec(fs.readFileSync(path.join(sources, 'go.mod'), 'utf8'))?.[1] ?? '';
  const users = onPath('pulumi');
  const directory = buildHarness(sources, home, go);
  const cli = users ?? buildCli(wanted, home, go, say);
  const { stdout, status } = spawnSync(cli, ['version'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, PULUMI_SKIP_UPDATE_CHECK: 'true' },
  });
  if (status !== 0) throw new ToolsUnavailable(`${cli} does not run`);
  const tables = path.join(home, 'tables');
  fs.mkdirSync(tables, { recursive: true });
  return { cli, cliVersion: stdout.trim(), cliIsUsers: users !== undefined, directory, tables };
}
