import type { Colors } from 'picocolors/types';
import type { ExceptionNotice, PreviewResult } from '../../preview/result';
import { acceptedFindings, shownEnd } from '../accepted';
import { printableLine } from '../printable';
import { readUrn, shortType } from '../urn';

/** Findings with an exception: who answers for them, why, and how long. */
export function acceptedLines(result: PreviewResult, colors: Colors): readonly string[] {
  return acceptedFindings(result).flatMap(({ account, finding, risk }) => {
    const { type, name } = readUrn(finding.resource);
    return [
      `  ${colors.yellow('~')} ${colors.bold(printableLine(finding.policy))} ${colors.dim(`(${finding.level}, ${finding.severity})`)} ${printableLine(account)}: ${colors.cyan(printableLine(name))}${type === '' ? '' : ` ${colors.dim(printableLine(shortType(type)))}`}`,
      `      ${colors.dim(printableLine(finding.resource))}`,
      `      why       ${printableLine(finding.message)}`,
      `      accepted  ${printableLine(shownEnd(risk))}, for requirement ${printableLine(risk.requirement)}`,
      `      reason    ${printableLine(risk.reason)}`,
      `      control   ${printableLine(risk.compensatingControl)}`,
      `      by        ${printableLine(`${risk.owner}, approved by ${risk.approver}, ${risk.ticket}`)}`,
    ];
  });
}

function noticeLines(
  notices: readonly ExceptionNotice[],
  paint: (text: string) => string,
  mark: string,
): readonly string[] {
  return notices.map(
    ({ file, line, message }) => `  ${paint(mark)} ${printableLine(`${file}:${line}`)}: ${printableLine(message)}`,
  );
}

/** What is wrong with the file of exceptions. */
export function exceptionLines({ exceptions }: PreviewResult, colors: Colors): readonly string[] {
  return noticeLines(exceptions?.problems ?? [], colors.red, '✗');
}

/** Exceptions that end soon. */
export function expiringLines({ exceptions }: PreviewResult, colors: Colors): readonly string[] {
  return noticeLines(exceptions?.expiring ?? [], colors.yellow, '!');
}
