import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { PreviewEngine } from '../../preview/preview';
import { readProject, readStack } from '../../preview/project';
import type { Finding } from '../../preview/result';
import { packageRoot } from '../preview/fixture-programs';
import { breaks } from './breaks';

/**
 * Makes each careless edit in a copy of the landing zone, previews the account it concerns, and prints the mandatory
 * failures by name of the edit as JSON. Runs from the compiled tests, since the preview hooks Node's module loader.
 */
const copied = [
  'accounts',
  'components',
  'organization',
  'operations',
  'Pulumi.yaml',
  'landing-zone.yaml',
  'package.json',
  'tsconfig.json',
];

async function run(): Promise<
  Record<string, { readonly failures: readonly string[]; readonly findings: readonly Finding[] }>
> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-breaks-'));
  const engine = new PreviewEngine(packageRoot);
  try {
    for (const name of copied) {
      const source = path.join(packageRoot, name);
      if (fs.existsSync(source)) fs.cpSync(source, path.join(home, name), { recursive: true });
    }
    fs.symlinkSync(path.join(packageRoot, 'node_modules'), path.join(home, 'node_modules'));
    const project = readProject(home);
    const preview = async (account: string): Promise<{ failures: string[]; findings: Finding[] }> => {
      const result = await engine.run({
        stacks: [readStack(project, account)],
        supportingStacks: account === 'management' ? [] : [readStack(project, 'management')],
        packs: [{ directory: path.join(packageRoot, 'policies', 'pci-dss'), config: {} }],
        transport: 'fast',
        organization: 'organization',
        dataSources: {},
        stackOutputs: {},
        deadlineSeconds: 60,
        typeCheck: false,
        stackTags: {},
      });
      const [only] = result.accounts;
      return {
        failures: (only?.failures ?? []).map(({ message }) => message),
        findings: (only?.findings ?? []).filter(({ verdict, level }) => verdict === 'fail' && level === 'mandatory'),
      };
    };
    const results: Record<string, { failures: string[]; findings: Finding[] }> = {
      unbroken: { failures: [], findings: [] },
    };
    for (const account of new Set(breaks.map((one) => one.account))) {
      const { failures, findings } = await preview(account);
      results['unbroken']?.failures.push(...failures);
      results['unbroken']?.findings.push(...findings);
    }
    for (const { name, account, file, find, replace } of breaks) {
      const target = path.join(home, file);
      const before = fs.readFileSync(target, 'utf8');
      if (!before.includes(find)) throw new Error(`${name}: ${file} no longer contains ${JSON.stringify(find)}`);
      fs.writeFileSync(
        target,
        before.replace(find, () => replace),
      );
      results[name] = await preview(account);
      fs.writeFileSync(target, before);
    }
    return results;
  } finally {
    await engine.close();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

run().then(
  (results) => process.stdout.write(JSON.stringify(results)),
  (error: unknown) => {
    process.stderr.write(String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  },
);
