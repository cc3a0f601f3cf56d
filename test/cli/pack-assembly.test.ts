import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { assemblePack } from '../../cli/pack-assembly';
import { packDocuments } from '../../cli/pack-documents';
import { previewInProcesses } from '../../preview/grpc/process-transport';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { fixtureRequest, packageRoot } from '../preview/fixture-programs';

jest.setTimeout(120_000);

const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pack-assembly-')));
afterAll(() => fs.rmSync(directory, { recursive: true }));

/** Packs a package as npm would publish it, and unpacks it into node_modules of an empty project. */
function installed(name: string, from: string): string {
  const listing = execFileSync('npm', ['pack', '--json', '--pack-destination', directory], {
    cwd: from,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const [{ filename }] = JSON.parse(listing) as [{ readonly filename: string }];
  const into = path.join(directory, 'node_modules', name);
  fs.mkdirSync(into, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(directory, filename), '-C', into, '--strip-components=1']);
  return into;
}

/** The packages the manifest asks for, as `npm install` would put them beside it. */
function installDependencies(of: string): readonly string[] {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(of, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const at = path.join(directory, 'node_modules', name);
    fs.mkdirSync(path.dirname(at), { recursive: true });
    if (!fs.existsSync(at)) fs.symlinkSync(path.join(packageRoot, 'node_modules', name), at, 'junction');
  }
  return Object.keys(dependencies);
}

describe('a policy pack as a package of its own', () => {
  it.each([
    ['pci-dss', 'pci-dss-4-0-1-aws', pciDss],
    ['landing-zone', 'landing-zone-invariants-aws', landingZone],
  ] as const)('%s is packed, installed and loaded, and judges', async (pack, name, bindings) => {
    // The pages of the large pack take seconds to make; they are made by the same code.
    const documents =
      pack === 'landing-zone' ? await packDocuments(pack) : new Map([['docs/policies/README.md', '# Policies\n']]);
    const assembled = await assemblePack(packageRoot, pack, documents, path.join(directory, 'packs'));
    expect(assembled.name).toBe(name);
    const into = installed(name, assembled.directory);
    expect(installDependencies(into)).toEqual(['@pulumi/policy', 'yaml']);

    const files = fs.readdirSync(into, { recursive: true }).map(String);
    expect(files).toEqual(
      expect.arrayContaining(['PulumiPolicy.yaml', 'index.js', 'index.d.ts', 'LICENSE', 'README.md']),
    );
    for (const page of documents.keys()) expect(files).toContain(path.normalize(page));
    if (pack === 'landing-zone') expect(documents.size).toBe(bindings.length + 1);
    const code = fs.readFileSync(path.join(into, 'index.js'), 'utf8');
    expect(code).not.toContain('../../dist');
    expect(code).not.toContain(packageRoot);

    const { accounts, packFailure } = await previewInProcesses(
      fixtureRequest(['database'], [{ directory: into, config: {} }]),
      packageRoot,
      {},
    );
    expect(packFailure).toBeUndefined();
    const [account] = [...accounts.values()];
    expect(account?.failures).toEqual([]);
    expect(Object.keys(account?.policies ?? {})).toHaveLength(bindings.length);
    expect(account?.findings.length).toBeGreaterThan(0);
  });
});
