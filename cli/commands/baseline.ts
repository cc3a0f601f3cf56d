import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDay, dayOf } from '../../policies/exceptions/calendar';
import { Baseline, BaselineInvalid } from '../../policies/baseline/baseline';
import { readBaseline } from '../../policies/baseline/read';
import { updateBaseline } from '../../policies/baseline/update';
import { baselineText, writtenBaseline } from '../../policies/baseline/write';
import { stackNamed } from '../../policies/exceptions/urn-pattern';
import { readProject } from '../../preview/project';
import type { PreviewRequest } from '../../preview/request';
import type { PreviewResult } from '../../preview/result';
import { counted } from '../../reports/counted';
import type { CommandContext } from '../command-context';
import { UsageError } from '../command-error';
import { exceptionsInput, withExceptions } from '../exceptions';
import { ExitCode, exitCodes } from '../exit-codes';
import { withOrganization } from '../landing-zone-pack-config';
import { landingZoneStacks, selectAccounts } from '../landing-zone-request';
import { OwnPack, packSpecs } from '../packs';
import { packageRoot } from '../package-root';
import { progress } from '../progress';
import { assertWritable, writeWhole } from '../report-files';
import { shownPath } from '../shown-path';
import { write } from '../terminal';

/** What is judged. */
export interface BaselineInput {
  readonly file: string;
  /** Directory of a program to judge instead of the landing zone. */
  readonly program?: string;
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: readonly string[];
}

export interface BaselineOptions extends BaselineInput {
  readonly owner?: string;
  readonly due?: string;
  readonly output: string;
  readonly force?: true;
}

export interface BaselineUpdateOptions extends BaselineInput {
  readonly baseline: string;
  /** What is new is added too. */
  readonly grow?: true;
  readonly owner?: string;
  readonly due?: string;
  /** New URN by old one, of resources that were renamed. */
  readonly renamed?: Readonly<Record<string, string>>;
}

const packsOf = (
  options: BaselineInput,
  directory: string,
  own: readonly OwnPack[],
): Promise<PreviewRequest['packs']> => packSpecs(options.policyPack, options.policyPackConfig, directory, own);

async function requestOf(options: BaselineInput, { terminal, services }: CommandContext): Promise<PreviewRequest> {
  const directory = terminal.workingDirectory;
  const shared = {
    transport: 'fast',
    dataSources: {},
    stackOutputs: {},
    deadlineSeconds: 120,
    typeCheck: true,
  } as const;
  if (options.program !== undefined) {
    const program = path.resolve(directory, options.program);
    const spec = await services.readProgram({ directory: program, stack: undefined, config: {}, secrets: {} });
    return {
      ...shared,
      packs: await packsOf(options, directory, ['pci-dss']),
      stacks: [spec],
      organization: 'organization',
      stackTags: {},
    };
  }
  const file = path.resolve(directory, options.file);
  const organization = await services.loadOrganization(file);
  const packs = await packsOf(options, directory, ['pci-dss', 'landing-zone']);
  return {
    ...shared,
    packs: withOrganization(packs, organization),
    ...landingZoneStacks(
      organization,
      selectAccounts(organization, [], options.file),
      file,
      readProject(packageRoot()),
    ),
  };
}

/** The findings there are now, those somebody has accepted marked; undefined when the plan is not complete, which is told. */
async function judgedNow(options: BaselineInput, context: CommandContext): Promise<PreviewResult | undefined> {
  const { terminal, services } = context;
  const request = await requestOf(options, context);
  const engine = await services.openEngine();
  const listener = progress(terminal, request.stacks.length, false);
  try {
    const judged = await engine.run(request, listener);
    listener.done();
    const broken = judged.accounts.filter(({ failures }) => failures.length > 0);
    if (broken.length > 0) {
      const why = broken.map(({ account, failures }) => `  ${account}: ${failures[0]?.message ?? ''}`).join('\n');
      await write(terminal.stderr, `Nothing was written: the plan is not complete.\n${why}\n`);
      return undefined;
    }
    const beside = path.dirname(
      path.resolve(
        terminal.workingDirectory,
        options.program === undefined ? options.file : path.join(options.program, 'Pulumi.yaml'),
      ),
    );
    const exceptions = exceptionsInput(undefined, beside, true, terminal.workingDirectory);
    return await withExceptions(judged, exceptions, terminal.workingDirectory, services.now());
  } finally {
    listener.done();
    await engine.close();
  }
}

function assertDue(due: string, today: string): string {
  if (!isDay(due) || due < today)
    throw new UsageError(
      `--due: ${due} must be a day that is still to come, such as 2027-01-31: the last day the findings do not fail.`,
    );
  return due;
}

