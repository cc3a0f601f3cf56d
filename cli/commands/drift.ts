import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AccountDrift, DriftResult } from '../../operations/drift/drift-result';
import type { InventoryReader } from '../../operations/drift/inventory';
import type { Organization } from '../../organization/model';
import type { Pack } from '../../preview/packs/pack';
import { printableLine } from '../../reports/printable';
import type { CommandContext } from '../command-context';
import { openDeployed } from '../deployed';
import type { DeploymentOptions, EnforcementOptions } from '../deployment-options';
import { acceptedDrift } from '../drift-exceptions';
import { exceptionsInput } from '../exceptions';
import { ExitCode, exitCodes } from '../exit-codes';
import type { DriftFormat, OutputFile } from '../option-values';
import { withOrganization } from '../landing-zone-pack-config';
import { selectAccounts } from '../landing-zone-request';
import { packageRoot } from '../package-root';
import { landingZonePacks, packSpecs } from '../packs';
import { assertWritable, writeWhole } from '../report-files';
import { shownPath } from '../shown-path';
import { Terminal, wantsColour, write } from '../terminal';

export interface DriftOptions extends DeploymentOptions, EnforcementOptions {
  readonly account?: readonly string[];
  readonly parallel: number;
  /** False with `--no-inventory`. */
  readonly inventory: boolean;
  readonly inventoryRole: string;
  /** Seconds one account may take to be read. */
  readonly deadline: number;
  readonly softFail?: true;
  readonly quiet?: true;
  readonly format: DriftFormat;
  readonly output?: readonly OutputFile<DriftFormat>[];
}

/** Longest time until a policy pack serves, in seconds. */
const packStartSeconds = 120;

async function render(
  result: DriftResult,
  format: DriftFormat,
  options: DriftOptions,
  terminal: Terminal | undefined,
  shownFile: string,
): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('../../reports/drift/text')).driftText(result, {
        colour: terminal !== undefined && wantsColour(terminal),
        quiet: terminal !== undefined && options.quiet === true,
      });
    case 'json':
      return (await import('../../reports/drift/json')).driftJson(result);
    case 'markdown':
      return (await import('../../reports/drift/markdown')).driftMarkdown(result);
    case 'junit':
      return (await import('../../reports/drift/junit')).driftJunit(result);
    case 'sarif':
    case 'sarif-upload': {
      const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as {
        readonly version: string;
      };
      return (await import('../../reports/drift/sarif')).driftSarif(
        result,
        shownFile,
        version,
        format === 'sarif' ? 'audit' : 'upload',
      );
    }
  }
}

/** Credentials nobody accepts; what they may not read is missing data instead. */
const authenticationReasons: readonly string[] = ['authentication', 'wrong-account'];

/**
 * 3 when no account could be read because the credentials are not accepted, 4 when any account or wanted inventory was not read, 1 for
 * drift nobody accepted, else 0.
 */
export function driftExitCode(result: DriftResult, softFail: boolean): ExitCode {
  const unread = result.accounts.filter(({ status }) => status === 'unread' || status === 'not-deployed');
  if (unread.length > 0 && result.accounts.every(({ reason }) => authenticationReasons.includes(reason)))
    return exitCodes.authentication;
  if (unread.length > 0) return exitCodes.incomplete;
  if (result.inventoryWanted && result.accounts.some(({ inventoryComplete }) => !inventoryComplete))
    return exitCodes.incomplete;
  const { changed, deleted, accepted, unmanaged } = result.totals;
  return changed + deleted - accepted + unmanaged > 0 && !softFail ? exitCodes.findings : exitCodes.clean;
}

async function inventoryReader(
  organization: Organization,
  options: DriftOptions,
  terminal: Terminal,
): Promise<InventoryReader | undefined> {
  if (!options.inventory) return undefined;
  const { AwsCliReader } = await import('../../operations/drift/aws-cli-reader');
  const { hasAwsCli } = await import('../../operations/aws-cli');
  if (await hasAwsCli())
    return new AwsCliReader({
      partition: organization.partition,
      roleName: options.inventoryRole,
      homeRegion: organization.homeRegion,
    });
  await write(
    terminal.stderr,
    'Unmanaged resources cannot be looked for: there is no aws (AWS CLI) on PATH. Install it, or say --no-inventory.\n',
  );
  return undefined;
}

