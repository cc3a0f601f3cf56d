import * as path from 'node:path';
import { organizationGraph } from '../../reports/graph';
import { ExitCode, exitCodes } from '../exit-codes';
import { assertWritable, writeWhole } from '../report-files';
import type { Services } from '../services';
import { shownPath } from '../shown-path';
import { Terminal, write } from '../terminal';

export interface GraphOptions {
  readonly file: string;
  readonly output?: string;
}

/** Draws the organization as SVG, to stdout or to a file. */
export async function graphCommand(options: GraphOptions, terminal: Terminal, services: Services): Promise<ExitCode> {
  const output = options.output === undefined ? undefined : path.resolve(terminal.workingDirectory, options.output);
  if (output !== undefined) assertWritable(output);
  const svg = organizationGraph(await services.loadOrganization(path.resolve(terminal.workingDirectory, options.file)));
  if (output === undefined) await write(terminal.stdout, svg);
  else {
    writeWhole(output, svg);
    await write(terminal.stderr, `Graph: ${shownPath(output, terminal.workingDirectory)}\n`);
  }
  return exitCodes.clean;
}
