import { readAccess } from '../../operations/access-review/aws/iam-access-reader';
import { csvReview } from '../../operations/access-review/csv-review';
import { htmlReview } from '../../operations/access-review/html-review';
import type { AccountAccess } from '../../operations/access-review/model';
import { reviewAccess } from '../../operations/access-review/review';
import { CommandError, UsageError } from '../command-error';
import { ExitCode, exitCodes } from '../exit-codes';
import { assertWritable, writeWhole } from '../report-files';
import { Terminal, write } from '../terminal';
import * as path from 'node:path';

export interface AccessReviewOptions {
  /** AWS CLI profile of each account, by account name. */
  readonly profile?: Readonly<Record<string, string>>;
  /** `csv=PATH` and `html=PATH`. */
  readonly output?: Readonly<Record<string, string>>;
}

/** Reads one account with a profile of the AWS CLI. */
export type ReadAccount = (accountName: string, profile: string) => Promise<AccountAccess>;

/** Exports who has what access in which account, with what a reviewer has to look at, as CSV and HTML to be signed. */
export async function accessReviewCommand(
  options: AccessReviewOptions,
  terminal: Terminal,
  now: Date = new Date(),
  read: ReadAccount = readAccess,
): Promise<ExitCode> {
  const profiles = Object.entries(options.profile ?? {});
  if (profiles.length === 0) {
    throw new UsageError('name the accounts to review: --profile <account>=<AWS CLI profile>, once for each\n');
  }
  const outputs = Object.entries(options.output ?? {}).map(([format, file]) => {
    if (format !== 'csv' && format !== 'html') throw new UsageError('--output is csv=<path> or html=<path>\n');
    return { format, file: path.resolve(terminal.workingDirectory, file) } as const;
  });
  for (const { file } of outputs) assertWritable(file);
  const accounts: AccountAccess[] = [];
  const failures: string[] = [];
  for (const [name, profile] of profiles) {
    try {
      accounts.push(await read(name, profile));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const review = reviewAccess(accounts, now, failures);
  for (const { format, file } of outputs) writeWhole(file, format === 'csv' ? csvReview(review) : htmlReview(review));
  if (outputs.length === 0) await write(terminal.stdout, csvReview(review));
  await write(
    terminal.stderr,
    `${review.entries.length} entries in ${accounts.length} accounts, ${review.entries.filter(({ flags }) => flags.length > 0).length} to look at\n`,
  );
  if (failures.length > 0) throw new CommandError(`not reviewed: ${failures.join('; ')}\n`, exitCodes.incomplete);
  return review.entries.some(({ flags }) => flags.length > 0) ? exitCodes.findings : exitCodes.clean;
}
