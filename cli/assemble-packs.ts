import * as path from 'node:path';
import { exitCodes } from './exit-codes';
import { assemblePack } from './pack-assembly';
import { packDocuments } from './pack-documents';
import { packageRoot } from './package-root';

/**
 * Writes each policy pack as a package of its own: `node dist/cli/assemble-packs.js [directory]`, into `dist/packs` unless
 * another directory is named. See docs/publish.md.
 */
async function main(output: string | undefined): Promise<void> {
  const root = packageRoot();
  const into = path.resolve(output ?? path.join(root, 'dist', 'packs'));
  for (const pack of ['pci-dss', 'landing-zone'] as const) {
    const { name, version, directory } = await assemblePack(root, pack, await packDocuments(pack), into);
    process.stdout.write(`${name} ${version}: ${path.relative(process.cwd(), directory) || '.'}\n`);
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = exitCodes.internal;
});
