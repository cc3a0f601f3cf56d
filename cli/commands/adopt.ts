import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Adopted } from '../../operations/adoption/adoption-plan';
import type { Account } from '../../organization/model';
import type { ResourceRecord } from '../../preview/result';
import { counted } from '../../reports/counted';
import { printable, printableLine } from '../../reports/printable';
import type { CommandContext } from '../command-context';
import { CommandError, UsageError } from '../command-error';
import { foundationSpec, gateRequest } from '../deployment-gate';
import { openDeployed, projectDirectoryOf } from '../deployed';
import type { DeploymentOptions } from '../deployment-options';
import { ExitCode, exitCodes } from '../exit-codes';
import { writeWhole } from '../report-files';
import { shownPath } from '../shown-path';
import { write } from '../terminal';

export interface AdoptOptions extends DeploymentOptions {
  /** File; undefined where AWS is asked. */
  readonly listing?: string;
  readonly live?: true;
  /** Accounts in another unit are no surprise. */
  readonly move?: true;
  readonly directory: string;
  readonly apply?: true;
}

function readListingFile(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `--listing: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). docs/adopt.md says how to make it.`,
    );
  }
}

/** What exists, from the file or from AWS. */
async function listingText({ listing, live }: AdoptOptions, workingDirectory: string): Promise<string> {
  if ((listing === undefined) === (live === undefined))
    throw new UsageError('Say --listing <file>, or --live to ask AWS; one of the two (docs/adopt.md).');
  if (listing !== undefined) return readListingFile(path.resolve(workingDirectory, listing));
  const { hasAwsCli, runAwsCli } = await import('../../operations/aws-cli');
  if (!(await hasAwsCli())) throw new UsageError('--live asks AWS by the AWS CLI, and there is no aws on PATH.');
  const { liveListing } = await import('../../operations/adoption/live-listing');
  try {
    return await liveListing(runAwsCli);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { failureReason } = await import('../../operations/deployment/failure-reason');
    const reason = failureReason([message], { accountIsNew: false, policyFailed: false });
    throw new CommandError(
      `The organization cannot be read: ${message}`,
      reason === 'authentication' || reason === 'authorization' ? exitCodes.authentication : exitCodes.incomplete,
    );
  }
}

/** Reads what exists, tells what would be adopted, writes the import files, and with `--apply` takes it into the state. */
export async function adoptCommand(options: AdoptOptions, { terminal, services }: CommandContext): Promise<ExitCode> {
  const { readListing } = await import('../../operations/adoption/listing');
  const { planAdoption } = await import('../../operations/adoption/adoption-plan');
  const { importFile } = await import('../../operations/adoption/import-file');
  const file = path.resolve(terminal.workingDirectory, options.file);
  const organization = await services.loadOrganization(file);
  const listing = readListing(await listingText(options, terminal.workingDirectory), options.listing ?? 'AWS');

  const request = gateRequest(organization, file, projectDirectoryOf(file), [], {});
  const management = organization.accounts.find(({ kind }) => kind === 'management');
  const engine = await services.openEngine();
  const plans = new Map<string, readonly ResourceRecord[]>();
  try {
    // The management account is adopted before its first deployment, of which the foundation is the first stage.
    const stacks = request.stacks.map((spec) => (spec.stack === management?.name ? foundationSpec(spec) : spec));
    const result = await engine.run({ ...request, stacks });
    for (const { account, resources, failures } of result.accounts) {
      const [failure] = failures;
      if (failure !== undefined)
        throw new CommandError(`${account} cannot be planned: ${failure.message}`, exitCodes.incomplete);
      plans.set(account, resources);
    }
  } finally {
    await engine.close();
  }
  const { adopted, surprises, notes } = planAdoption(organization, listing, plans, options.move === true);
  if (surprises.length > 0) {
    await write(
      terminal.stdout,
      printable(
        `Not adopted, for ${counted(surprises.length, 'thing')} ${surprises.length === 1 ? 'is' : 'are'} not as landing-zone.yaml says:\n${surprises.map((text) => `  - ${text}`).join('\n')}\n`,
      ),
    );
    return exitCodes.invalid;
  }
  const byAccount = new Map<string, Adopted[]>();
  for (const one of adopted) byAccount.set(one.account, [...(byAccount.get(one.account) ?? []), one]);
  const directory = path.resolve(terminal.workingDirectory, options.directory);
  const lines = adopted.map(({ account, name, type, id }) => `  ${account}: ${name} (${type}) ← ${id}`);
  await write(
    terminal.stdout,
    printable(
      `${[`Adopted: ${counted(adopted.length, 'resource')}`, ...lines, ...(notes.length > 0 ? ['Notes', ...notes.map((note) => `  - ${note}`)] : [])].join('\n')}\n`,
    ),
  );
  for (const [account, ones] of byAccount) {
    const target = path.join(directory, `${account}.json`);
    writeWhole(target, `${JSON.stringify(importFile(ones, plans.get(account) ?? []), undefined, 2)}\n`);
    await write(terminal.stderr, `Import file: ${shownPath(target, terminal.workingDirectory)}\n`);
  }
  if (options.apply !== true) {
    await write(terminal.stderr, 'Nothing was adopted yet. Read the list, then run the command again with --apply.\n');
    return exitCodes.clean;
  }
  const deployed = await openDeployed(options, organization, terminal);
  const { applyAdoption } = await import('../../operations/adoption/apply-adoption');
  const { DeploymentFailed } = await import('../../operations/deployment/deploy-account');
  try {
    for (const [name, ones] of byAccount) {
      const account = organization.accounts.find((candidate): candidate is Account => candidate.name === name);
      if (account === undefined) continue;
      const done = await applyAdoption(
        deployed.stacks,
        account,
        importFile(ones, plans.get(name) ?? []),
        ones.map(({ urn }) => urn),
        plans.get(name) ?? [],
      );
      await write(
        terminal.stderr,
        `${printableLine(name)}: ${done.adopted} adopted${done.present > 0 ? `, ${done.present} already were` : ''}\n`,
      );
    }
    await write(terminal.stderr, 'Now look at what a deployment would change: landing-zone up --dry-run\n');
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof DeploymentFailed)) throw error;
    const refused = ['authentication', 'authorization', 'wrong-account'].includes(error.reason);
    throw new CommandError(
      `${error.account}: not adopted. ${error.message}`,
      refused ? exitCodes.authentication : exitCodes.incomplete,
    );
  }
}
