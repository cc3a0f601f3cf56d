import type { Colors } from 'picocolors/types';
import type { AccountResult, PreviewResult } from '../../preview/result';
import { counted, grouped } from '../counted';
import { printableLine } from '../printable';
import { ResourceNode, resourceTree } from '../resource-tree';
import { shortType } from '../urn';

/** Above this number of accounts each gets one line; `--tree` prints all the same. */
const mostAccountsWithTree = 20;

interface Branch {
  readonly label: string;
  readonly children: readonly Branch[];
}

function branchLines(branches: readonly Branch[], indent: string): readonly string[] {
  return branches.flatMap(({ label, children }, index) => {
    const last = index === branches.length - 1;
    return [`${indent}${last ? '└─' : '├─'} ${label}`, ...branchLines(children, `${indent}${last ? '   ' : '│  '}`)];
  });
}

function fullBranch({ record, children }: ResourceNode, colors: Colors): Branch {
  const marks = [...(record.external ? ['looked up'] : []), ...(record.protect ? ['protected'] : [])];
  const suffix = marks.length > 0 ? colors.dim(` (${marks.join(', ')})`) : '';
  return {
    label: `${printableLine(record.name)} ${colors.dim(printableLine(shortType(record.type)))}${suffix}`,
    children: children.map((child) => fullBranch(child, colors)),
  };
}

/** Components with their size, then resources without one by type. */
function firstLevel(roots: readonly ResourceNode[], colors: Colors): readonly Branch[] {
  const loose = new Map<string, number>();
  const components: Branch[] = [];
  for (const { record, size, children } of roots) {
    if (children.length > 0 && !record.custom) {
      components.push({
        label: `${printableLine(record.name)} ${colors.dim(`${printableLine(shortType(record.type))}, ${counted(size, 'resource')}`)}`,
        children: [],
      });
    } else {
      loose.set(record.type, (loose.get(record.type) ?? 0) + 1 + size);
    }
  }
  return [
    ...components,
    ...[...loose].map(([type, count]) => ({
      label: `${printableLine(shortType(type))} ${colors.dim(`× ${grouped(count)}`)}`,
      children: [],
    })),
  ];
}

function accountLine(
  { account, resources, findings, failures, policies }: AccountResult,
  width: number,
  colors: Colors,
): string {
  const passed = Object.values(policies).reduce((sum, counts) => sum + counts.passed, 0);
  const open = findings.filter(({ exception }) => !exception);
  const failed = open.filter(({ verdict }) => verdict === 'fail').length;
  const undetermined = open.length - failed;
  const accepted = findings.length - open.length;
  const mark =
    failures.length > 0
      ? colors.red('✗ incomplete')
      : failed > 0
        ? colors.red('✗')
        : undetermined > 0
          ? colors.yellow('?')
          : colors.green('✓');
  if (failures.length > 0 && resources.length === 0)
    return `  ${colors.bold(printableLine(account).padEnd(width))} ${mark}`;
  const parts = [
    counted(resources.length, 'resource'),
    `${grouped(passed)} passed`,
    failed > 0 ? colors.red(`${grouped(failed)} failed`) : '0 failed',
    undetermined > 0 ? colors.yellow(`${grouped(undetermined)} undetermined`) : '0 undetermined',
    ...(accepted > 0 ? [`${grouped(accepted)} accepted`] : []),
  ];
  return `  ${colors.bold(printableLine(account).padEnd(width))} ${mark} ${parts.join(', ')}`;
}

/** Accounts in the order they were given, with their resources as a tree. */
export function accountLines(result: PreviewResult, colors: Colors, full: boolean): readonly string[] {
  const width = Math.max(0, ...result.accounts.map(({ account }) => printableLine(account).length));
  const short = !full && result.accounts.length > mostAccountsWithTree;
  return result.accounts.flatMap((account) => {
    const line = accountLine(account, width, colors);
    if (short) return [line];
    const roots = resourceTree(account.resources);
    return [
      line,
      ...branchLines(full ? roots.map((root) => fullBranch(root, colors)) : firstLevel(roots, colors), '    '),
    ];
  });
}
