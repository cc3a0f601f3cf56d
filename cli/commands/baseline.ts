import * as fs from 'node:fs';
import * as path from 'node:path';
import { isDay, dayOf } from '../../policies/exceptions/calendar';
import { baselineText } from '../../policies/baseline/write';
import { readProject } from '../../preview/project';
import type { PreviewRequest } from '../../preview/request';
import { counted } from '../../reports/counted';
import { UsageError } from '../command-error';
import { exceptionsInput, withExceptions } from '../exceptions';
import { ExitCode, exitCodes } from '../exit-codes';
import type { JudgingContext } from '../judging';
import { withOrganization } from '../landing-zone-pack-config';
import { landingZoneStacks, selectAccounts } from '../landing-zone-request';
import { OwnPack, packSpecs } from '../packs';
import { packageRoot } from '../package-root';
import { progress } from '../progress';
import { writeWhole } from '../report-files';
import { shownPath } from '../shown-path';
import { write } from '../terminal';

export interface BaselineOptions {
  readonly file: string;
  /** Directory of a program to judge instead of the landing zone. */
  readonly program?: string;
  readonly owner: string;
  readonly due: string;
  readonly output: string;
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: readonly string[];
  readonly force?: true;
}

const packsOf = (
  options: BaselineOptions,
  directory: string,
  own: readonly OwnPack[],
): Promise<PreviewRequest['packs']> => packSpecs(options.policyPack, options.policyPackConfig, directory, own);

async function requestOf(options: BaselineOptions, { terminal, services }: JudgingContext): Promise<PreviewRequest> {
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

/**
 * Writes the findings there are now into a baseline, so that only new ones fail. Findings somebody has accepted already are left out.
 * @throws UsageError when the day is none or past, or the file is there already
 */
export async function baselineCommand(options: BaselineOptions, context: JudgingContext): Promise<ExitCode> {
  const { terminal, services } = context;
  const today = dayOf(services.now());
  if (!isDay(options.due) || options.due < today)
    throw new UsageError(`--due: ${options.due} must be a day that is still to come, such as 2027-01-31.`);
  const output = path.resolve(terminal.workingDirectory, options.output);
  const shown = shownPath(output, terminal.workingDirectory);
  if (fs.existsSync(output) && !options.force)
    throw new UsageError(
      `${shown} is there already; writing it anew would accept what is new since. Say --force to do so.`,
    );
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
      return exitCodes.incomplete;
    }
    const beside = path.dirname(
      path.resolve(
        terminal.workingDirectory,
        options.program === undefined ? options.file : path.join(options.program, 'Pulumi.yaml'),
      ),
    );
    const exceptions = exceptionsInput(undefined, beside, true, terminal.workingDirectory);
    const result = await withExceptions(judged, exceptions, terminal.workingDirectory, services.now());
    writeWhole(output, baselineText(result, { owner: options.owner, due: options.due, created: today }));
    const open = result.accounts.flatMap(({ findings }) => findings).filter(({ exception }) => !exception);
    await write(
      terminal.stdout,
      `${shown}: ${counted(open.length, 'finding')}, due ${options.due} (${options.owner})\n`,
    );
    return exitCodes.clean;
  } finally {
    listener.done();
    await engine.close();
  }
}
