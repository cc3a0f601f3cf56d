import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { knownRegions } from '../../organization/regions';
import { parseOrganization } from '../../organization/load';
import { suggest } from '../../organization/suggestion';
import { renderTemplate, TemplateAccountName, templateAccountNames } from '../../organization/template';
import { UsageError } from '../command-error';
import { ExitCode, exitCodes } from '../exit-codes';
import { assertWritable, writeWhole } from '../report-files';
import { Terminal, write } from '../terminal';

export interface InitOptions {
  readonly file: string;
  readonly name?: string;
  readonly homeRegion?: string;
  readonly region?: readonly string[];
  readonly emailDomain?: string;
  readonly accountId?: Readonly<Record<string, string>>;
  readonly force?: true;
}

interface Question {
  readonly flag: string;
  readonly text: string;
  readonly given: string | undefined;
  /** What is wrong with an answer, or undefined. */
  readonly check: (answer: string) => string | undefined;
}

function questions(options: InitOptions): readonly Question[] {
  return [
    {
      flag: '--name',
      text: 'Name of the organization, prefix of bucket names (lower-case letters, digits, hyphens): ',
      given: options.name,
      check: (answer) =>
        /^[a-z][a-z0-9-]*[a-z0-9]$/.test(answer)
          ? undefined
          : 'Use lower-case letters, digits and hyphens; start with a letter.',
    },
    {
      flag: '--home-region',
      text: 'Home region, for example eu-west-1: ',
      given: options.homeRegion,
      check: (answer) =>
        knownRegions.includes(answer) ? undefined : `There is no region "${answer}". ${suggest(answer, knownRegions)}`,
    },
    {
      flag: '--email-domain',
      text: 'Domain of the account addresses, aws+<account>@<domain>: ',
      given: options.emailDomain,
      check: (answer) =>
        /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(answer) ? undefined : 'Write a domain such as example.com.',
    },
  ];
}

/** Asks what no flag answers, again until the answer is good. */
async function ask(open: readonly Question[], terminal: Terminal): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const lines = createInterface({ input: terminal.stdin, output: terminal.stderr });
  const answered = lines[Symbol.asyncIterator]();
  try {
    for (const { flag, text, check } of open) {
      for (;;) {
        lines.setPrompt(text);
        lines.prompt();
        const next = await answered.next();
        if (next.done === true) throw new UsageError('The questions were not answered; nothing was written.');
        const problem = check(next.value.trim());
        if (problem === undefined) {
          answers.set(flag, next.value.trim());
          break;
        }
        terminal.stderr.write(`${problem}\n`);
      }
    }
  } finally {
    lines.close();
  }
  return answers;
}

function accountIds(given: Readonly<Record<string, string>>): Readonly<Partial<Record<TemplateAccountName, string>>> {
  const problems = Object.entries(given).flatMap(([account, id]) => [
    ...(templateAccountNames.some((name) => name === account)
      ? []
      : [`--account-id: there is no account "${account}". ${suggest(account, templateAccountNames)}`]),
    ...(/^\d{12}$/.test(id) ? [] : [`--account-id: the id of ${account} must be twelve digits`]),
  ]);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return given;
}

/** Writes a commented landing-zone.yaml from flags, and from questions where somebody is there to answer. */
export async function initCommand(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const file = path.resolve(terminal.workingDirectory, options.file);
  if (fs.existsSync(file) && !options.force)
    throw new UsageError(
      `${options.file} exists; nothing was written. Use --force to replace it, or --file for another one.`,
    );
  assertWritable(file);
  const all = questions(options);
  const wrong = all.flatMap(({ flag, given, check }) => {
    const problem = given === undefined ? undefined : check(given);
    return problem === undefined ? [] : [`${flag}: ${problem}`];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  const ids = accountIds(options.accountId ?? {});
  const open = all.filter(({ given }) => given === undefined);
  if (open.length > 0 && terminal.stdin.isTTY !== true) {
    throw new UsageError(
      `${open.map(({ flag }) => flag).join(', ')} missing; nobody is there to ask. Give ${open.length === 1 ? 'it' : 'them'} as options.`,
    );
  }
  const answers = open.length > 0 ? await ask(open, terminal) : new Map<string, string>();
  const text = renderTemplate({
    organization: options.name ?? answers.get('--name') ?? '',
    homeRegion: options.homeRegion ?? answers.get('--home-region') ?? '',
    furtherRegions: options.region ?? [],
    emailDomain: options.emailDomain ?? answers.get('--email-domain') ?? '',
    accountIds: ids,
  });
  parseOrganization(text, options.file);
  writeWhole(file, text);
  await write(
    terminal.stderr,
    `Wrote ${options.file}. Next: landing-zone preview${options.file === 'landing-zone.yaml' ? '' : ` --file ${options.file}`}\n`,
  );
  return exitCodes.clean;
}
