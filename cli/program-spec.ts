import * as fs from 'node:fs';
import { fullKey, readProject, readStack } from '../preview/project';
import type { StackSpec } from '../preview/request';
import { UsageError } from './command-error';
import type { ProgramInput } from './services';

/** Stack that is planned when the project has no stack files. */
const defaultStack = 'dev';

function chooseStack(directory: string): string {
  const stacks = fs
    .readdirSync(directory)
    .flatMap((name) => /^Pulumi\.(.+)\.ya?ml$/.exec(name)?.[1] ?? [])
    .sort();
  const [only] = stacks;
  if (only === undefined || stacks.includes(defaultStack)) return defaultStack;
  if (stacks.length > 1)
    throw new UsageError(`The project has the stacks ${stacks.join(', ')}. Name one with --stack.`);
  return only;
}

/**
 * The stack to plan of any Pulumi project. Secrets given on the command line are secret to the program and never printed.
 * @throws ProjectInvalid, UsageError
 */
export function programSpec({ directory, stack, config, secrets }: ProgramInput): StackSpec {
  const project = readProject(directory);
  const spec = readStack(project, stack ?? chooseStack(project.rootDirectory), { ...config, ...secrets });
  const secretKeys = Object.keys(secrets).map((key) => fullKey(project.name, key));
  return { ...spec, secretConfigKeys: [...new Set([...spec.secretConfigKeys, ...secretKeys])] };
}
