import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { landingZoneStacks, selectAccounts } from '../../cli/landing-zone-request';
import { withOrganization } from '../../cli/landing-zone-pack-config';
import { packageRoot } from '../../cli/package-root';
import { loadOrganization } from '../../organization/load';
import { PreviewEngine } from '../../preview/preview';
import { readProject } from '../../preview/project';
import { variants, variantText } from './variants';

/**
 * Previews every variant of the example organization with both packs and prints failures and mandatory findings by variant as
 * JSON. Runs from the compiled tests, since the preview hooks Node's module loader.
 */
async function run(): Promise<Record<string, readonly string[]>> {
  const root = packageRoot();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-variants-'));
  const example = fs.readFileSync(path.join(root, 'landing-zone.yaml'), 'utf8');
  const packs = ['pci-dss', 'landing-zone'].map((name) => ({
    directory: path.join(root, 'policies', name),
    config: {},
  }));
  fs.copyFileSync(
    path.join(root, 'test', 'fixtures', 'federation', 'idp-metadata.xml'),
    path.join(home, 'idp-metadata.xml'),
  );
  const engine = new PreviewEngine(root);
  const results: Record<string, readonly string[]> = {};
  try {
    for (const variant of variants) {
      const file = path.join(home, 'landing-zone.yaml');
      fs.writeFileSync(file, variantText(example, variant));
      const organization = await loadOrganization(file);
      const { accounts } = await engine.run({
        ...landingZoneStacks(organization, selectAccounts(organization, [], file), file, readProject(root)),
        packs: withOrganization(packs, organization),
        transport: 'fast',
        dataSources: {},
        stackOutputs: {},
        deadlineSeconds: 120,
        typeCheck: false,
      });
      results[variant.name] = accounts.flatMap(({ account, failures, findings }) => [
        ...failures.map(({ message }) => `${account}: ${message}`),
        ...findings
          .filter(({ verdict, level }) => verdict === 'fail' && level === 'mandatory')
          .map(({ policy, resource, message }) => `${account}: ${policy}: ${resource}: ${message}`),
      ]);
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
