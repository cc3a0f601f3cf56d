import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeploymentStep, ManagementProgress } from '../../operations/deployment/deployment-order';
import type { Account, Organization } from '../../organization/model';
import type { PackSpec, PreviewRequest } from '../../preview/request';
import type { AccountResult } from '../../preview/result';
import { counted } from '../../reports/counted';
import { printableLine } from '../../reports/printable';
import type { CommandContext } from '../command-context';
import { assertCanAsk, confirmed } from '../confirmation';
import { foundationPlan, type Gate, gateRequest, passGate } from '../deployment-gate';
import { forEntity } from '../assessed-entity';
import { type Deployed, openDeployed, projectDirectoryOf } from '../deployed';
import type { DeploymentOptions, EnforcementOptions } from '../deployment-options';
import { deploymentProgress } from '../deployment-progress';
import { deploymentExitCode, deploymentJson, deploymentText, type StepOutcome } from '../deployment-report';
import { exceptionsInput, existingExceptions, withExceptions } from '../exceptions';
import { ExitCode, exitCodes } from '../exit-codes';
import {
  acceptedPackConfigs,
  foundationPackConfig,
  writeFoundationSettings,
  writePackConfigs,
} from '../foundation-settings';
import { endInOrder } from '../interruption';
import { withOrganization } from '../landing-zone-pack-config';
import { selectAccounts } from '../landing-zone-request';
import { isOwnPack, landingZonePacks, packSpecs } from '../packs';
import type { Engine } from '../services';
import { readStructuredFile } from '../structured-file';
import { Terminal, wantsColour, write } from '../terminal';

export interface UpOptions extends DeploymentOptions, EnforcementOptions {
  readonly account?: readonly string[];
  readonly parallel: number;
  readonly dataSources?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly unlock?: true;
  readonly quiet?: true;
  readonly format: 'text' | 'json';
}

/** Calls to AWS at the same time in one account; Organizations and IAM throttle early. */
const parallelResources = 16;

async function showRefusal({ result }: Gate, terminal: Terminal): Promise<void> {
  const { textReport } = await import('../../reports/text');
  const text = textReport(result, {
    colour: wantsColour(terminal),
    tree: false,
    verbose: false,
    quiet: false,
    width: 100,
  });
  await write(terminal.stdout, text);
  await write(
    terminal.stderr,
    'Nothing was deployed: the plans of all accounts have to pass before the first one is changed.\n',
  );
}

/** How far the management account is, and the plans of its foundation by pack, when it is among those to deploy. */
async function managementState(
  accounts: readonly Account[],
  deployed: Deployed,
  engine: Engine,
  request: PreviewRequest,
  gate: Gate,
): Promise<{ readonly progress: ManagementProgress; readonly foundations: readonly AccountResult[] }> {
  const { managementProgress } = await import('../../operations/deployment/management-progress');
  const { recordedResources } = await import('../../operations/deployment/recorded-state');
  const management = accounts.find(({ kind }) => kind === 'management');
  if (management === undefined) return { progress: 'complete', foundations: [] };
  const complete = gate.result.accounts.find(({ account }) => account === management.name);
  const foundations: AccountResult[] = [];
  for (const pack of request.packs) foundations.push(await foundationPlan(engine, request, management.name, pack));
  const stack = await deployed.stacks.existing(management.name);
  const recorded = stack === undefined ? [] : await recordedResources(stack);
  const urns = (resources: readonly { readonly urn: string }[]): readonly string[] => resources.map(({ urn }) => urn);
  return {
    progress: managementProgress(
      urns(recorded),
      urns(foundations[0]?.resources ?? complete?.resources ?? []),
      urns(complete?.resources ?? []),
    ),
    foundations,
  };
}

interface Prepared {
  readonly organization: Organization;
  readonly deployed: Deployed;
  readonly packs: readonly PackSpec[];
  readonly steps: readonly DeploymentStep[];
  readonly foundations: readonly AccountResult[];
  readonly gate: Gate;
}

