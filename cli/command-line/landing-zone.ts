import { Command, Option } from 'commander';
import { addEntityOptions } from '../assessed-entity';
import type { CommandContext, End } from '../command-context';
import type { ControlsOptions } from '../commands/controls';
import type { ExplainOptions } from '../commands/explain';
import type { GraphOptions } from '../commands/graph';
import type { InitOptions } from '../commands/init';
import type { ProveOptions } from '../commands/prove';
import type { ValidateOptions } from '../commands/validate';
import { collect, fileOption, formats, outputOf, parseKeyValue } from '../option-values';
import { addAccessCommands } from './access';
import { addBaselineCommands } from './baseline';
import { addDeploymentCommands } from './deployment';
import { addExceptionsCommands } from './exceptions';
import { addJudgingCommands } from './judging';

const exitCodeHelp = `
Exit codes: 0 clean, 1 findings, 2 usage or configuration invalid, 3 authentication, 4 incomplete,
5 exception invalid, 70 internal error. See docs/reference/exit-codes.md.`;

/** The commands and their options; a command's module is loaded when it is called. */
export function commandLine(context: CommandContext, version: string, end: End): Command {
  const { terminal, services } = context;
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
      end(await (await import('../commands/validate')).validateCommand(options, terminal, services)),
    );

  addJudgingCommands(root, context, end);

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
      end(await (await import('../commands/init')).initCommand(options, terminal)),
    );

  addBaselineCommands(root, context, end);

  root
    .command('graph')
    .description('draw the organization as SVG')
    .option(...fileOption)
    .option('--output <path>', 'file to write (default: stdout)')
    .action(async (options: GraphOptions) =>
      end(await (await import('../commands/graph')).graphCommand(options, terminal, services)),
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
    .option(
      '--file <file>',
      'the landing zone that says whom PCI DSS takes the entity for (default: landing-zone.yaml, when it is there)',
    )
    .option('--requirement <id>', 'only this requirement and those below it, for example 10.2')
    .option('--service <service>', 'only what policies about this service check, for example s3')
    .action(async (options: ControlsOptions) =>
      end(await (await import('../commands/controls')).controlsCommand(options, terminal, services, version)),
    );

  root
    .command('explain')
    .description('print the page of a policy: what it means, why PCI asks, wrong and right code, how to fix')
    .argument('<policy>', 'name of the policy')
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'markdown']).default('text'))
    .action(async (name: string, options: ExplainOptions) =>
      end(await (await import('../commands/explain')).explainCommand(name, options, terminal)),
    );

  root
    .command('prove')
    .description('prove something about all accounts at once, from their plans')
    .command('identity')
    .description('who can reach which role in which account, and that nobody reaches more: exits 1 with the path if so')
    .option(...fileOption)
    .addOption(new Option('--format <format>', 'what stdout gets').choices(formats).default('text'))
    .option('--output <format=path>', 'write a report to a file as well; repeat for several', outputOf(formats))
    .option('--data-sources <file>', 'answers to data sources, as JSON or YAML')
    .option('--stack-outputs <file>', 'outputs of stacks that are not part of this run, as JSON or YAML')
    .option('--quiet', 'print the one-line summary only')
    .action(async (options: ProveOptions) =>
      end(await (await import('../commands/prove')).proveIdentityCommand(options, context)),
    );

  addExceptionsCommands(root, context, end);
  addDeploymentCommands(root, context, end);
  addAccessCommands(root, context, end);

  return root;
}
