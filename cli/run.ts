import { Command, CommanderError, Option } from 'commander';
import type { AdoptOptions } from './commands/adopt';
import { addAccessCommands } from './access-options';
import { addEntityOptions } from './assessed-entity';
import type { CheckOptions } from './commands/check';
import type { ControlsOptions } from './commands/controls';
import type { AddOptions, ExceptionsOptions, ListOptions } from './commands/exceptions';
import type { DestroyOptions } from './commands/destroy';
import type { DriftOptions } from './commands/drift';
import type { ExplainOptions } from './commands/explain';
import type { GraphOptions } from './commands/graph';
import type { InitOptions } from './commands/init';
import type { BaselineOptions, BaselineUpdateOptions } from './commands/baseline';
import type { PreviewOptions } from './commands/preview';
import type { ProveOptions } from './commands/prove';
import type { UpOptions } from './commands/up';
import type { ValidateOptions } from './commands/validate';
import {
  addDeploymentOptions,
  defaultInventoryRole,
  driftFormats,
  parseDriftOutput,
  parseParallel,
} from './deployment-options';
import { ExitCode, exitCodes } from './exit-codes';
import { explain } from './explain';
import type { JudgingContext } from './judging';
import { addJudgingOptions } from './option-sets';
import { collect, parseKeyValue, parseOutput, parseSeconds } from './option-values';
import type { Services } from './services';
import { Terminal, write } from './terminal';

export interface Invocation {
  readonly version: string;
  readonly terminal: Terminal;
  readonly services: Services;
  /** Ends `--watch`. */
  readonly signal: AbortSignal;
}

const fileOption = ['--file <file>', 'the landing zone', 'landing-zone.yaml'] as const;

const exitCodeHelp = `
Exit codes: 0 clean, 1 findings, 2 usage or configuration invalid, 3 authentication, 4 incomplete,
5 exception invalid, 70 internal error. See docs/reference/exit-codes.md.`;

