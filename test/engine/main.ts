import * as os from 'node:os';
import * as path from 'node:path';
import { PreviewEngine } from '../../preview/preview';
import { packageRoot } from '../preview/fixture-programs';
import { allCases } from './cases';
import { RealEngine } from './harness/real-engine';
import { prepareTools } from './harness/tools';
import { Workspace } from './harness/workspace';
import { CaseResult, Comparison } from './run-case';

function describe({ given, embedded, real, differences }: CaseResult): string {
  const lines = [
    `## ${given.name}: ${embedded.resources.length}/${real.resources.length} resources, ${embedded.findings.length}/${real.findings.length} findings, ${Math.round(embedded.milliseconds)} / ${Math.round(real.milliseconds)} ms, ${differences.length} differences, ${differences.filter(({ limit }) => limit === undefined).length} unexplained`,
  ];
  if (!embedded.complete || !real.complete)
    lines.push(`   E ${embedded.reasons.join(' | ').slice(0, 400)}`, `   R ${real.reasons.join(' | ').slice(0, 400)}`);
  for (const { difference: d, limit } of differences)
    if (limit === undefined)
      lines.push(
        `   ${d.kind} ${d.place} ${d.field}: E=${JSON.stringify(d.embedded)?.slice(0, 300)} R=${JSON.stringify(d.real)?.slice(0, 300)}`,
      );
  return lines.join('\n');
}

async function main(): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const tools = prepareTools(path.join(packageRoot, 'test', 'engine', 'harness'), say);
  const workspace = new Workspace(packageRoot, tools);
  process.once('exit', () => workspace.close());
  const engine = new PreviewEngine(packageRoot);
  const comparison = new Comparison(engine, new RealEngine(workspace, 120), workspace.root);
  const filter = process.argv[2] ?? '';
  const queue = allCases().filter(({ name }) => name.includes(filter));
  const worker = async (): Promise<void> => {
    for (let given = queue.shift(); given !== undefined; given = queue.shift()) {
      try {
        say(describe(await comparison.run(given)));
      } catch (error) {
        say(`## ${given.name}: ${String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  await engine.close();
}

void main().finally(() => process.exit());
