import { type Command, Option } from 'commander';
import type { CommandContext, End } from '../command-context';
import type { AddOptions, ExceptionsOptions, ListOptions } from '../commands/exceptions';

/** `landing-zone exceptions list|add|check`. */
export function addExceptionsCommands(root: Command, { terminal, services }: CommandContext, end: End): void {
  const exceptionsOption = ['--exceptions <file>', 'the file of exceptions', 'exceptions.yaml'] as const;
  const exceptions = root.command('exceptions').description('accepted risks: list them, add one, check the file');
  exceptions
    .command('list')
    .description('list accepted risks with the days they have left')
    .option(...exceptionsOption)
    .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json']).default('text'))
    .action(async (options: ListOptions) =>
      end(await (await import('../commands/exceptions')).listExceptions(options, terminal, services)),
    );
  exceptions
    .command('check')
    .description('check the file: form, policies, requirements, duplicates and ends')
    .option(...exceptionsOption)
    .action(async (options: ExceptionsOptions) =>
      end(await (await import('../commands/exceptions')).checkExceptions(options, terminal, services)),
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
      end(await (await import('../commands/exceptions')).addException(options, terminal, services)),
    );
}