/** The commands and their options; a command's module is loaded when it is called. */
function program({ version, terminal, services, signal }: Invocation, end: (code: ExitCode) => void): Command {
  const root = new Command('landing-zone')
    .description(
      'A PCI DSS landing zone for AWS: plan every account on this machine and judge it by policy, without an AWS login.',
    )
    .version(version)
    .enablePositionalOptions()
    .showHelpAfterError('(landing-zone --help lists commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .addHelpText('after', exitCodeHelp);

  root
    .command('validate')
    .description('check landing-zone.yaml and say what is in it')
    .option(...fileOption)
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json']).default('text'))
    .action(async (options: ValidateOptions) =>
      end(await (await import('./commands/validate')).validateCommand(options, terminal, services)),
    );

  addJudgingOptions(
    root
      .command('preview')
      .description('plan accounts of the landing zone and judge them by policy')
      .argument('[account...]', 'accounts to plan (default: all active ones)')
      .option(...fileOption),
  ).action(async (names: readonly string[], options: PreviewOptions) =>
    end(await (await import('./commands/preview')).previewCommand(names, options, { terminal, services, signal })),
  );

  addJudgingOptions(
    root
      .command('check')
      .description('plan any Pulumi TypeScript or JavaScript program and judge it by policy')
      .requiredOption('--program <dir>', 'directory that holds Pulumi.yaml')
      .option(
        '--stack <name>',
        'stack to plan; Pulumi.<stack>.yaml is read when it is there (default: the only one there, else dev)',
      )
      .option('--config <key=value>', 'configuration of the stack; repeat for several', parseKeyValue)
      .option('--secret <key=value>', 'secret configuration of the stack; repeat for several', parseKeyValue)
      .option('--organization <name>', 'Pulumi organization the program sees', 'organization'),
  ).action(async (options: CheckOptions) =>
    end(await (await import('./commands/check')).checkCommand(options, { terminal, services, signal })),
  );

  root
    .command('init')
    .description('write a commented landing-zone.yaml from options, or from questions on a terminal')
    .option(...fileOption)
    .option('--name <name>', 'name of the organization, prefix of bucket names')
    .option('--home-region <region>', 'region of the log archive and the aggregated findings')
    .option('--region <region>', 'further governed region; repeat for several', collect)
    .option('--email-domain <domain>', 'accounts get the addresses aws+<account>@<domain>')
    .option('--account-id <account=id>', 'id of an account that exists; repeat for several', parseKeyValue)
    .option('--force', 'replace the file when it exists')
    .action(async (options: InitOptions) =>
      end(await (await import('./commands/init')).initCommand(options, terminal)),
    );

  addBaselineCommands(root, { terminal, services, signal }, end);

  root
    .command('graph')
    .description('draw the organization as SVG')
    .option(...fileOption)
    .option('--output <path>', 'file to write (default: stdout)')
    .action(async (options: GraphOptions) =>
      end(await (await import('./commands/graph')).graphCommand(options, terminal, services)),
    );

  addDeploymentOptions(
    root
      .command('up')
      .description('deploy accounts in order, after the plans of all accounts have passed every mandatory policy')
      .argument('[account...]', 'accounts to deploy (default: all active ones)'),
  )
    .option('--account <account>', 'account to deploy; repeat for several', collect)
    .option('--parallel <count>', 'accounts to deploy at the same time', parseParallel, 4)
    .option(
      '--policy-pack <dir>',
      'directory of a CrossGuard policy pack; repeat for several (default: the PCI DSS pack and the pack of the landing zone)',
      collect,
    )
    .option('--policy-pack-config <file>', 'JSON configuration of the policy pack of the same position', collect)
    .option('--data-sources <file>', 'answers to data sources for the judgement before, as JSON or YAML')
    .option(
      '--exceptions <file>',
      'accepted risks (default: exceptions.yaml beside the landing zone, when it is there)',
    )
    .option('--no-exceptions', 'accept no risk: every finding counts')
    .option('--dry-run', 'show what would be changed, and change nothing')
    .option('--yes', 'do not ask; needed where there is no terminal')
    .option('--unlock', 'take away the lock of a run that is gone')
    .option('--quiet', 'no progress')
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json']).default('text'))
    .action(async (names: readonly string[], options: UpOptions) =>
      end(await (await import('./commands/up')).upCommand(names, options, { terminal, services, signal })),
    );

  addEntityOptions(
    root
      .command('controls')
      .description('print the control catalogue: who answers for each requirement, what meets it, what checks it'),
  )
    .addOption(
      new Option('--format <format>', 'what stdout gets')
        .choices(['text', 'json', 'csv', 'markdown', 'html', 'oscal'])
        .default('text'),
    )
    .option('--file <file>', 'the landing zone that says whom PCI DSS takes the entity for', 'landing-zone.yaml')
    .option('--requirement <id>', 'only this requirement and those below it, for example 10.2')
    .option('--service <service>', 'only what policies about this service check, for example s3')
    .action(async (options: ControlsOptions) =>
      end(await (await import('./commands/controls')).controlsCommand(options, terminal, services, version)),
    );

  root
    .command('explain')
    .description('print the page of a policy: what it means, why PCI asks, wrong and right code, how to fix')
    .argument('<policy>', 'name of the policy')
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'markdown']).default('text'))
    .action(async (name: string, options: ExplainOptions) =>
      end(await (await import('./commands/explain')).explainCommand(name, options, terminal)),
    );

  root
    .command('prove')
    .description('prove something about all accounts at once, from their plans')
    .command('identity')
    .description('who can reach which role in which account, and that nobody reaches more: exits 1 with the path if so')
    .option(...fileOption)
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json', 'html']).default('text'))
    .option('--output <format=path>', 'write a report to a file as well; repeat for several', parseOutput)
    .option('--data-sources <file>', 'answers to data sources, as JSON or YAML')
    .option('--stack-outputs <file>', 'outputs of stacks that are not part of this run, as JSON or YAML')
    .option('--quiet', 'print the one-line summary only')
    .action(async (options: ProveOptions) =>
      end(await (await import('./commands/prove')).proveIdentityCommand(options, { terminal, services, signal })),
    );

  addExceptionsCommands(root, terminal, services, end);

  addDeploymentOptions(
    root
      .command('drift')
      .description('compare what AWS has with what was deployed, and judge what differs; writes nothing')
      .argument('[account...]', 'accounts to compare (default: all active ones)'),
  )
    .option('--account <account>', 'account to compare; repeat for several', collect)
    .option('--parallel <count>', 'accounts to read at the same time', parseParallel, 4)
    .option(
      '--policy-pack <dir>',
      'directory of a CrossGuard policy pack; repeat for several (default: the PCI DSS pack and the pack of the landing zone)',
      collect,
    )
    .option('--policy-pack-config <file>', 'JSON configuration of the policy pack of the same position', collect)
    .option('--deadline <seconds>', 'longest time to read one account', parseSeconds, 1800)
    .option('--no-inventory', 'do not look for resources nobody has deployed here')
    .option('--inventory-role <name>', 'role to look for them with, in every member account', defaultInventoryRole)
    .option(
      '--exceptions <file>',
      'accepted risks (default: exceptions.yaml beside the landing zone, when it is there)',
    )
    .option('--no-exceptions', 'accept no risk: every drift counts')
    .option('--soft-fail', 'exit 0 instead of 1; every other exit code stays')
    .option('--quiet', 'print the one-line summary only')
    .addOption(
      new Option('--format <format>', 'what stdout gets; sarif-upload leaves accepted drift out')
        .choices(driftFormats)
        .default('text'),
    )
    .option('--output <format=path>', 'write a report to a file as well; repeat for several', parseDriftOutput)
    .action(async (names: readonly string[], options: DriftOptions) =>
      end(await (await import('./commands/drift')).driftCommand(names, options, { terminal, services, signal })),
    );

  addDeploymentOptions(
    root
      .command('destroy')
      .description('delete what was deployed into one account; what is protected stays')
      .argument('<account>', 'the account')
      .requiredOption('--confirm <account>', 'the account again'),
  )
    .option('--dry-run', 'show what would be deleted and what would stay')
    .action(async (name: string, options: DestroyOptions) =>
      end(await (await import('./commands/destroy')).destroyCommand(name, options, { terminal, services, signal })),
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
      end(await (await import('./commands/adopt')).adoptCommand(options, { terminal, services, signal })),
    );

  addAccessCommands(root, { terminal, services }, end);

  return root;
}

