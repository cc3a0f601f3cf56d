import * as path from 'node:path';
import type { WireValue } from '../preview/packs/pack';
import type { DataSourceAnswers, PreviewRequest } from '../preview/request';
import { UsageError } from './command-error';
import type { JudgingOptions } from './judging-options';
import { OwnPack, packSpecs } from './packs';
import { readStructuredFile } from './structured-file';

type Outputs = PreviewRequest['stackOutputs'];

async function readDataSources(file: string | undefined, workingDirectory: string): Promise<DataSourceAnswers> {
  if (file === undefined) return {};
  return (await readStructuredFile('--data-sources', path.resolve(workingDirectory, file))) as DataSourceAnswers;
}

async function readStackOutputs(file: string | undefined, workingDirectory: string): Promise<Outputs> {
  if (file === undefined) return {};
  const content = await readStructuredFile('--stack-outputs', path.resolve(workingDirectory, file));
  for (const [stack, outputs] of Object.entries(content)) {
    if (typeof outputs !== 'object' || outputs === null || Array.isArray(outputs)) {
      throw new UsageError(`--stack-outputs: ${file}: ${stack} must be an object of output names and values`);
    }
  }
  return content as Record<string, Record<string, WireValue>>;
}

/** The part of a request that the shared options decide. */
export async function judgingRequest(
  options: JudgingOptions,
  workingDirectory: string,
  own?: readonly OwnPack[],
): Promise<Omit<PreviewRequest, 'stacks' | 'organization' | 'stackTags'>> {
  return {
    packs: await packSpecs(options.policyPack, options.policyPackConfig, workingDirectory, own),
    transport: options.isolated ? 'process' : options.transport,
    dataSources: await readDataSources(options.dataSources, workingDirectory),
    stackOutputs: await readStackOutputs(options.stackOutputs, workingDirectory),
    deadlineSeconds: options.deadline,
    typeCheck: options.typeCheck,
  };
}
