import { isMap, isScalar, isSeq, LineCounter, parseDocument, YAMLMap } from 'yaml';
import { isDay } from '../exceptions/calendar';
import { sealOf } from './seal';
import { Baseline, BaselineInvalid, KnownFinding } from './baseline';

function textOf(map: YAMLMap, key: string): string | undefined {
  const node = map.get(key, true);
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : undefined;
}

/**
 * Reads a baseline: `owner`, `due` and `created` for all, and under `findings` a list of `policy` and `resource`, each with an `owner` or
 * `due` of its own where it differs.
 *
 * @param file the file as problems shall name it
 * @throws BaselineInvalid with every problem
 */
export function readBaseline(content: string, file: string): Baseline {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const problems: string[] = [];
  const lineOf = (node: unknown): number => {
    const offset = (node as { readonly range?: readonly number[] | null } | null)?.range?.[0];
    return offset === undefined ? 1 : lines.linePos(offset).line;
  };
  const report = (line: number, text: string): void => {
    problems.push(`${file}:${line}: ${text}`);
  };
  for (const { pos, message } of document.errors)
    report(lines.linePos(pos[0]).line, `not valid YAML: ${message.split('\n')[0] ?? ''}`);
  const root = document.contents;
  if (problems.length > 0 || !isMap(root)) {
    if (problems.length === 0)
      report(1, 'must hold owner, due, created and findings; write it with landing-zone baseline');
    throw new BaselineInvalid(problems);
  }
  const list = root.get('findings', true);
  const created = textOf(root, 'created') ?? '';
  if (!isDay(created)) report(1, 'created must be a day that exists, such as 2027-01-31');
  if (!isSeq(list)) report(1, 'findings must be a list');
  const findings: (KnownFinding & { readonly seal: string | undefined })[] = [];
  for (const item of isSeq(list) ? list.items : []) {
    const line = lineOf(item);
    if (!isMap(item)) {
      report(line, 'an entry must have policy and resource');
      continue;
    }
    const [policy, resource] = [textOf(item, 'policy'), textOf(item, 'resource')];
    const owner = textOf(item, 'owner') ?? textOf(root, 'owner') ?? '';
    const due = textOf(item, 'due') ?? textOf(root, 'due') ?? '';
    const count = Number(textOf(item, 'count') ?? '1');
    if (policy === undefined || resource === undefined) report(line, 'policy and resource must both be given');
    if (owner === '') report(line, 'nobody is owner, neither of the entry nor of the file');
    if (!isDay(due)) report(line, 'due must be a day that exists, such as 2027-01-31');
    if (!Number.isInteger(count) || count < 1) report(line, 'count must be a whole number from 1');
    const known = { line, policy: policy ?? '', resource: resource ?? '', count, owner, due };
    const seal = textOf(item, 'seal');
    findings.push({ ...known, seal, sealed: seal === sealOf(known) });
  }
  if (problems.length > 0) throw new BaselineInvalid(problems);
  const unsealed = findings.length > 0 && findings.every(({ seal }) => seal === undefined);
  return {
    created,
    owner: textOf(root, 'owner') ?? '',
    due: textOf(root, 'due') ?? '',
    findings: findings.map(({ seal: _seal, ...known }) => (unsealed ? { ...known, sealed: true } : known)),
    unsealed,
  };
}
