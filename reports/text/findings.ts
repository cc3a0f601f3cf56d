import type { Colors } from 'picocolors/types';
import type { FindingVerdict, PreviewResult } from '../../preview/result';
import { counted } from '../counted';
import { groupFindings, PolicyFindings } from '../finding-groups';
import { printableLine } from '../printable';
import { readUrn, shortType } from '../urn';

function policyLines(
  group: PolicyFindings,
  colors: Colors,
  paint: (text: string) => string,
  mark: string,
): readonly string[] {
  const others = group.requirements.slice(1);
  const facts = [
    group.level,
    group.severity,
    ...(others.length > 0 ? [`also ${others.map(printableLine).join(', ')}`] : []),
  ];
  return [
    `    ${paint(mark)} ${colors.bold(printableLine(group.policy))} ${colors.dim(`(${facts.join(', ')})`)} ${printableLine(group.title)}`,
    ...group.resources.flatMap(({ account, resource, messages }) => {
      const { type, name } = readUrn(resource);
      return [
        `      ${printableLine(account)}: ${colors.cyan(printableLine(name))}${type === '' ? '' : ` ${colors.dim(printableLine(shortType(type)))}`}`,
        ...(type === '' ? [] : [`        ${colors.dim(printableLine(resource))}`]),
        ...messages.map((message) => `        why  ${printableLine(message)}`),
      ];
    }),
    ...(group.remediation === '' ? [] : [`        fix  ${printableLine(group.remediation)}`]),
    ...(group.docs === '' ? [] : [`        docs ${colors.dim(printableLine(group.docs))}`]),
  ];
}

/** Findings of one verdict: requirement → policy → resource. */
export function findingLines(result: PreviewResult, verdict: FindingVerdict, colors: Colors): readonly string[] {
  const paint = verdict === 'fail' ? colors.red : colors.yellow;
  return groupFindings(result, verdict).flatMap(({ requirement, policies }) => {
    const count = policies.reduce((sum, policy) => sum + policy.count, 0);
    const title = requirement === '' ? 'No requirement named' : `Requirement ${printableLine(requirement)}`;
    return [
      `  ${colors.bold(title)} ${colors.dim(counted(count, 'finding'))}`,
      ...policies.flatMap((policy) => policyLines(policy, colors, paint, verdict === 'fail' ? '✗' : '?')),
    ];
  });
}
