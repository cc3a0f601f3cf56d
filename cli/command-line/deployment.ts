import { type Command, Option } from 'commander';
import type { CommandContext, End } from '../command-context';
import type { AdoptOptions } from '../commands/adopt';
import type { DestroyOptions } from '../commands/destroy';
import type { DriftOptions } from '../commands/drift';
import type { UpOptions } from '../commands/up';
import { addDeploymentOptions, addEnforcementOptions } from '../deployment-options';
import { collect, driftFormats, outputOf, parseParallel, parseSeconds } from '../option-values';

/** The role AWS Organizations makes in every account, with which the landing zone is deployed. */
const defaultInventoryRole = 'OrganizationAccountAccessRole';

/** `landing-zone up`, `drift`, `destroy` and `adopt`: the commands that work on deployed accounts. */
export function addDeploymentCommands(root: Command, context: CommandContext, end: End): void {
  addEnforcementOptions(
    addDeploymentOptions(
      root
        .command('up')
        .description('deploy accounts in order, after the plans of all accounts have passed every mandatory policy')
        .argument('[account...]', 'accounts to deploy (default: all active ones)'),
    ),
  )
    .option('--account <account>', 'account to deploy; repeat for several', collect)
    .option('--parallel <count>', 'accounts to deploy at the same time', parseParallel, 4)
    .option('--data-sources <file>', 'answers to data sources for the judgement before, as JSON or YAML')
    .option('--dry-run', 'show what would be changed, and change nothing')
    .option('--yes', 'do not ask; needed where there is no terminal')
    .option('--unlock', 'take away the lock of a run that is gone')
    .option('--quiet', 'no progress')
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json']).default('text'))
    .action(async (names: readonly string[], options: UpOptions) =>
      end(await (await import('../commands/up')).upCommand(names, options, context)),
    );

  addEnforcementOptions(
    addDeploymentOptions(
      root
        .command('drift')
        .description('compare what AWS has with what was deployed, and judge what differs; writes nothing')
        .argument('[account...]', 'accounts to compare (default: all active ones)'),
    ),
  )
    .option('--account <account>', 'account to compare; repeat for several', collect)
    .option('--parallel <count>', 'accounts to read at the same time', parseParallel, 4)
    .option('--deadline <seconds>', 'longest time to read one account', parseSeconds, 1800)
    .option('--no-inventory', 'do not look for resources nobody has deployed here')
    .option('--inventory-role <name>', 'role to look for them with, in every member account', defaultInventoryRole)
    .option('--soft-fail', 'exit 0 instead of 1; every other exit code stays')
    .option('--quiet', 'print the one-line summary only')
    .addOption(
      new Option('--format <format>', 'what stdout gets; sarif-upload leaves accepted drift out')
        .choices(driftFormats)
        .default('text'),
    )
    .option('--output <format=path>', 'write a report to a file as well; repeat for several', outputOf(driftFormats))
    .action(async (names: readonly string[], options: DriftOptions) =>
      end(await (await import('../commands/drift')).driftCommand(names, options, context)),
    );

  addDeploymentOptions(
    root
      .command('destroy')
      .description('delete what was deployed into one account; what is protected stays')
      .argument('<account>', 'the account')
      .requiredOption('--confirm <account>', 'the account again'),
  )
    .option('--dry-run', 'show what would be deleted and what would stay')
    .option('--unlock', 'take away the lock of a run that is gone')
    .action(async (name: string, options: DestroyOptions) =>
      end(await (await import('../commands/destroy')).destroyCommand(name, options, context)),
    );

  addDeploymentOptions(
    root
      .command('adopt')
      .description(
        'take an organization that exists into the state, so that the first deployment does not make it again',
      )
      .option('--listing <file>', 'what exists, as the AWS CLI lists it (docs/adopt.md)')
      .option('--live', 'ask AWS what exists, by the AWS CLI; only reads'),
  )
    .option('--move', 'adopt accounts that are in another unit as well; the next deployment moves them')
    .option('--directory <dir>', 'where the import files are written', 'adoption')
    .option('--apply', 'take it into the state; without it only the plan is shown')
    .action(async (options: AdoptOptions) =>
      end(await (await import('../commands/adopt')).adoptCommand(options, context)),
    );
}
