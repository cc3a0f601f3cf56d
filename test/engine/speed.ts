import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { packageRoot } from '../preview/fixture-programs';
import { accountCases } from './cases';
import { RealEngine } from './harness/real-engine';
import type { Tools } from './harness/tools';
import { Workspace } from './harness/workspace';

/** Wall milliseconds of previews of all accounts of the example organization. */
export interface SpeedResult {
  readonly embedded: number;
  /** The real CLI, program and pack compiled beforehand. */
  readonly compiled: number;
  /** The real CLI, program and pack from TypeScript. */
  readonly typescript: number;
  /** Load averages before and after. */
  readonly load: readonly number[];
  readonly processors: number;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function embedded(): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [path.join(packageRoot, 'dist', 'cli', 'main.js'), 'preview'], {
    cwd: packageRoot,
    stdio: 'ignore',
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`landing-zone preview ended with ${String(status)}`);
  return performance.now() - start;
}

/** Previews every account, one after the other. Accounts that refer to management find it deployed. */
async function real(tools: Tools, fromTypeScript: boolean): Promise<number> {
  const workspace = new Workspace(packageRoot, tools);
  const remove = (): void => workspace.close();
  process.once('exit', remove);
  try {
    const engine = new RealEngine(workspace, 300);
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
    let total = 0;
    for (const given of accountCases()) {
      const run = await engine.preview(
        { ...given, ...(fromTypeScript && { compiled: 'accounts', typeChecked: true }) },
        { observed: false },
      );
      if (run.exitCode !== 0) throw new Error(`the real preview of ${given.name} failed: ${run.stderr}`);
      total += run.milliseconds;
      if (given.name === accountCases()[1]?.refersTo?.name) await engine.outputsOf(given);
    }
    return total;
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
  say(`Embedded: ${median(runs).toFixed(0)} ms`);
  const compiled = await real(tools, false);
  say(`Real, compiled: ${compiled.toFixed(0)} ms`);
  const typescript = await real(tools, true);
  say(`Real, TypeScript: ${typescript.toFixed(0)} ms`);
  return {
    embedded: median(runs),
    compiled,
    typescript,
    load: [before, os.loadavg()[0] ?? 0],
    processors: os.availableParallelism(),
  };
}
