import * as path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LockHolder } from '../../operations/deployment/interrupted-stack';
import type { Account, Organization } from '../../organization/model';
import { counted } from '../../reports/counted';
import { printableLine } from '../../reports/printable';
import { shortType } from '../../reports/urn';
import type { CommandContext } from '../command-context';
import { CommandError, UsageError } from '../command-error';
import { type Deployed, openDeployed } from '../deployed';
import type { DeploymentOptions } from '../deployment-options';
import { changesLine } from '../deployment-report';
import { ExitCode, exitCodes } from '../exit-codes';
import { endInOrder } from '../interruption';
import { write } from '../terminal';

export interface DestroyOptions extends DeploymentOptions {
  readonly confirm: string;
  readonly dryRun?: true;
  readonly unlock?: true;
}

/** Accounts that are deployed and lean on `account`. */
async function deployedAfter(
  organization: Organization,
  account: Account,
  { stacks }: Deployed,
): Promise<readonly Account[]> {
  const { accountsAfter } = await import('../../operations/deployment/destroy-account');
  const { recordedResources } = await import('../../operations/deployment/recorded-state');
  const found: Account[] = [];
  for (const other of accountsAfter(organization, account)) {
    const stack = await stacks.existing(other.name);
    if (stack !== undefined && (await recordedResources(stack)).some(({ custom, protect }) => custom && !protect))
      found.push(other);
  }
  return found;
}

/** Deletes what was deployed into one account; what is protected or retained stays. */
export async function destroyCommand(
  name: string,
  options: DestroyOptions,
  { terminal, services }: CommandContext,
): Promise<ExitCode> {
  if (options.confirm !== name) {
    throw new UsageError(
      `--confirm says ${printableLine(options.confirm)}, and the account is ${printableLine(name)}. Name the account twice: landing-zone destroy ${printableLine(name)} --confirm ${printableLine(name)}`,
    );
  }
  const organization = await services.loadOrganization(path.resolve(terminal.workingDirectory, options.file));
  const account = organization.accounts.find((candidate) => candidate.name === name);
  if (account === undefined) throw new UsageError(`There is no account "${printableLine(name)}" in ${options.file}.`);
  const deployed = await openDeployed(options, organization, terminal);
  const { planDestruction } = await import('../../operations/deployment/destroy-account');
  const { recordedResources } = await import('../../operations/deployment/recorded-state');
  const stack = await deployed.stacks.existing(name);
  const resources = stack === undefined ? [] : await recordedResources(stack);
  const plan = planDestruction(resources);
  if (plan.deleted.length === 0) {
    await write(
      terminal.stdout,
      `${name}: nothing to destroy${plan.kept.length > 0 ? `; ${counted(plan.kept.length, 'protected resource')} stay` : ''}\n`,
    );
    return exitCodes.clean;
  }
  const after = await deployedAfter(organization, account, deployed);
  if (after.length > 0) {
    throw new UsageError(
      `${after.map((other) => other.name).join(', ')} ${after.length === 1 ? 'is' : 'are'} deployed and need${after.length === 1 ? 's' : ''} ${name}. Destroy ${after.length === 1 ? 'it' : 'them'} first.`,
    );
  }
  await write(
    terminal.stderr,
    [
      `${name}: ${counted(plan.deleted.length, 'resource')} will be deleted.`,
      ...(plan.kept.length > 0 ? [`These stay, for they are protected or retained, or belong to what is:`] : []),
      ...plan.kept.map(
        ({ type, name: logical, id }) => `  ${shortType(type)} ${printableLine(logical)} ${printableLine(id)}`,
      ),
      'The AWS account itself stays open.',
      '',
    ].join('\n'),
  );
  if (options.dryRun === true) {
    await write(
      terminal.stdout,
      `${name}: ${plan.deleted.length} would be deleted, ${plan.kept.length} would stay (--dry-run)\n`,
    );
    return exitCodes.clean;
  }
  const { destroyAccount } = await import('../../operations/deployment/destroy-stack');
  const { DeploymentFailed } = await import('../../operations/deployment/deploy-account');
  try {
    const { changes } = await endInOrder(
      () => terminal.stderr.write('Stopping: AWS finishes what it is doing, and the state is saved.\n'),
      ({ stop, forward }) => {
        const patience = {
          unlock: options.unlock === true,
          pause: async (milliseconds: number, signal: AbortSignal) =>
            void (await pause(milliseconds, undefined, { signal }).catch(() => undefined)),
          stop,
          onWait: ({ user, host, pid, since }: LockHolder) =>
            void terminal.stderr.write(
              `${name}: waiting for ${printableLine(`${user}@${host}`)} (process ${pid}), who deploys since ${since}\n`,
            ),
        };
        return destroyAccount(deployed.stacks, account, plan, patience, forward);
      },
    );
    await write(
      terminal.stdout,
      `${name}: ${changesLine({ delete: changes.delete ?? 0 })}, ${plan.kept.length} kept\n`,
    );
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof DeploymentFailed)) throw error;
    const refused = ['authentication', 'authorization', 'wrong-account'].includes(error.reason);
    throw new CommandError(
      `${name}: not destroyed. ${error.message}`,
      refused ? exitCodes.authentication : exitCodes.incomplete,
    );
  }
}
