import { leftOut } from './left-out';
import { confidence } from './sample';
import type { Group, MutationRun } from './run';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const shortType = (type: string): string => type.split(':').at(-1) ?? type;

function survivorsOf({ groups }: MutationRun, equivalent: boolean): readonly Group[] {
  return groups
    .filter((group) => group.survived > 0 && (group.equivalent !== undefined) === equivalent)
    .sort((a, b) => b.survived - a.survived || (a.type + a.change < b.type + b.change ? -1 : 1));
}

/** What a run of the suite prints. */
export function mutationText(run: MutationRun): string {
  const lines = survivorsOf(run, false).map(
    ({ type, change, survived, killed, example }) =>
      `${String(survived).padStart(5)} alive, ${String(killed).padStart(4)} killed  ${type}  ${change}  (${example})`,
  );
  const total = run.killed + run.survived + run.equivalent;
  return [
    ...lines,
    '',
    `Score ${percent(run.score)}: ${run.killed} killed, ${run.survived} survived, ${run.equivalent} equivalent of ${total} mutants`,
    '',
  ].join('\n');
}

/** What a sample says of all mutants. */
export function sampleText({ killed, survived }: MutationRun, seed: number): string {
  const [low, high] = confidence(killed, killed + survived);
  return `A sample (--seed ${seed}): with 95 % confidence the score of all mutants is between ${percent(low)} and ${percent(high)}\n`;
}

/** docs/reference/mutation.md. */
export function mutationPage(run: MutationRun): string {
  const survivors = survivorsOf(run, false).map(
    ({ type, change, survived, example }) => `| ${shortType(type)} | ${change} | ${survived} | ${example} |`,
  );
  const byReason = new Map<string, number>();
  for (const { equivalent, survived } of survivorsOf(run, true))
    byReason.set(equivalent ?? '', (byReason.get(equivalent ?? '') ?? 0) + survived);
  const killers = [...run.killers].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    '# Mutants of the example organization',
    '',
    '<!-- Written by npm run mutate. Do not edit. -->',
    '',
    `Score: **${percent(run.score)}**. ${run.killed} mutants were noticed by a policy, ${run.survived} were not; ${run.equivalent} are no weaker than what they came from.`,
    '',
    'What a mutant is, and how to read this page: [Mutation suite](../mutation.md).',
    '',
    '## Not noticed',
    '',
    '| Resource | Change | Mutants | Example |',
    '| --- | --- | ---: | --- |',
    ...survivors,
    '',
    '## No weaker, with the reason',
    '',
    '| Mutants | Reason |',
    '| ---: | --- |',
    ...[...byReason].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `| ${count} | ${reason} |`),
    '',
    '## Not mutated, with the reason',
    '',
    '| Resource | Property | Reason |',
    '| --- | --- | --- |',
    ...leftOut.map(
      ({ type, property, reason }) => `| ${type === '*' ? 'every' : shortType(type)} | ${property} | ${reason} |`,
    ),
    '',
    '## Policies that noticed most',
    '',
    '| Policy | Mutants |',
    '| --- | ---: |',
    ...killers.slice(0, 40).map(([policy, count]) => `| ${policy} | ${count} |`),
    '',
  ].join('\n');
}
