import { Command, Option } from 'commander';
import type { CommandContext, End } from '../command-context';
import type { AccessReviewOptions } from '../commands/access-review';
import type { AccessOptions } from '../commands/access';
import { fileOption, parseKeyValue } from '../option-values';

interface Deciding extends AccessOptions {
  readonly reason: string;
}

interface Requesting extends Deciding {
  readonly minutes: string;
  readonly ticket: string;
}

const help = `
Production access is off. You ask for it for a time, somebody else approves, and it ends by itself.

  1  landing-zone access request system-operator --minutes 60 --ticket OPS-1234 --reason "Restart the ledger"
  2  landing-zone access approve 20261122-k3f9q2x7ab        (an approver; break glass needs two)
  3  switch roles as usual, until the time is over
  4  landing-zone access revoke 20261122-k3f9q2x7ab --reason "The work is done"      (if you are done before)

Sign in first, as your own IAM user with MFA: aws login. See docs/production-access.md.`;

/** `landing-zone access …`. */
export function addAccessCommands(root: Command, { terminal, services }: CommandContext, end: End): void {
  const access = root
    .command('access')
    .description('ask for, approve, end and review time-boxed production access')
    .addHelpText('after', help);
  const shared = (command: Command): Command =>
    command
      .option(...fileOption)
      .addOption(new Option('--format <format>', 'what stdout gets').choices(['text', 'json']).default('text'));
  const run = async (command: Readonly<Record<string, string>>, options: AccessOptions): Promise<void> =>
    end(await (await import('../commands/access')).accessCommand(command, options, terminal, services));

  shared(
    access
      .command('request')
      .description('ask for a group for yourself')
      .argument('<group>', 'group of your job function, all-accounts-security-audit, or all-accounts-break-glass')
      .requiredOption('--minutes <minutes>', 'how long: 15 to 240, break glass to 120')
      .requiredOption('--ticket <ticket>', 'ticket of the work, such as OPS-1234')
      .requiredOption('--reason <text>', 'why, 10 to 200 plain characters'),
  ).action((group: string, options: Requesting) =>
    run(
      { action: 'request', group, minutes: options.minutes, ticket: options.ticket, reason: options.reason },
      options,
    ),
  );
  shared(
    access.command('approve').description("approve somebody else's request").argument('<id>', 'id of the request'),
  ).action((id: string, options: AccessOptions) => run({ action: 'approve', id }, options));
  shared(
    access
      .command('reject')
      .description('turn a request down, or take your own back')
      .argument('<id>', 'id of the request')
      .requiredOption('--reason <text>', 'why, 10 to 200 plain characters'),
  ).action((id: string, options: Deciding) => run({ action: 'reject', id, reason: options.reason }, options));
  shared(
    access
      .command('revoke')
      .description('end access before its time, with the sessions that are open')
      .argument('<id>', 'id of the request')
      .requiredOption('--reason <text>', 'why, 10 to 200 plain characters'),
  ).action((id: string, options: Deciding) => run({ action: 'revoke', id, reason: options.reason }, options));
  shared(access.command('list').description('list requests of the last day and their state')).action(
    (options: AccessOptions) => run({ action: 'list' }, options),
  );
  access
    .command('review')
    .description('export users, roles, last use, MFA and key age of accounts, with fields to sign (7.2.4, 8.2.6)')
    .option('--profile <account=profile>', 'AWS CLI profile of an account; repeat for several', parseKeyValue)
    .option(
      '--output <format=path>',
      'csv=<path> or html=<path>; repeat for both (default: CSV to stdout)',
      parseKeyValue,
    )
    .action(async (options: AccessReviewOptions) =>
      end(await (await import('../commands/access-review')).accessReviewCommand(options, terminal)),
    );
}
