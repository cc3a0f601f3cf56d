/**
 * What the exit code of every command means. 4 wins over 1, and `--soft-fail` changes 1 only, so that missing data is
 * never taken for a clean result.
 */
export const exitCodes = {
  clean: 0,
  findings: 1,
  invalid: 2,
  authentication: 3,
  incomplete: 4,
  exception: 5,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One line of the documented table for each code. */
export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  clean: 'Clean: everything was planned and judged, and nothing reached `--fail-on`.',
  findings:
    'Findings at or above `--fail-on` (default: failed mandatory policies). `--soft-fail` turns this code, and no other, into 0.',
  invalid:
    'Usage or configuration is invalid: options, `landing-zone.yaml`, a program that does not compile, a policy pack that cannot be loaded or configured, a report path that cannot be written.',
  authentication: 'Authentication or authorization failed. Commands that work without AWS never give it.',
  incomplete:
    'Incomplete: a program failed, did not finish, or asked for data nobody gave. Findings are reported all the same; this code wins over 1.',
  exception:
    'An exception (accepted risk) is malformed, expired, unknown, twice there or not needed. 2 and 4 win over it.',
  internal: 'Internal error: a bug in this program. `--verbose` prints the stack.',
  interrupted: 'Interrupted by Ctrl-C; programs and packs that were running have been ended.',
};
