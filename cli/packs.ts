import * as fs from 'node:fs';
import * as path from 'node:path';
import type { EnforcementLevel, PackConfig } from '../preview/packs/pack';
import type { PackSpec } from '../preview/request';
import { UsageError } from './command-error';
import { packageRoot } from './package-root';
import { readStructuredFile } from './structured-file';

/**
 * Reads the configuration file of a pack, in the form the Pulumi CLI takes: policy name → level, or → object of
 * settings with `enforcementLevel`. https://www.pulumi.com/docs/insights/policy/policy-packs/configuration/
 */
async function readPackConfig(file: string): Promise<PackConfig> {
  const content = await readStructuredFile('--policy-pack-config', file);
  return Object.fromEntries(
    Object.entries(content).map(([policy, value]) => {
      if (typeof value === 'string') return [policy, { enforcementLevel: value as EnforcementLevel }];
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return [policy, value as PackConfig[string]];
      throw new UsageError(`--policy-pack-config: ${file}: ${policy} must be a level or an object of settings`);
    }),
  );
}

/** Packs of this package: PCI DSS for any program, and the invariants of the landing zone's own accounts. */
export type OwnPack = 'pci-dss' | 'landing-zone';

/** What the accounts of a landing zone are judged by. */
export const landingZonePacks = ['pci-dss', 'landing-zone'] as const satisfies readonly OwnPack[];

function directoryOf(pack: OwnPack): string {
  return path.join(packageRoot(), 'policies', pack);
}

/** True for the directory of that pack of this package. */
export function isOwnPack(directory: string, pack: OwnPack): boolean {
  return path.resolve(directory) === directoryOf(pack);
}

/** The packs of a run; those of this package in `own` when none is named. The n-th configuration belongs to the n-th pack. */
export async function packSpecs(
  directories: readonly string[] | undefined,
  configFiles: readonly string[] | undefined,
  workingDirectory: string,
  own: readonly OwnPack[] = ['pci-dss'],
): Promise<readonly PackSpec[]> {
  const named = directories?.map((directory) => path.resolve(workingDirectory, directory)) ?? own.map(directoryOf);
  const files = configFiles ?? [];
  if (files.length > named.length) {
    throw new UsageError(
      `--policy-pack-config is given ${files.length} times for ${named.length} policy packs; give at most one for each, in the same order.`,
    );
  }
  for (const directory of named) {
    if (!fs.existsSync(path.join(directory, 'PulumiPolicy.yaml'))) {
      throw new UsageError(
        `--policy-pack: ${directory} holds no PulumiPolicy.yaml; name the directory of a CrossGuard policy pack.`,
      );
    }
  }
  return Promise.all(
    named.map(async (directory, index) => {
      const file = files[index];
      return {
        directory,
        config: file === undefined ? {} : await readPackConfig(path.resolve(workingDirectory, file)),
      };
    }),
  );
}
