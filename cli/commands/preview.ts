import * as path from 'node:path';
import type { Organization } from '../../organization/model';
import { readProject } from '../../preview/project';
import { printableLine } from '../../reports/printable';
import type { CommandContext } from '../command-context';
import { exceptionsInput } from '../exceptions';
import { ExitCode } from '../exit-codes';
import { runJudging } from '../judging';
import { judgingRequest } from '../judging-request';
import { withOrganization } from '../landing-zone-pack-config';
import { landingZoneStacks, selectAccounts } from '../landing-zone-request';
import type { JudgingOptions } from '../judging-options';
import { packageRoot } from '../package-root';
import { landingZonePacks } from '../packs';
import { write } from '../terminal';

export interface PreviewOptions extends JudgingOptions {
  readonly file: string;
}

/** Plans and judges the named accounts of a landing zone, all active ones when none is named. */
export async function previewCommand(
  names: readonly string[],
  options: PreviewOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, services } = context;
  const file = path.resolve(terminal.workingDirectory, options.file);
  const exceptions = exceptionsInput(
    options.exceptions,
    path.dirname(file),
    names.length === 0,
    terminal.workingDirectory,
  );
  let told = false;
  let assessment: Organization['assessment'] | undefined;
  const prepare = async () => {
    const organization = await services.loadOrganization(file);
    assessment = organization.assessment;
    const selection = selectAccounts(organization, names, options.file);
    if (!told && selection.skipped.length > 0 && options.quiet !== true) {
      const list = selection.skipped.map(({ name, state }) => `${printableLine(name)} (${state})`).join(', ');
      await write(terminal.stderr, `Not planned: ${list}\n`);
    }
    told = true;
    const shared = await judgingRequest(options, terminal.workingDirectory, landingZonePacks);
    return {
      ...shared,
      packs: withOrganization(shared.packs, organization),
      ...landingZoneStacks(organization, selection, file, readProject(packageRoot())),
    };
  };
  return runJudging(
    {
      options,
      prepare,
      ownPrograms: true,
      watched: [
        file,
        ...landingZoneSources(),
        ...watchedInputs(options, terminal.workingDirectory),
        ...(exceptions.file === undefined ? [] : [exceptions.file]),
      ],
      exceptions,
      assessment: () => assessment,
    },
    context,
  );
}

/** What decides the plan of a landing zone besides its file; packs run as built, so an edited policy counts once it is built. */
function landingZoneSources(): readonly string[] {
  const root = packageRoot();
  return ['accounts', 'components', 'organization', 'Pulumi.yaml', path.join('dist', 'policies')].map((one) =>
    path.join(root, one),
  );
}

/** Files and directories named by options that decide a result. */
export function watchedInputs(options: JudgingOptions, workingDirectory: string): readonly string[] {
  return [...(options.policyPack ?? []), ...(options.policyPackConfig ?? []), options.dataSources, options.stackOutputs]
    .filter((one) => one !== undefined)
    .map((one) => path.resolve(workingDirectory, one));
}
