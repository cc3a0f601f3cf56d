import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import * as yaml from 'yaml';
import { parseOrganization } from '../../organization/load';
import { minimalText, problemsOf } from './example';

/** A file with that many workloads, each with a network of its own and every tier spelt out. */
function withWorkloads(
  count: number,
  change: (index: number) => { readonly cidr?: string; readonly email?: string } = () => ({}),
): string {
  const accounts = Array.from({ length: count }, (_, index) => {
    const base = `10.${Math.floor(index / 16)}.${(index % 16) * 16}`;
    const third = Number(base.split('.')[2]);
    const { cidr = `${base}.0/20`, email = `aws+w${index}@acme.test` } = change(index);
    const tiers = ['edge', 'application', 'data'].map(
      (name, tier) =>
        `        - { name: ${name}, cidrs: [${[0, 1].map((zone) => `10.${Math.floor(index / 16)}.${third + tier * 2 + zone}.0/24`).join(', ')}] }`,
    );
    return [
      `  - name: w${index}`,
      '    kind: workload',
      `    environment: ${index % 2 === 0 ? 'production' : 'development'}`,
      `    email: ${email}`,
      `    id: '${100000000000 + index}'`,
      '    network:',
      `      cidr: ${cidr}`,
      '      availabilityZones: [eu-west-1a, eu-west-1b]',
      '      tiers:',
      ...tiers,
    ].join('\n');
  });
  return minimalText
    .replace('10.0.0.0/16', '172.16.0.0/16')
    .replace('notifications:', `${accounts.join('\n')}\nnotifications:`);
}

/** Processor time, which other work on the machine does not stretch as it does wall time. */
function milliseconds(run: () => unknown): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

describe('500 accounts', () => {
  const text = withWorkloads(494);

  it('load', () => expect(parseOrganization(text, 'x').accounts).toHaveLength(500));

  it('take about as long as reading their YAML: schema and checks add less than half', () => {
    const best = (run: () => unknown) => Math.min(...Array.from({ length: 3 }, () => milliseconds(run)));
    const reading = best(() => yaml.parseDocument(text, { lineCounter: new yaml.LineCounter() }).toJS() as unknown);
    expect(best(() => parseOrganization(text, 'x'))).toBeLessThan(1.5 * reading + 50);
  });

  it('share an anchor without slowing down', () => {
    const shared = text
      .replaceAll('    network:\n', '    tags: *shared\n    network:\n')
      .replace('homeRegion:', 'tags: &shared { team: cards }\nhomeRegion:');
    expect(milliseconds(() => expect(problemsOf(shared)).toEqual([]))).toBeLessThan(5000);
  });

  it('find the one overlap and the one shared e-mail address', () => {
    const problems = problemsOf(
      withWorkloads(494, (index) => ({
        ...(index === 400 && { cidr: '10.0.0.0/20' }),
        ...(index === 401 && { email: 'AWS+W7@acme.test' }),
      })),
    );
    expect(problems.map(({ path: at, rule }) => `${at}: ${rule}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^accounts\[406\]\.network\.cidr: 10\.0\.0\.0\/20 overlaps 10\.0\.0\.0\/20 of the account w0$/,
        ),
        expect.stringMatching(/^accounts\[407\]\.email: .* belongs to the account w7 /),
      ]),
    );
  });

  it('report 500 problems without growing slow', () => {
    const broken = withWorkloads(494, () => ({ email: 'none' }));
    expect(milliseconds(() => expect(problemsOf(broken)).toHaveLength(494))).toBeLessThan(5000);
  });
});

it('model, names and the other light modules need neither zod nor yaml', () => {
  const modules = ['model', 'names', 'guardrails', 'cidr', 'regions', 'template', 'defaults', 'problem'].map((name) =>
    path.join(__dirname, '..', '..', 'organization', `${name}.ts`),
  );
  const script = `
    const { transpileModule } = require('typescript');
    const compilerOptions = { target: 'es2022', module: 'commonjs' };
    const compile = (file) => transpileModule(require('fs').readFileSync(file, 'utf8'), { compilerOptions }).outputText;
    require.extensions['.ts'] = (module, file) => module._compile(compile(file), file);
    ${JSON.stringify(modules)}.forEach((file) => require(file));
    process.stdout.write(Object.keys(require.cache).filter((file) => /node_modules.(zod|yaml|@pulumi)/.test(file)).join());`;
  expect(
    execFileSync(process.execPath, ['-e', script], { cwd: path.join(__dirname, '..', '..'), encoding: 'utf8' }),
  ).toBe('');
});
