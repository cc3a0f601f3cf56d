import type { Command } from 'commander';
import type { CommandContext, End } from '../command-context';
import type { BaselineOptions, BaselineUpdateOptions } from '../commands/baseline';
import { collect, fileOption, parseKeyValue } from '../option-values';

/** `landing-zone baseline`, and `landing-zone baseline update`. */
export function addBaselineCommands(root: Command, context: CommandContext, end: End): void {
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
      end(await (await import('../commands/baseline')).baselineCommand(options, context)),
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
      end(await (await import('../commands/baseline')).baselineUpdateCommand(options, context)),
    );
}
