import { suggest } from '../../organization/suggestion';
import { pageText } from '../../reports/controls/page-text';
import { UsageError } from '../command-error';
import { ExitCode, exitCodes } from '../exit-codes';
import { knownPolicies, pageOf } from '../policy-pages';
import { columns, Terminal, wantsColour, write } from '../terminal';

export interface ExplainOptions {
  readonly format: 'text' | 'markdown';
}

/** Prints the page of a policy. `pack/policy`, as some reports print it, names it too. */
export async function explainCommand(name: string, options: ExplainOptions, terminal: Terminal): Promise<ExitCode> {
  const { policies } = knownPolicies();
  const wanted = name.slice(name.lastIndexOf('/') + 1);
  const policy = policies.get(wanted);
  if (!policy) throw new UsageError(`There is no policy ${name}. ${suggest(wanted, [...policies.keys()])}`);
  const page = await pageOf(policy);
  const text =
    options.format === 'markdown' ? page : pageText(page, { colour: wantsColour(terminal), width: columns(terminal) });
  await write(terminal.stdout, text);
  return exitCodes.clean;
}
