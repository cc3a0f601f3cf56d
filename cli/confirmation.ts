import * as readline from 'node:readline/promises';
import { UsageError } from './command-error';
import type { Terminal } from './terminal';

/**
 * Asks a person; only `yes` goes on.
 *
 * @throws UsageError without a terminal: there the command line has to say it
 */
export async function confirmed(terminal: Terminal, question: string, option: string): Promise<boolean> {
  if (terminal.stdin.isTTY !== true)
    throw new UsageError(
      `There is no terminal to ask on. Say ${option} on the command line to go on without a question.`,
    );
  const prompt = readline.createInterface({ input: terminal.stdin, output: terminal.stderr });
  try {
    return (await prompt.question(`${question} Only "yes" goes on: `)).trim() === 'yes';
  } finally {
    prompt.close();
  }
}
