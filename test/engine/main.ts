import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PreviewEngine } from '../../preview/preview';
import { packageRoot } from '../preview/fixture-programs';
import { allCases } from './cases/all-cases';
import type { ConformanceCase } from './cases/conformance-case';
import { conformancePage, lastingPart, overallRatio, PageInput, unusedLimits } from './conformance-page';
import { RealEngine } from './harness/real-engine';
import { prepareTools, Tools, ToolsUnavailable } from './harness/tools';
import { Workspace } from './harness/workspace';
import { CaseResult, Comparison } from './run-case';
import { measureSpeed, SpeedResult } from './speed';

/*
 * Compares the embedded preview with the real engine: `npm run test:engine`. Arguments:
 *   --write        writes docs/reference/conformance.md; without it, a run of all cases fails when that page is not what it says
 *   --speed        measures the eight accounts as well; for a quiet machine
 *   --only PATTERN only cases whose name matches the regular expression
 *   --transports   compares the process transport as well
 */

/** Longest time of one real preview; the largest takes seconds on an idle machine. */
const deadlineSeconds = 180;

/** What the exit code says. 77 is what Automake takes for a skipped test. */
const exitCodes = { passed: 0, failed: 1, skipped: 77, internal: 70 } as const;

const pageFile = path.join(packageRoot, 'docs', 'reference', 'conformance.md');

/** True when the page says what this run gives, times and counts aside. */
function isFresh(input: PageInput): boolean {
  const page = fs.existsSync(pageFile) ? fs.readFileSync(pageFile, 'utf8') : '';
  return lastingPart(page) === lastingPart(conformancePage(input));
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 600 ? `${text.slice(0, 300)} … ${text.slice(-300)}` : text;
}

function report({ given, embedded, real, differences }: CaseResult): boolean {
  const unexplained = differences.filter(({ limit }) => limit === undefined);
  const milliseconds = `${Math.round(embedded.milliseconds)} / ${Math.round(real.milliseconds)} ms`;
  const size = embedded.complete
    ? `${embedded.resources.length} resources, ${embedded.findings.length} findings`
    : 'incomplete';
  const limits = [...new Set(differences.flatMap(({ limit }) => limit ?? []))];
  const listed = limits.length === 0 ? '' : `, listed: ${limits.join(', ')}`;
  say(`${unexplained.length === 0 ? '✓' : '✗'} ${given.name}: ${size}, ${milliseconds}${listed}`);
  for (const { difference } of unexplained) {
    const { kind, place, field } = difference;
    say(`    ${[kind, place, field].filter((part) => part !== '').join(' ')}`);
    say(`      embedded ${shortened(difference.embedded)}\n      real     ${shortened(difference.real)}`);
  }
  return unexplained.length === 0;
}

/** Runs all cases, as many at a time as there are processors. Cases that could not be run are undefined. */
async function runCases(
  cases: readonly ConformanceCase[],
  comparison: Comparison,
): Promise<readonly (CaseResult | undefined)[]> {
  const results: (CaseResult | undefined)[] = Array.from({ length: cases.length });
  const queue = [...cases.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, given] = next;
      try {
        results[index] = await comparison.run(given);
      } catch (error) {
        say(`✗ ${given.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
      const result = results[index];
      if (result !== undefined) report(result);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  return results;
}

async function compareAll(
  cases: readonly ConformanceCase[],
  tools: Tools,
  bothTransports: boolean,
): Promise<readonly (CaseResult | undefined)[]> {
  const workspace = new Workspace(packageRoot, tools);
  const remove = (): void => workspace.close();
  process.once('exit', remove);
  const engine = new PreviewEngine(packageRoot);
  try {
    const real = new RealEngine(workspace, deadlineSeconds);
    return await runCases(cases, new Comparison(engine, real, workspace.root, bothTransports));
  } finally {
    await engine.close();
    remove();
    process.off('exit', remove);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
  const cases = allCases().filter(({ name }) => new RegExp(only).test(name));
  let tools: Tools;
  try {
    tools = prepareTools(path.join(packageRoot, 'test', 'engine', 'harness'), say);
  } catch (error) {
    if (!(error instanceof ToolsUnavailable)) throw error;
    say(`Nothing is compared: ${error.message}`);
    say(`0 passed, 0 failed, ${cases.length} skipped`);
    return exitCodes.skipped;
  }
  say(`Pulumi CLI ${tools.cliVersion}${tools.cliIsUsers ? ' (from PATH)' : ''}; wall times are embedded / real`);
  const outcomes = await compareAll(cases, tools, args.includes('--transports'));
  const results = outcomes.flatMap((result) => result ?? []);
  const passed = results.filter(({ differences }) => differences.every(({ limit }) => limit !== undefined)).length;
  const unused = only === '' ? unusedLimits(results) : [];
  for (const limit of unused)
    say(
      `✗ the limit ${limit} of preview/limits.ts accounts for no difference; remove it, or add a program that shows it`,
    );
  const write = (speed: SpeedResult | undefined): void => {
    if (!args.includes('--write')) return;
    fs.writeFileSync(pageFile, conformancePage({ results, tools, speed }));
  };
  write(undefined);
  if (args.includes('--speed')) write(await measureSpeed(tools, say));
  if (results.length > 0) say(`Wall times, real to embedded, over all: ${overallRatio(results).toFixed(1)} ×`);
  const isStale = only === '' && !isFresh({ results, tools, speed: undefined });
  if (isStale)
    say(
      '✗ docs/reference/conformance.md says something else; run npm run test:engine -- --write and look at what changes',
    );
  const failed = cases.length - passed + unused.length + (isStale ? 1 : 0);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? exitCodes.passed : exitCodes.failed;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(exitCodes.internal);
  },
);
