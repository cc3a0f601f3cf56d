import { exitCodeMeanings, exitCodes } from './exit-codes';

/** The page docs/reference/exit-codes.md. */
export function exitCodesPage(): string {
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  return [
    '# Exit codes',
    '',
    'The same for every command. Generated from `cli/exit-codes.ts`.',
    '',
    '| code | meaning |',
    '|---|---|',
    ...names.map((name) => `| ${exitCodes[name]} | ${exitCodeMeanings[name]} |`),
    '',
  ].join('\n');
}
