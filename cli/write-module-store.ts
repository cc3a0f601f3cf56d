import * as path from 'node:path';
import { loadOrganization } from '../organization/load';
import { ThreadEngine } from '../preview/fast/thread-engine';
import { readProject } from '../preview/project';
import { landingZoneStacks, selectAccounts } from './landing-zone-request';
import { packSpecs } from './packs';
import { packageRoot } from './package-root';

/**
 * Last step of the build: previews the landing zone once and keeps the modules that were loaded in one file (see
 * `ModuleStore`), which saves every later preview a third of its time. A landing zone that does not load yet has none; its
 * previews are only slower.
 */
async function main(): Promise<void> {
  const root = packageRoot();
  const file = path.join(root, 'landing-zone.yaml');
  const organization = loadOrganization(file);
  const engine = new ThreadEngine(root);
  try {
    engine.record();
    engine.warm();
    await engine.preview(
      {
        ...landingZoneStacks(organization, selectAccounts(organization, [], file), file, readProject(root)),
        packs: await packSpecs(undefined, undefined, root),
        transport: 'fast',
        dataSources: {},
        stackOutputs: {},
        deadlineSeconds: 120,
        typeCheck: false,
      },
      {},
    );
    await engine.writeStore();
  } finally {
    await engine.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `  not prepared: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}\n`,
  );
});
