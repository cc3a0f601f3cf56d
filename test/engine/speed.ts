import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { packageRoot } from '../preview/fixture-programs';
import { accountCases } from './cases/account-cases';
import type { ConformanceCase } from './cases/conformance-case';
import { RealEngine } from './harness/real-engine';
import type { Tools } from './harness/tools';
import { Workspace } from './harness/workspace';

/** Time of a preview of all accounts. Other work on the machine lengthens wall time; processor time stays about the same. */
export interface Measured {
  readonly milliseconds: number;
  /** Processor seconds of all processes; undefined where the system does not tell. */
  readonly processorSeconds: number | undefined;
}

/** Previews of all accounts of the example organization. */
export interface SpeedResult {
  readonly embedded: Measured;
  /** The real CLI, program and pack compiled beforehand. */
  readonly compiled: Measured;
  /** The real CLI, program and pack from TypeScript. */
  readonly typescript: Measured;
  /** Load averages before and after. */
  readonly load: readonly number[];
  readonly processors: number;
}

/**
 * Processor seconds of the children of this process that have ended, with theirs; the kernel counts in hundredths.
 * https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html (cutime, cstime)
 */
function endedChildrenSeconds(): number | undefined {
  try {
    const text = fs.readFileSync('/proc/self/stat', 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return undefined;
  }
}

function since(before: number | undefined): number | undefined {
  const now = endedChildrenSeconds();
  return now === undefined || before === undefined ? undefined : now - before;
}

function sum(values: readonly Measured[]): Measured {
  const seconds = values
    .map(({ processorSeconds }) => processorSeconds ?? NaN)
    .reduce((total, value) => total + value, 0);
  return {
    milliseconds: values.reduce((total, { milliseconds }) => total + milliseconds, 0),
    processorSeconds: Number.isNaN(seconds) ? undefined : seconds,
  };
}

function median(values: readonly Measured[]): Measured {
  const middle = (numbers: readonly number[]): number =>
    [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  const seconds = values.flatMap(({ processorSeconds }) => processorSeconds ?? []);
  return {
    milliseconds: middle(values.map(({ milliseconds }) => milliseconds)),
    processorSeconds: seconds.length === 0 ? undefined : middle(seconds),
  };
}

function embedded(): Measured {
  const before = endedChildrenSeconds();
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(packageRoot, 'dist', 'cli', 'main.js'), 'preview'], {
    cwd: packageRoot,
    stdio: 'ignore',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`landing-zone preview ended with ${String(status)}`);
  return { milliseconds: performance.now() - start, processorSeconds: since(before) };
}

/** Previews every account, one after the other. Accounts that refer to management find it deployed. */
async function real(tools: Tools, fromTypeScript: boolean): Promise<Measured> {
  const workspace = new Workspace(packageRoot, tools);
  const remove = (): void => workspace.close();
  process.once('exit', remove);
  try {
    const engine = new RealEngine(workspace, 900);
    if (fromTypeScript) {
      const pack = path.join(workspace.root, 'policies', 'pci-dss');
      const manifest = JSON.parse(fs.readFileSync(path.join(pack, 'package.json'), 'utf8')) as object;
      fs.writeFileSync(path.join(pack, 'package.json'), JSON.stringify({ ...manifest, main: 'index.ts' }));
      fs.writeFileSync(path.join(pack, 'PulumiPolicy.yaml'), 'runtime: nodejs\n');
      fs.writeFileSync(
        path.join(pack, 'tsconfig.json'),
        JSON.stringify({ extends: '../../tsconfig.json', include: ['.'] }),
      );
    }
    const measured: Measured[] = [];
    const cases = accountCases();
    for (const account of cases) {
      const given: ConformanceCase = { ...account, ...(fromTypeScript && { compiled: 'accounts', typeChecked: true }) };
      await engine.makeStack(given);
      const before = endedChildrenSeconds();
      const run = await engine.preview(given, { observed: false });
      if (run.exitCode !== 0) throw new Error(`the real preview of ${given.name} failed: ${run.stderr}`);
      measured.push({ milliseconds: run.milliseconds, processorSeconds: since(before) });
      if (cases.some(({ refersTo }) => refersTo?.name === given.name)) await engine.outputsOf(given);
    }
    return sum(measured);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Measures on a machine that should be quiet; takes several minutes. */
export async function measureSpeed(tools: Tools, say: (text: string) => void): Promise<SpeedResult> {
  const before = os.loadavg()[0] ?? 0;
  embedded();
  const runs = Array.from({ length: 5 }, embedded);
  const told = (name: string, { milliseconds, processorSeconds }: Measured): void =>
    say(`${name}: ${(milliseconds / 1000).toFixed(2)} s, processors ${processorSeconds?.toFixed(2) ?? 'unknown'} s`);
  const fast = median(runs);
  told('Embedded', fast);
  const compiled = await real(tools, false);
  told('Real, compiled', compiled);
  const typescript = await real(tools, true);
  told('Real, from TypeScript', typescript);
  return {
    embedded: fast,
    compiled,
    typescript,
    load: [before, os.loadavg()[0] ?? 0],
    processors: os.availableParallelism(),
  };
}