/** Configuration of the packs for one account, in which what exceptions accept there warns. */
function packConfigsFor({ packs, gate }: Prepared, account: Account, scratch: string): readonly string[] {
  const plan = gate.result.accounts.find((result) => result.account === account.name);
  const configs = plan === undefined ? packs.map(({ config }) => config) : acceptedPackConfigs(packs, plan);
  return writePackConfigs(scratch, account.name, configs);
}

async function deploymentReport(
  outcomes: readonly StepOutcome[],
  mood: 'was' | 'would be',
  { result }: Gate,
  format: UpOptions['format'],
): Promise<string> {
  const { acceptedFindings } = await import('../../reports/accepted');
  const accepted = acceptedFindings(result);
  return format === 'json' ? deploymentJson(outcomes, accepted) : deploymentText(outcomes, mood, accepted);
}

async function dryRun(prepared: Prepared, options: UpOptions, terminal: Terminal): Promise<ExitCode> {
  const { previewAccount } = await import('../../operations/deployment/preview-account');
  const { runInOrder } = await import('../../operations/deployment/run-in-order');
  const { deployed, packs, steps, gate } = prepared;
  const accounts = [...new Map(steps.map(({ account }) => [account.name, account])).values()];
  const planned = accounts.map((account) => ({ id: account.name, account, stage: 'complete' as const, after: [] }));
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-'));
  try {
    const outcomes = await runInOrder(planned, options.parallel, ({ account }) =>
      previewAccount(deployed.stacks, account, {
        policyPacks: packs.map(({ directory }) => directory),
        policyPackConfigs: packConfigsFor(prepared, account, scratch),
        newResources: gate.result.accounts.find((result) => result.account === account.name)?.resources.length ?? 0,
      }),
    );
    await write(terminal.stdout, await deploymentReport(outcomes, 'would be', gate, options.format));
    if (options.quiet !== true) await write(terminal.stderr, 'Nothing was changed (--dry-run).\n');
    return deploymentExitCode(outcomes, false);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

async function deploy(prepared: Prepared, options: UpOptions, terminal: Terminal): Promise<ExitCode> {
  const { deployed, packs, steps, foundations, gate } = prepared;
  const { deployOrganization } = await import('../../operations/deployment/deploy-organization');
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-'));
  const progress = deploymentProgress(terminal, options.quiet === true);
  try {
    return await endInOrder(
      () => terminal.stderr.write('Stopping: AWS finishes what it is doing, and the state is saved.\n'),
      async (interruption) => {
        const outcomes = await deployOrganization(
          deployed.stacks,
          {
            steps,
            parallelAccounts: options.parallel,
            parallelResources,
            policyPacks: packs.map(({ directory }) => directory),
            settings: async ({ account, stage }) => {
              if (stage === 'foundation') {
                await deployed.stacks.open(account.name);
                const configs = packs.flatMap((pack, index) => {
                  const plan = foundations[index];
                  return plan === undefined ? [] : [foundationPackConfig(pack, plan)];
                });
                return {
                  settingsFile: writeFoundationSettings(scratch, deployed.stacks.settingsFile(account.name)),
                  policyPackConfigs: writePackConfigs(scratch, `${account.name}-foundation`, configs),
                };
              }
              return { settingsFile: undefined, policyPackConfigs: packConfigsFor(prepared, account, scratch) };
            },
            unlock: options.unlock === true,
          },
          {
            pause: async (milliseconds, signal) =>
              void (await pause(milliseconds, undefined, { signal }).catch(() => undefined)),
            random: Math.random,
          },
          progress,
          interruption,
        );
        progress.done();
        await write(terminal.stdout, await deploymentReport(outcomes, 'was', gate, options.format));
        return deploymentExitCode(outcomes, interruption.stop.aborted);
      },
    );
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** Deploys accounts in order, after the plans of all accounts have passed every mandatory policy. */
export async function upCommand(
  names: readonly string[],
  options: UpOptions,
  { terminal, services }: CommandContext,
): Promise<ExitCode> {
  if (options.yes !== true && options.dryRun !== true) assertCanAsk(terminal, '--yes');
  const file = path.resolve(terminal.workingDirectory, options.file);
  const organization = await services.loadOrganization(file);
  const { planned, skipped } = selectAccounts(organization, [...names, ...(options.account ?? [])], options.file);
  const packs = withOrganization(
    await packSpecs(options.policyPack, options.policyPackConfig, terminal.workingDirectory, landingZonePacks),
    organization,
  );
  const tell = async (text: string): Promise<void> => {
    if (options.quiet !== true) await write(terminal.stderr, `${text}\n`);
  };
  if (skipped.length > 0)
    await tell(`Not deployed: ${skipped.map(({ name, state }) => `${printableLine(name)} (${state})`).join(', ')}`);
  const exceptions = exceptionsInput(options.exceptions, path.dirname(file), true, terminal.workingDirectory);
  const deployed = await openDeployed(options, organization, terminal, existingExceptions(exceptions));
  const dataSources =
    options.dataSources === undefined
      ? {}
      : ((await readStructuredFile(
          '--data-sources',
          path.resolve(terminal.workingDirectory, options.dataSources),
        )) as PreviewRequest['dataSources']);
  const request = gateRequest(organization, file, projectDirectoryOf(file), packs, dataSources);

  const engine = await services.openEngine();
  let prepared: Prepared;
  try {
    const gate = await passGate(engine, request, async (result) =>
      withExceptions(
        await forEntity(result, organization.assessment),
        exceptions,
        terminal.workingDirectory,
        services.now(),
      ),
    );
    if (gate.exitCode !== exitCodes.clean) {
      await showRefusal(gate, terminal);
      return gate.exitCode;
    }
    const { summaryLine } = await import('../../reports/summary');
    await tell(`Gate passed: ${summaryLine(gate.result)}`);
    if (options.yes !== true && options.dryRun !== true) {
      const question = `Deploy ${counted(planned.length, 'account')} of ${organization.name} (${planned.map(({ name }) => name).join(', ')})? State: ${deployed.backend.url}.`;
      if (!(await confirmed(terminal, question))) return exitCodes.interrupted;
    }
    if (options.dryRun !== true) await bootstrap(organization, deployed, packs, terminal, tell);
    const { deploymentSteps } = await import('../../operations/deployment/deployment-order');
    const { progress, foundations } = await managementState(planned, deployed, engine, request, gate);
    prepared = {
      organization,
      deployed,
      packs,
      gate,
      foundations,
      steps: deploymentSteps(organization, planned, progress),
    };
  } finally {
    await engine.close();
  }
  return options.dryRun === true ? dryRun(prepared, options, terminal) : deploy(prepared, options, terminal);
}

async function bootstrap(
  organization: Organization,
  { cli, backend, projectDirectory }: Deployed,
  packs: readonly PackSpec[],
  terminal: Terminal,
  tell: (text: string) => Promise<void>,
): Promise<void> {
  const { bootstrapStateBackend } = await import('../../operations/state-backend/bootstrap');
  await endInOrder(
    () => terminal.stderr.write('Stopping: the bucket of the state is finished first.\n'),
    ({ forward }) =>
      bootstrapStateBackend({
        cli,
        organization,
        backend,
        projectDirectory,
        // The bucket of the state is no account of the landing zone.
        policyPacks: packs.flatMap(({ directory }) => (isOwnPack(directory, 'landing-zone') ? [] : [directory])),
        signal: forward,
        onMissing: (bucket) => terminal.stderr.write(`Making ${bucket} and its key for the state.\n`),
        onWait: ({ user, host, pid }) =>
          terminal.stderr.write(
            `Waiting for ${printableLine(`${user}@${host}`)} (process ${pid}), who makes the bucket of the state.\n`,
          ),
      }),
  );
  if (backend.kind === 'local')
    await tell(`State: ${backend.url} (on this machine only; use --backend s3 or cloud for a team)`);
}