/** `landing-zone baseline`, and `landing-zone baseline update`. */
function addBaselineCommands(root: Command, context: JudgingContext, end: (code: ExitCode) => void): void {
  const judged = (command: Command): Command =>
    command
      .option(...fileOption)
      .option('--program <dir>', 'judge this program instead of the landing zone')
      .option('--policy-pack <dir>', 'directory of a CrossGuard policy pack; repeat for several', collect)
      .option('--policy-pack-config <file>', 'JSON configuration of the policy pack of the same position', collect);
  const baseline = judged(
    root
      .command('baseline')
      .description('write the findings there are now into a file, so that only new ones fail')
      // So that --owner and --due after "update" are those of the update.
      .enablePositionalOptions(),
  )
    .option('--owner <who>', 'who has the findings mended')
    .option('--due <day>', 'last day they do not fail, such as 2027-01-31')
    .option('--output <file>', 'file to write', 'baseline.yaml')
    .option('--force', 'write over a baseline that is there')
    .action(async (options: BaselineOptions) =>
      end(await (await import('./commands/baseline')).baselineCommand(options, context)),
    );
  judged(
    baseline.command('update').description('take out of a baseline what has been mended; it never grows by itself'),
  )
    .option('--baseline <file>', 'the baseline', 'baseline.yaml')
    .option(
      '--renamed <old=new>',
      'URN of a resource that was renamed, and its new one; repeat for several',
      parseKeyValue,
    )
    .option('--grow', 'add what is new as well')
    .option('--owner <who>', 'with --grow: who has it mended (default: the owner of the baseline)')
    .option('--due <day>', 'with --grow: last day it does not fail (default: the day of the baseline)')
    .action(async (options: BaselineUpdateOptions) =>
      end(await (await import('./commands/baseline')).baselineUpdateCommand(options, context)),
    );
}

/** `landing-zone exceptions list|add|check`. */
function addExceptionsCommands(
  root: Command,
  terminal: Terminal,
  services: Services,
  end: (code: ExitCode) => void,
): void {
  const exceptionsOption = ['--exceptions <file>', 'the file of exceptions', 'exceptions.yaml'] as const;
  const exceptions = root.command('exceptions').description('accepted risks: list them, add one, check the file');
  exceptions
    .command('list')
    .description('list accepted risks with the days they have left')
    .option(...exceptionsOption)
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json']).default('text'))
    .action(async (options: ListOptions) =>
      end(await (await import('./commands/exceptions')).listExceptions(options, terminal, services)),
    );
  exceptions
    .command('check')
    .description('check the file: form, policies, requirements, duplicates and ends')
    .option(...exceptionsOption)
    .action(async (options: ExceptionsOptions) =>
      end(await (await import('./commands/exceptions')).checkExceptions(options, terminal, services)),
    );
  exceptions
    .command('add')
    .description('accept a risk until a day')
    .option(...exceptionsOption)
    .requiredOption('--policy <name>', 'policy whose finding is accepted')
    .option('--resource <urn>', 'the resource, as the report prints its URN')
    .option('--glob <pattern>', 'pattern over URNs instead: * for any text, ? for one character')
    .option(
      '--requirement <id>',
      'requirement that is not met for the time being (default: the first the policy names)',
    )
    .requiredOption('--reason <text>', 'why the risk can be borne, at least 20 characters')
    .requiredOption('--owner <person>', 'who carries the risk')
    .requiredOption('--approver <person>', 'who agreed; never the owner')
    .requiredOption('--ticket <id>', 'where it was decided')
    .requiredOption('--expires <day>', 'last day, YYYY-MM-DD; at most 12 months away, 90 days for critical policies')
    .requiredOption('--compensating-control <text>', 'what lowers the risk in the meantime')
    .option('--created <day>', 'first day (default: today)')
    .action(async (options: AddOptions) =>
      end(await (await import('./commands/exceptions')).addException(options, terminal, services)),
    );
}

/** Runs one command line and gives its exit code. Never rejects: every error is explained on stderr. */
export async function run(args: readonly string[], invocation: Invocation): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  try {
    const root = program(invocation, (ended) => (code = ended));
    if (args.length === 0) {
      root.outputHelp({ error: true });
      return exitCodes.invalid;
    }
    await root.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its own errors; its code is 0 for --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.invalid;
    const { message, exitCode } = explain(error, args.includes('--verbose'));
    await write(invocation.terminal.stderr, message);
    return exitCode;
  }
}
