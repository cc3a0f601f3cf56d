import * as readline from 'node:readline/promises';
import { UsageError } from './command-error';
import type { Terminal } from './terminal';

/** @throws UsageError without a terminal: there the command line has to say it */
export function assertCanAsk(terminal: Terminal, option: string): void {
  if (terminal.stdin.isTTY === true) return;
  throw new UsageError(
    `There is no terminal to ask on. Say ${option} on the command line to go on without a question.`,
  );
}

/** Asks a person; only `yes` goes on. */
export async function confirmed(terminal: Terminal, question: string): Promise<boolean> {
  const prompt = readline.createInterface({ input: terminal.stdin, output: terminal.stderr });
  try {
    return (await prompt.question(`${question} Only "yes" goes on: `)).trim() === 'yes';
  } finally {
    prompt.close();
  }
}