function progress(terminal: Terminal, quiet: boolean): { readonly finished: (drift: AccountDrift) => void } {
  return {
    finished: ({ account, status, drifts, milliseconds }) => {
      if (quiet) return;
      const what = status === 'drifted' ? `${drifts.length} drifted` : status;
      terminal.stderr.write(`${printableLine(account)}: ${what}, ${Math.round(milliseconds / 1000)} s\n`);
    },
  };
}

/** Compares what AWS has with what was deployed, and judges what differs. Writes neither to AWS nor to the state. */
export async function driftCommand(
  names: readonly string[],
  options: DriftOptions,
  { terminal, services }: CommandContext,
): Promise<ExitCode> {
  const file = path.resolve(terminal.workingDirectory, options.file);
  const outputs = (options.output ?? []).map((output) => ({
    ...output,
    file: path.resolve(terminal.workingDirectory, output.path),
  }));
  for (const output of outputs) assertWritable(output.file);
  const organization = await services.loadOrganization(file);
  const { planned } = selectAccounts(organization, [...names, ...(options.account ?? [])], options.file);
  const specs = withOrganization(
    await packSpecs(options.policyPack, options.policyPackConfig, terminal.workingDirectory, landingZonePacks),
    organization,
  );
  const deployed = await openDeployed(options, organization, terminal);
  const inventory = await inventoryReader(organization, options, terminal);
  const { detectDrift } = await import('../../operations/drift/detect-drift');
  const { loadPackProcess } = await import('../../preview/grpc/analyzer-client');
  const { requirements } = await import('../../controls/requirements');
  const { requirementsOfType } = await import('../../controls/requirements-of-type');
  const responsibilities = new Map(requirements.map(({ id, responsibility }) => [id, responsibility]));
  const packs: Pack[] = [];
  try {
    for (const spec of specs) {
      packs.push(
        await loadPackProcess(spec, {
          modulesFrom: packageRoot(),
          stackTags: {},
          startSeconds: packStartSeconds,
          onMessage: () => undefined,
        }),
      );
    }
    const startedAt = services.now();
    const exceptions = await acceptedDrift(
      exceptionsInput(options.exceptions, path.dirname(file), false, terminal.workingDirectory),
      packs,
      terminal.workingDirectory,
      startedAt,
    );
    const result = await detectDrift(
      deployed.stacks,
      {
        organization,
        accounts: planned,
        packs,
        parallelAccounts: options.parallel,
        accept: exceptions.accept,
        secondsToRead: options.deadline,
        requirementsOf: requirementsOfType,
        responsibleFor: (ids) => [...new Set(ids.flatMap((id) => responsibilities.get(id) ?? []))].sort(),
        inventory,
        inventoryWanted: options.inventory,
        startedAt,
      },
      {
        pause: async (milliseconds, signal) =>
          void (await pause(milliseconds, undefined, { signal }).catch(() => undefined)),
        random: Math.random,
      },
      progress(terminal, options.quiet === true),
    );
    const shownFile = path.relative(terminal.workingDirectory, file);
    await write(terminal.stdout, await render(result, options.format, options, terminal, shownFile));
    for (const { format, file: target } of outputs) {
      writeWhole(target, await render(result, format, options, undefined, shownFile));
      await write(terminal.stderr, `Report: ${shownPath(target, terminal.workingDirectory)}\n`);
    }
    for (const problem of exceptions.problems) await write(terminal.stderr, `${problem}\n`);
    if (options.format !== 'text')
      await write(terminal.stderr, `${(await import('../../reports/drift/summary')).driftSummary(result)}\n`);
    const code = driftExitCode(result, options.softFail === true);
    return exceptions.problems.length > 0 && (code === exitCodes.clean || code === exitCodes.findings)
      ? exitCodes.exception
      : code;
  } finally {
    await Promise.all(packs.map((pack) => pack.close()));
  }
}
