import type { Command } from 'commander';
import type { CommandContext, End } from '../command-context';
import type { CheckOptions } from '../commands/check';
import type { PreviewOptions } from '../commands/preview';
import { addJudgingOptions } from '../judging-options';
import { fileOption, parseKeyValue } from '../option-values';

/** `landing-zone preview` and `landing-zone check`. */
export function addJudgingCommands(root: Command, context: CommandContext, end: End): void {
  addJudgingOptions(
    root
      .command('preview')
      .description('plan accounts of the landing zone and judge them by policy')
      .argument('[account...]', 'accounts to plan (default: all active ones)')
      .option(...fileOption),
  ).action(async (names: readonly string[], options: PreviewOptions) =>
    end(await (await import('../commands/preview')).previewCommand(names, options, context)),
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
    end(await (await import('../commands/check')).checkCommand(options, context)),
  );
}
