import * as path from 'node:path';
import { PreviewEngine } from '../../preview/preview';
import { packageRoot } from '../preview/fixture-programs';
import { allCases } from './cases';
import { compare } from './comparison';
import { previewEmbedded } from './embedded';
import { RealEngine } from './harness/real-engine';
import { prepareTools } from './harness/tools';
import { Workspace } from './harness/workspace';
import { embeddedPlan, realPlan } from './plan';

async function main(): Promise<void> {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const tools = prepareTools(path.join(packageRoot, 'test', 'engine', 'harness'), say);
  const workspace = new Workspace(packageRoot, tools);
  process.once('exit', () => workspace.close());
  const real = new RealEngine(workspace, 120);
  const engine = new PreviewEngine(packageRoot);
  const filter = process.argv[2] ?? '';
  const queue = allCases().filter(({ name }) => name.includes(filter));
  const worker = async (): Promise<void> => {
    for (let given = queue.shift(); given !== undefined; given = queue.shift()) {
      const { result, milliseconds } = await previewEmbedded(engine, given, {});
      const embedded = embeddedPlan(result, milliseconds);
      const descriptions = new Map(result.findings.map(({ pack, policy, title }) => [`${pack}/${policy}`, title]));
      const run = await real.preview(given);
      const plan = realPlan(run, descriptions, workspace.root);
      const differences = compare(embedded, plan);
      process.stdout.write(`## ${given.name}: ${embedded.resources.length}/${plan.resources.length} resources, ${embedded.findings.length}/${plan.findings.length} findings, exit ${run.exitCode}, ${Math.round(milliseconds)} / ${Math.round(run.milliseconds)} ms, ${differences.length} differences\n`);
      if (!embedded.complete || !plan.complete) process.stdout.write(`   E ${embedded.reasons.join(' | ').slice(0, 300)}\n   R ${plan.reasons.join(' | ').slice(0, 300)} ${plan.complete ? '' : run.stderr.slice(-300)}\n`);
      for (const d of differences) process.stdout.write(`   ${d.kind} ${d.place} ${d.field}: E=${JSON.stringify(d.embedded)?.slice(0, 300)} R=${JSON.stringify(d.real)?.slice(0, 300)}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  await engine.close();
}

void main().finally(() => process.exit());
