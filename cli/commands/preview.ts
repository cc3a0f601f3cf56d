import * as path from 'node:path';
import { readProject } from '../../preview/project';
import { printableLine } from '../../reports/printable';
import { ExitCode } from '../exit-codes';
import { JudgingContext, runJudging } from '../judging';
import { judgingRequest } from '../judging-request';
import { landingZoneStacks, selectAccounts } from '../landing-zone-request';
import type { JudgingOptions } from '../option-sets';
import { packageRoot } from '../package-root';
import { write } from '../terminal';

export interface PreviewOptions extends JudgingOptions {
  readonly file: string;
}

/** Plans and judges the named accounts of a landing zone, all active ones when none is named. */
export async function previewCommand(
  names: readonly string[],
  options: PreviewOptions,
  context: JudgingContext,
): Promise<ExitCode> {
  const { terminal, services } = context;
  const file = path.resolve(terminal.workingDirectory, options.file);
  let told = false;
  const prepare = async () => {
    const organization = await services.loadOrganization(file);
    const selection = selectAccounts(organization, names, options.file);
    if (!told && selection.skipped.length > 0 && options.quiet !== true) {
      const list = selection.skipped.map(({ name, state }) => `${printableLine(name)} (${state})`).join(', ');
      await write(terminal.stderr, `Not planned: ${list}\n`);
    }
    told = true;
    return {
      ...(await judgingRequest(options, terminal.workingDirectory)),
      ...landingZoneStacks(organization, selection, file, readProject(packageRoot())),
    };
  };
  return runJudging(
    { options, prepare, watched: [file, packageRoot(), ...watchedInputs(options, terminal.workingDirectory)] },
    context,
  );
}

/** Files and directories named by options that decide a result. */
export function watchedInputs(options: JudgingOptions, workingDirectory: string): readonly string[] {
  return [...(options.policyPack ?? []), ...(options.policyPackConfig ?? []), options.dataSources, options.stackOutputs]
    .filter((one) => one !== undefined)
    .map((one) => path.resolve(workingDirectory, one));
}
