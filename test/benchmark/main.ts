import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { packageRoot } from '../../cli/package-root';
import { judgingTimes } from './judging';
import { measure, Measurement, median } from './measure';
import { timeByPart } from './profile';
import { writeLandingZone, writeProgram } from './workloads';

/**
 * Measures the preview: the example organization, growth by resources and by accounts, and where the time goes. Prints a
 * table; budgets are in docs/benchmark.md. `--quick` leaves out the largest sizes.
 */
const root = packageRoot();
const cli = path.join(root, 'dist', 'cli', 'main.js');

function print(label: string, { wallSeconds, cpuSeconds, peakMegabytes }: Measurement, note = ''): void {
  const columns = [
    label.padEnd(44),
    `${wallSeconds.toFixed(2)} s`,
    `${cpuSeconds.toFixed(2)} s`,
    `${peakMegabytes.toFixed(0)} MB`,
    note,
  ];
  process.stdout.write(
    `${columns
      .map((text, index) => (index === 0 ? text : text.padStart(10)))
      .join(' ')
      .trimEnd()}\n`,
  );
}

/** Runs several times and takes the median; ends the benchmark when the run itself failed. */
function run(args: readonly string[], times: number): Measurement {
  const runs = Array.from({ length: times }, () => measure(cli, args));
  const broken = runs.find(({ exitCode }) => exitCode !== 0 && exitCode !== 1);
  if (broken) throw new Error(`landing-zone ${args.join(' ')} ended with ${String(broken.exitCode)}`);
  return median(runs);
}

function growth(label: string, sizes: readonly number[], argsOf: (size: number) => readonly string[]): void {
  let before: { readonly size: number; readonly wall: number } | undefined;
  for (const size of sizes) {
    const result = run(argsOf(size), size >= 500 ? 1 : 3);
    const each = before && ((result.wallSeconds - before.wall) * 1000) / (size - before.size);
    print(
      `${size.toLocaleString('en')} ${label}`,
      result,
      each === undefined ? '' : `${each.toFixed(2)} ms each added`,
    );
    before = { size, wall: result.wallSeconds };
  }
}

function main(quick: boolean): void {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-benchmark-'));
  try {
    process.stdout.write(
      `Node.js ${process.version}, ${os.cpus().length} cores, load ${os
        .loadavg()
        .map((load) => load.toFixed(1))
        .join(' ')}; medians\n`,
    );
    process.stdout.write(`${''.padEnd(44)}       wall        CPU       peak\n`);
    print('Node.js alone', median(Array.from({ length: 3 }, () => measure('-e', ['0']))));
    print('example organization', run(['preview', '--quiet', '--format', 'json'], 5));
    const report = path.join(directory, 'report.html');
    print('example organization with HTML report', run(['preview', '--quiet', '--output', `html=${report}`], 3));

    growth('resources in one stack', quick ? [100, 1000] : [100, 1000, 5000], (size) => {
      const program = path.join(directory, `program-${size}`);
      writeProgram(program, size);
      return ['check', '--program', program, '--quiet', '--soft-fail'];
    });
    growth('accounts', quick ? [8, 50] : [8, 50, 500], (size) => {
      const file = path.join(directory, `landing-zone-${size}.yaml`);
      writeLandingZone(file, size);
      return ['preview', '--file', file, '--quiet', '--soft-fail', '--deadline', '600'];
    });

    const loading = `for (const pack of ['pci-dss', 'landing-zone']) require(${JSON.stringify(root)} + '/dist/policies/' + pack + '/bindings.js')`;
    print('both packs loaded', median(Array.from({ length: 3 }, () => measure('-e', [loading]))));
    const sizes = quick ? [1000, 4000] : [1000, 4000, 10000];
    process.stdout.write(`\nJudging stacks of few types, CPU time at ${sizes.join(', ')} resources:\n`);
    for (const { name, milliseconds } of judgingTimes(sizes)) {
      const times = milliseconds.map((time) => `${time.toFixed(0)} ms`.padStart(10)).join('');
      process.stdout.write(`${name.padEnd(56)}${times}\n`);
    }

    const profiles = path.join(directory, 'profiles');
    measure(cli, ['preview', '--quiet', '--format', 'json'], ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
    process.stdout.write('\nWhere the time of the example organization goes (both threads):\n');
    for (const [part, milliseconds] of timeByPart(profiles, root).slice(0, 15)) {
      process.stdout.write(`${milliseconds.toFixed(0).padStart(8)} ms  ${part}\n`);
    }
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

main(process.argv.includes('--quick'));
