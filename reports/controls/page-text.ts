import type { Colors } from 'picocolors/types';
import { createColors } from 'picocolors';
import { printable, printableLine } from '../printable';

function inline(text: string, colors: Colors): string {
  return printableLine(text)
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_match, title: string, url: string) => `${title}: ${colors.cyan(url)}`)
    .replace(/<(https?:[^>]+)>/g, (_match, url: string) => colors.cyan(url))
    .replace(/\*\*([^*]+)\*\*/g, (_match, strong: string) => colors.bold(strong))
    .replace(/`([^`]+)`/g, (_match, code: string) => colors.cyan(code));
}

/** Breaks a text at blanks after `first`; further lines are indented as far as `first` is long. */
function wrapped(first: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(first.length);
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    if (current !== '' && indent.length + current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].map((line, index) => `${index === 0 ? first : indent}${line}`);
}

/** A generated page of Markdown as text for a terminal: headings, lists, fact tables and code as the pages use them. */
export function pageText(markdown: string, options: { readonly colour: boolean; readonly width: number }): string {
  const colors = createColors(options.colour);
  const width = Math.max(40, Math.min(options.width, 110));
  let code = false;
  const lines = markdown.split('\n').flatMap((line): readonly string[] => {
    if (line.startsWith('```')) {
      code = !code;
      return [];
    }
    if (code) return [`    ${printable(line)}`.trimEnd()];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [colors.bold(printableLine(heading))];
    if (/^\|[\s|-]*\|$/.test(line)) return [];
    if (line.startsWith('|')) {
      const [name = '', ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return wrapped(`  ${name.padEnd(17)} `, inline(rest.join('  '), colors), width);
    }
    const mark = /^(?:- |\d+\. )/.exec(line)?.[0] ?? '';
    return wrapped(mark, inline(line.slice(mark.length), colors), width);
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