/** @throws UsageError naming every option that is missing */
function termsOf({ owner = '', due = '' }: BaselineOptions, today: string): { owner: string; due: string } {
  const missing = [
    ...(owner.trim() === '' ? ['--owner <who>: who has the findings mended.'] : []),
    ...(due === '' ? ['--due <day>: the last day the findings do not fail, such as 2027-01-31.'] : []),
  ];
  if (missing.length > 0) throw new UsageError(`A baseline needs\n${missing.map((line) => `  ${line}`).join('\n')}`);
  return { owner: owner.trim(), due: assertDue(due, today) };
}

/**
 * Writes the findings there are now into a baseline, so that only new ones fail. Findings somebody has accepted already are left out.
 * @throws UsageError when the owner is missing, the day is none or past, or the file is there already
 */
export async function baselineCommand(options: BaselineOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, services } = context;
  const today = dayOf(services.now());
  const { owner, due } = termsOf(options, today);
  const output = path.resolve(terminal.workingDirectory, options.output);
  const shown = shownPath(output, terminal.workingDirectory);
  if (fs.existsSync(output) && !options.force)
    throw new UsageError(
      `${shown} is there already; writing it anew would accept what is new since. Run landing-zone baseline update, which only takes out what is mended, or say --force.`,
    );
  assertWritable(output);
  const result = await judgedNow(options, context);
  if (result === undefined) return exitCodes.incomplete;
  writeWhole(output, baselineText(result, { owner, due, created: today }));
  const open = result.accounts.flatMap(({ findings }) => findings).filter(({ exception }) => !exception);
  await write(terminal.stdout, `${shown}: ${counted(open.length, 'finding')}, due ${due} (${owner})\n`);
  return exitCodes.clean;
}

function readBaselineFile(file: string, shown: string): Baseline {
  let content: string;
  try {
    content = fs.readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--baseline: ${shown} cannot be read. Write one with landing-zone baseline.`);
  }
  try {
    return readBaseline(content, shown);
  } catch (error) {
    if (error instanceof BaselineInvalid) throw new UsageError(error.message);
    throw error;
  }
}

/** Entries under the new names of their resources. */
function renamedEntries(baseline: Baseline, renamed: Readonly<Record<string, string>>): Baseline {
  const unknown = Object.keys(renamed).filter((old) => !baseline.findings.some(({ resource }) => resource === old));
  if (unknown.length > 0) throw new UsageError(`--renamed: the baseline has no entry for ${unknown.join(', ')}.`);
  return {
    ...baseline,
    findings: baseline.findings.map((entry) => ({ ...entry, resource: renamed[entry.resource] ?? entry.resource })),
  };
}

/**
 * Takes out of a baseline what has been mended. What is new is told and added only with `--grow`. Exits 1 when something new was
 * not added.
 * @throws UsageError when the baseline cannot be read, has entries written by hand, or it shall grow without a day
 */
export async function baselineUpdateCommand(
  options: BaselineUpdateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, services } = context;
  const today = dayOf(services.now());
  const file = path.resolve(terminal.workingDirectory, options.baseline);
  const shown = shownPath(file, terminal.workingDirectory);
  const baseline = renamedEntries(readBaselineFile(file, shown), options.renamed ?? {});
  const byHand = baseline.findings.filter(({ sealed }) => !sealed);
  if (byHand.length > 0)
    throw new UsageError(
      `Nothing was written: entries were written or widened by hand. Take them out, or write exceptions.\n${byHand.map(({ line, policy, resource }) => `  ${shown}:${line}: ${policy} on ${resource}`).join('\n')}`,
    );
  if (!options.grow && (options.due !== undefined || options.owner !== undefined))
    throw new UsageError('--owner and --due are for entries --grow adds.');
  const growth = options.grow
    ? { owner: options.owner ?? baseline.owner, due: assertDue(options.due ?? baseline.due, today) }
    : undefined;
  if (growth?.owner === '') throw new UsageError('--owner: say who has the new findings mended.');
  const result = await judgedNow(options, context);
  if (result === undefined) return exitCodes.incomplete;
  const stacks = new Set(result.accounts.map(({ account }) => account));
  const updated = updateBaseline(baseline, result, (resource) => stacks.has(stackNamed(resource) ?? ''), growth);
  writeWhole(file, writtenBaseline(updated.findings, baseline));
  const left = updated.findings.reduce((sum, { count }) => sum + count, 0);
  await write(
    terminal.stdout,
    `${shown}: ${counted(left, 'finding')} left, ${counted(updated.removed, 'entry', 'entries')} removed, ${updated.lowered} lowered, ${growth ? `${updated.fresh} added` : `${updated.fresh} new and not added`}\n`,
  );
  if (growth || updated.fresh === 0) return exitCodes.clean;
  await write(
    terminal.stderr,
    'What is new fails; landing-zone check --baseline lists it. Mend it, or say --grow --due DAY.\n',
  );
  return exitCodes.findings;
}
