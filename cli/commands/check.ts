import * as fs from 'node:fs';
import * as path from 'node:path';
import type { CommandContext } from '../command-context';
import { UsageError } from '../command-error';
import { exceptionsInput } from '../exceptions';
import { ExitCode } from '../exit-codes';
import { runJudging } from '../judging';
import { judgingRequest } from '../judging-request';
import type { JudgingOptions } from '../judging-options';
import { watchedInputs } from './preview';

export interface CheckOptions extends JudgingOptions {
  readonly program: string;
  readonly stack?: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly secret?: Readonly<Record<string, string>>;
  /** Name of the Pulumi organization the program sees. */
  readonly organization: string;
}

/** Plans and judges any Pulumi TypeScript or JavaScript program, as a result with one account: its stack. */
export async function checkCommand(options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const { terminal, services } = context;
  const { workingDirectory } = terminal;
  const directory = path.resolve(workingDirectory, options.program);
  if (!fs.existsSync(directory))
    throw new UsageError(`--program: ${options.program} does not exist. Name the directory that holds Pulumi.yaml.`);
  const both = Object.keys(options.config ?? {}).filter((key) => Object.hasOwn(options.secret ?? {}, key));
  if (both.length > 0) throw new UsageError(`${both.join(', ')}: given with --config and with --secret. Give it once.`);
  const prepare = async () => ({
    ...(await judgingRequest(options, workingDirectory)),
    stacks: [
      await services.readProgram({
        directory,
        stack: options.stack,
        config: options.config ?? {},
        secrets: options.secret ?? {},
      }),
    ],
    organization: options.organization,
    stackTags: {},
  });
  const exceptions = exceptionsInput(options.exceptions, directory, false, workingDirectory);
  const watched = [
    directory,
    ...watchedInputs(options, workingDirectory),
    ...(exceptions.file ? [exceptions.file] : []),
  ];
  return runJudging({ options, prepare, watched, exceptions }, context);
}
