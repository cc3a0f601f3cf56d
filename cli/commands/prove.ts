import * as path from 'node:path';
import type { IdentityProof } from '../../analysis/identity/proof';
import { readProject } from '../../preview/project';
import type { PreviewResult } from '../../preview/result';
import { printableLine } from '../../reports/printable';
import type { CommandContext } from '../command-context';
import { judgingRequest } from '../judging-request';
import { ExitCode, exitCodes } from '../exit-codes';
import { landingZoneStacks, selectAccounts } from '../landing-zone-request';
import { OutputFile } from '../option-values';
import { packageRoot } from '../package-root';
import { progress } from '../progress';
import { assertWritable, writeWhole } from '../report-files';
import { shownPath } from '../shown-path';
import { write } from '../terminal';

export interface ProveOptions {
  readonly file: string;
  readonly format: 'text' | 'json' | 'html';
  readonly output?: readonly OutputFile[];
  readonly dataSources?: string;
  readonly stackOutputs?: string;
  readonly quiet?: true;
}

async function render(proof: IdentityProof, format: ProveOptions['format']): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../../reports/identity/json')).identityJson(proof);
    case 'html':
      return (await import('../../reports/identity/html')).identityHtml(proof);
    case 'text':
      return (await import('../../reports/identity/text')).identityText(proof);
  }
}

/** 4 when the plans are not complete or unknown values could break an assertion; it wins over 1, as everywhere. */
function exitCodeOf({ assertions }: IdentityProof, { accounts }: PreviewResult): ExitCode {
  const incomplete = accounts.some(({ failures }) => failures.length > 0);
  if (incomplete || assertions.some(({ verdict }) => verdict === 'unknown')) return exitCodes.incomplete;
  return assertions.some(({ verdict }) => verdict === 'violated') ? exitCodes.findings : exitCodes.clean;
}

/** Plans every active account and proves who can reach which role. Needs no AWS login. */
export async function proveIdentityCommand(
  options: ProveOptions,
  { terminal, services }: CommandContext,
): Promise<ExitCode> {
  const { workingDirectory } = terminal;
  const outputs = (options.output ?? []).map((output) => ({
    ...output,
    file: path.resolve(workingDirectory, output.path),
  }));
  for (const { file } of outputs) assertWritable(file);
  const file = path.resolve(workingDirectory, options.file);
  const organization = await services.loadOrganization(file);
  const selection = selectAccounts(organization, [], options.file);
  const shared = await judgingRequest(
    { ...options, format: 'text', transport: 'fast', failOn: 'never', deadline: 120, typeCheck: true, policyPack: [] },
    workingDirectory,
  );
  const request = {
    ...shared,
    packs: [],
    ...landingZoneStacks(organization, selection, file, readProject(packageRoot())),
  };
  const engine = await services.openEngine();
  const listener = progress(terminal, request.stacks.length, options.quiet === true);
  let result: PreviewResult;
  try {
    result = await engine.run(request, listener);
  } finally {
    listener.done();
    await engine.close();
  }
  const { proveIdentity } = await import('../../analysis/identity/prove');
  const proof = proveIdentity(organization, result.accounts);
  const { proofSummary } = await import('../../reports/identity/shown');
  await write(
    terminal.stdout,
    options.quiet && options.format === 'text' ? `${proofSummary(proof)}\n` : await render(proof, options.format),
  );
  for (const output of outputs) writeWhole(output.file, await render(proof, output.format));
  for (const { account, failures } of result.accounts) {
    for (const { message } of failures)
      await write(terminal.stderr, `${printableLine(account)} is not complete: ${printableLine(message)}\n`);
  }
  if (options.format !== 'text') await write(terminal.stderr, `${proofSummary(proof)}\n`);
  for (const output of outputs) await write(terminal.stderr, `Report: ${shownPath(output.file, workingDirectory)}\n`);
  return exitCodeOf(proof, result);
}
