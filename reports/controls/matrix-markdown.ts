import type { MatrixChapter, MatrixRow } from './matrix';

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}

function checks({ enforcedBy, supportedBy, securityHub, configRules, notAutomatedBecause }: MatrixRow): string {
  const link = (name: string): string => `[${name}](../policies/${name}.md)`;
  const parts = [
    ...(enforcedBy.length > 0 ? [`enforced by ${enforcedBy.map(link).join(', ')}`] : []),
    ...(supportedBy.length > 0 ? [`supported by ${supportedBy.map(link).join(', ')}`] : []),
    ...(securityHub.length > 0 ? [`Security Hub ${securityHub.join(', ')}`] : []),
    ...(configRules.length > 0 ? [`AWS Config ${configRules.join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : `nothing: ${notAutomatedBecause}`;
}

/** The matrix as Markdown, for docs/reference. */
export function matrixMarkdown(chapters: readonly MatrixChapter[], statement: string): string {
  return `${statement}\n\n${chapters
    .map(({ id, title, rows }) =>
      [
        `## ${id}: ${title}`,
        '',
        '| requirement | what it asks | responsible | met by | checked by | evidence and how a person verifies |',
        '|---|---|---|---|---|---|',
        ...rows.map((row) => {
          const due = [row.appliesTo === 'all entities' ? '' : `${row.appliesTo} only`, row.cadence].filter(
            (part) => part !== '',
          );
          return `| ${row.requirement} | ${cell(`${row.summary}${due.length > 0 ? ` (${due.join('; ')})` : ''}`)} | ${row.responsibility} | ${cell(row.metBy)} | ${cell(checks(row))} | ${cell(`${row.evidence}. ${row.procedure}`)} |`;
        }),
      ].join('\n'),
    )
    .join('\n\n')}\n`;
}
