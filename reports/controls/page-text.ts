import type { Colors } from 'picocolors/types';
import { createColors } from 'picocolors';
import { printableLine } from '../printable';

function inline(text: string, colors: Colors): string {
  return printableLine(text)
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_match, title: string, url: string) => `${title}: ${colors.cyan(url)}`)
    .replace(/<(https?:[^>]+)>/g, (_match, url: string) => colors.cyan(url))
    .replace(/\*\*([^*]+)\*\*/g, (_match, strong: string) => colors.bold(strong))
    .replace(/`([^`]+)`/g, (_match, code: string) => colors.cyan(code));
}

/** Breaks a line at blanks; further lines get the indentation. */
function wrapped(line: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = `${indent}${word}`;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
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
    if (code) return [`    ${printableLine(line)}`.trimEnd()];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [colors.bold(printableLine(heading))];
    if (/^\|[\s|-]*\|$/.test(line)) return [];
    if (line.startsWith('|')) {
      const [first = '', ...rest] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return wrapped(`  ${first.padEnd(17)} ${rest.join('  ')}`, width, ' '.repeat(20)).map((part) =>
        inline(part, colors),
      );
    }
    const list = /^(?:- |\d+\. )/.exec(line)?.[0].length ?? 0;
    return wrapped(line, width, ' '.repeat(list)).map((part) => inline(part, colors));
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
