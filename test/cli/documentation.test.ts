import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Command } from 'commander';
import { commandLine } from '../../cli/command-line/landing-zone';
import type { CommandContext } from '../../cli/command-context';

const root = path.join(__dirname, '../..');
const pages = ['README.md', ...fs.readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: fs.readFileSync(path.join(root, name), 'utf8') }));
const reference = pages.find(({ name }) => name === 'docs/cli.md')?.text ?? '';

/** Every command by its words: `preview`, `baseline update`. */
function commandsBelow(command: Command, words: readonly string[] = []): ReadonlyMap<string, Command> {
  return new Map(
    command.commands.flatMap((sub) => {
      const name = [...words, sub.name()];
      return [[name.join(' '), sub] as const, ...commandsBelow(sub, name)];
    }),
  );
}

const commands = commandsBelow(commandLine({} as CommandContext, '0.0.0', () => undefined));
const flagsOf = (command: Command): readonly string[] =>
  command.options.flatMap(({ long }) => (typeof long === 'string' ? [long] : []));

/** Command lines in code blocks; those continued on the next line are joined. */
const shown = pages.flatMap(({ name, text }) =>
  [...text.matchAll(/^```(?:sh|yaml)?\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block
      .replace(/\\\n/g, ' ')
      .split('\n')
      .flatMap((line) => {
        const [, call] = /(?:^|npx |- run: )landing-zone ([^#>]*)/.exec(line.trim()) ?? [];
        return call === undefined ? [] : [[name, (call.split(' | ')[0] ?? '').trim()] as const];
      }),
  ),
);

describe('the documentation', () => {
  it('shows command lines', () => {
    expect(shown.length).toBeGreaterThan(30);
  });

  it.each(shown)('%s: landing-zone %s has an existing command and existing options', (_page, call) => {
    const words = call.split(/\s+/);
    const name = commands.has(words.slice(0, 2).join(' ')) ? words.slice(0, 2).join(' ') : (words[0] ?? '');
    const command = commands.get(name);
    expect([name, command !== undefined]).toEqual([name, true]);
    const flags = [...call.matchAll(/(?:^|\s)(--[a-z-]+)/g)].map(([, flag]) => flag);
    expect(command === undefined ? [] : flags.filter((flag) => !flagsOf(command).includes(flag ?? ''))).toEqual([]);
  });

  it.each([...commands.keys()].filter((name) => !name.includes(' ')))('docs/cli.md names the command %s', (name) => {
    expect(reference).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'));
  });

  it.each([...commands])('docs/cli.md has every option of landing-zone %s', (_name, command) => {
    expect(flagsOf(command).filter((flag) => !new RegExp(`${flag}(?![a-z-])`).test(reference))).toEqual([]);
  });
});
