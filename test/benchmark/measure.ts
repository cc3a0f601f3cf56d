import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Cost of one run of a Node.js process. */
export interface Measurement {
  readonly exitCode: number | null;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

/** Makes a process leave its own resource usage behind when it ends. */
const witness = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(
    `import fs from 'node:fs'; process.on('exit', () => fs.writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`,
  )}`;

/** Runs a script in a process of its own and measures it; `nodeArgs` come before the script. */
export function measure(script: string, args: readonly string[], nodeArgs: readonly string[] = []): Measurement {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-benchmark-'));
  const file = path.join(directory, 'usage.json');
  const started = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [`--import=${witness(file)}`, ...nodeArgs, script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const wallSeconds = (performance.now() - started) / 1000;
  const usage = JSON.parse(fs.readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  fs.rmSync(directory, { recursive: true, force: true });
  return {
    exitCode: status,
    wallSeconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: usage.maxRSS / 1024,
    stdout,
  };
}

/** The run of median wall time. */
export function median(runs: readonly Measurement[]): Measurement {
  const sorted = [...runs].sort((left, right) => left.wallSeconds - right.wallSeconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}
