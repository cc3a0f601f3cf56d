import { Command, Option } from 'commander';
import { addEntityOptions, EntityOptions } from './assessed-entity';
import { collect, FailOn, failOnValues, Format, formats, OutputFile, outputOf, parseSeconds } from './option-values';

/** Options of the commands that plan and judge: `preview` and `check`. */
export interface JudgingOptions extends EntityOptions {
  readonly format: Format;
  readonly output?: readonly OutputFile[];
  readonly transport: 'fast' | 'process';
  readonly isolated?: true;
  readonly strict?: true;
  readonly failOn: FailOn;
  readonly softFail?: true;
  readonly verbose?: true;
  readonly tree?: true;
  readonly quiet?: true;
  readonly policyPack?: readonly string[];
  readonly policyPackConfig?: readonly string[];
  readonly dataSources?: string;
  readonly stackOutputs?: string;
  /** File of exceptions; false with `--no-exceptions`, undefined for the file beside the input when it is there. */
  readonly exceptions?: string | false;
  /** File of findings that were there before; see `landing-zone baseline`. */
  readonly baseline?: string;
  readonly deadline: number;
  /** False with `--no-type-check`. */
  readonly typeCheck: boolean;
  readonly watch?: true;
}

/** Adds the options `preview` and `check` share. */
export function addJudgingOptions(command: Command): Command {
  return addEntityOptions(command)
    .option(
      '--policy-pack <dir>',
      'directory of a CrossGuard policy pack; repeat for several (default: the PCI DSS pack; for preview also the pack of the landing zone)',
      collect,
    )
    .option('--policy-pack-config <file>', 'JSON configuration of the policy pack of the same position', collect)
    .addOption(new Option('--format <format>', 'what stdout gets').choices(formats).default('text'))
    .option('--output <format=path>', 'write a report to a file as well; repeat for several', outputOf(formats))
    .addOption(
      new Option('--fail-on <least>', 'least finding that ends with exit code 1')
        .choices(failOnValues)
        .default('mandatory'),
    )
    .option('--strict', 'mandatory policies that could not be decided count as failed')
    .option('--soft-fail', 'exit 0 instead of 1; every other exit code stays')
    .option('--data-sources <file>', 'answers to data sources, as JSON or YAML')
    .option('--stack-outputs <file>', 'outputs of stacks that are not part of this run, as JSON or YAML')
    .addOption(
      new Option('--transport <transport>', 'fast: one warm process; process: the SDK’s own processes')
        .choices(['fast', 'process'])
        .default('fast'),
    )
    .option('--isolated', 'the same as --transport process')
    .option('--exceptions <file>', 'accepted risks (default: exceptions.yaml beside the input, when it is there)')
    .option('--no-exceptions', 'accept no risk: every finding counts')
    .option('--baseline <file>', 'findings that were there before do not fail until they are due')
    .option('--deadline <seconds>', 'longest time one program may run', parseSeconds, 120)
    .option('--no-type-check', 'run programs without checking their types')
    .option('--tree', 'print every resource, not only components and counts')
    .option('--verbose', 'print details of failures, all messages, and verdicts by policy')
    .option('--quiet', 'print the one-line summary only')
    .option('--watch', 'run again whenever a file changes, and print what is new and what is fixed');
}
