import { knownLimits, LimitId } from '../../preview/limits';
import type { Tools } from './harness/tools';
import type { CaseResult } from './run-case';
import type { Measured, SpeedResult } from './speed';

export interface PageInput {
  readonly results: readonly CaseResult[];
  readonly tools: Tools;
  readonly speed: SpeedResult | undefined;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

function verdictOf({ differences }: CaseResult): string {
  if (differences.some(({ limit }) => limit === undefined)) return '**different**';
  const limits = [...new Set(differences.flatMap(({ limit }) => limit ?? []))].sort();
  return limits.length === 0 ? 'equal' : `equal but for ${limits.join(', ')}`;
}

const packsOf = ({ given }: CaseResult): string =>
  given.packs.map(({ directory }) => directory.slice(directory.lastIndexOf('/') + 1)).join(', ');

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** What must not change without notice. */
const row = (result: CaseResult): string => line([result.given.name, packsOf(result), verdictOf(result)]);

/** What differs from run to run, or with the policies. */
function measuredRow({ given, embedded, real }: CaseResult): string {
  // Of two plans that are not complete, the reason is compared.
  const numbers = embedded.complete ? [embedded.resources.length, embedded.findings.length] : ['incomplete', '-'];
  const ratio = Math.round(real.milliseconds / embedded.milliseconds);
  return line([given.name, ...numbers, seconds(embedded.milliseconds), seconds(real.milliseconds), `${ratio} ×`]);
}

/** The limits, and in how many programs each accounts for a difference. */
function limitRows(results: readonly CaseResult[]): readonly string[] {
  return knownLimits.map(({ id, text }) => {
    const programs = results.filter(({ differences }) => differences.some(({ limit }) => limit === id)).length;
    return line([id, text, programs]);
  });
}

/**
 * The harness has no plugins with components; programs that use one fail in both engines. The order of packs is by chance in the real
 * engine, so no program can show it.
 */
const notShown: ReadonlySet<LimitId> = new Set(['plugin-components', 'pack-order']);

/** Limits that account for no difference in any of these results, though they should. */
export function unusedLimits(results: readonly CaseResult[]): readonly LimitId[] {
  const used = new Set(results.flatMap(({ differences }) => differences.map(({ limit }) => limit)));
  return knownLimits.map(({ id }) => id).filter((id) => !used.has(id) && !notShown.has(id));
}

/** Sum of the wall times of the real previews over that of the embedded ones. */
export function overallRatio(results: readonly CaseResult[]): number {
  const sum = (of: (result: CaseResult) => number): number => results.reduce((total, result) => total + of(result), 0);
  return sum(({ real }) => real.milliseconds) / sum(({ embedded }) => embedded.milliseconds);
}

function speedRow(name: string, measured: Measured, embedded: Measured): string {
  const ratio = (of: number | undefined, by: number | undefined): string =>
    of === undefined || by === undefined ? '-' : `${Math.round(of / by)} ×`;
  const { milliseconds, processorSeconds } = measured;
  const cells = [
    name,
    seconds(milliseconds),
    ratio(milliseconds, embedded.milliseconds),
    processorSeconds?.toFixed(2) ?? '-',
    ratio(processorSeconds, embedded.processorSeconds),
  ];
  return `| ${cells.join(' | ')} |`;
}

function speedSection({ embedded, compiled, typescript, load, processors }: SpeedResult): string {
  return `### All accounts

The eight accounts of the example organization, judged by the whole PCI DSS pack. Embedded: \`landing-zone preview\` as a process of its own, from
start to exit, median of five runs. Real: \`pulumi preview --policy-pack policies/pci-dss\` once per account, one after the other, without
the network and AWS, which the real engine needs besides.

| preview | wall s | ratio | processor s | ratio |
|---|---|---|---|---|
${speedRow('embedded, fast transport', embedded, embedded)}
${speedRow('Pulumi CLI, program and pack compiled beforehand', compiled, embedded)}
${speedRow('Pulumi CLI, program and pack from TypeScript (its default)', typescript, embedded)}

Measured on ${processors} processors, with a load average of ${load.map((value) => value.toFixed(1)).join(' before and ')} after.
`;
}

/** Starts the part of the page that differs from run to run. */
const measured = '## Measured';

/** The part of a page that two runs of the same checkout have in common. */
export const lastingPart = (page: string): string => page.split(`\n${measured}\n`)[0] ?? '';

function measuredSection({ results, tools, speed }: PageInput): string {
  const header = ['program', 'resources', 'findings', 'embedded s', 'real s', 'ratio'];
  return `${measured}

One run, with the Pulumi CLI ${tools.cliVersion}: wall times of one preview each, in a warm process for the embedded one, and of as many real ones at a time
as there are processors. Over all, the real previews took ${Math.round(overallRatio(results))} times the wall time of the embedded ones.

${line(header)}
${line(header.map(() => '---'))}
${results.map(measuredRow).join('\n')}
${speed === undefined ? '' : `\n${speedSection(speed)}`}`;
}

/** The reference page, from one run. */
export function conformancePage(input: PageInput): string {
  const { results } = input;
  const equal = results.filter(({ differences }) => differences.length === 0).length;
  const listed = results.filter((result) => verdictOf(result).startsWith('equal but')).length;
  return `# Conformance of the embedded preview

<!-- Generated by \`npm run test:engine -- --write\`; do not edit. -->

Every program below is previewed twice with the same policy packs: by the embedded preview (fast transport), and by the real Pulumi engine
with a stand-in for the AWS provider. Compared are, of every resource, URN, type, parent, provider, protection,
dependencies, property dependencies, inputs with their unknown and secret marks; and of every finding pack, policy, verdict, level, resource and
message. Resources and their parents come from the engine's events; inputs, marks and dependencies from an observer that runs as the
last policy pack and writes down what the engine hands to packs; findings from the engine's policy events. A program that cannot be planned must fail in
both, for the same reason. \`npm run test:slow\` holds the process transport to the fast one on the same programs.

${results.length} programs: ${equal} equal, ${listed} equal but for listed limits, ${results.length - equal - listed} different.

## Programs

${line(['program', 'packs', 'verdict'])}
${line(['---', '---', '---'])}
${results.map(row).join('\n')}

## Listed limits

The only differences accepted; every preview prints them.

${line(['limit', 'what it says', 'programs'])}
${line(['---', '---', '---'])}
${limitRows(results).join('\n')}

${measuredSection(input)}`;
}
