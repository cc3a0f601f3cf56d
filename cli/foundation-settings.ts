import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import type { PackConfig } from '../preview/packs/pack';
import type { PackSpec } from '../preview/request';
import type { AccountResult } from '../preview/result';

/** The pack's configuration with policies that warn instead of stopping. */
function softened({ config }: PackSpec, policies: readonly string[]): PackConfig {
  return {
    ...config,
    ...Object.fromEntries(
      policies.map((policy) => [policy, { ...config[policy], enforcementLevel: 'advisory' as const }]),
    ),
  };
}

/**
 * The configuration of a pack for the foundation of the management account: policies that its plan breaks and the whole plan does not
 * (there is no organization trail before there is a log archive) warn instead of stopping.
 */
export function foundationPackConfig(pack: PackSpec, plan: AccountResult): PackConfig {
  const broken = plan.findings.filter(({ level, verdict }) => level === 'mandatory' && verdict === 'fail');
  return softened(
    pack,
    broken.map(({ policy }) => policy),
  );
}

/**
 * The configuration of the packs for an account: a policy of which an exception accepts a finding there warns, for the engine knows no
 * exceptions. The gate has seen that it fails nowhere else in the account.
 */
export function acceptedPackConfigs(
  packs: readonly PackSpec[],
  { findings, policies }: AccountResult,
): readonly PackConfig[] {
  const names = [...new Set(Object.keys(policies).map((key) => key.slice(0, key.indexOf('/'))))];
  return packs.map((pack, index) => {
    const accepted = findings.filter((finding) => finding.exception !== undefined && finding.pack === names[index]);
    return softened(
      pack,
      accepted.map(({ policy }) => policy),
    );
  });
}

/** Writes one configuration file for each pack, in order; none where no pack is configured. */
export function writePackConfigs(
  directory: string,
  account: string,
  packConfigs: readonly PackConfig[],
): readonly string[] {
  if (packConfigs.every((config) => Object.keys(config).length === 0)) return [];
  return packConfigs.map((config, index) => {
    const file = path.join(directory, `${account}-pack-${index}.json`);
    fs.writeFileSync(file, JSON.stringify(config));
    return file;
  });
}

/**
 * Writes the settings of a foundation into `directory`: the stack's own with `landing-zone:bootstrap`, so that the stack's file never
 * holds it.
 */
export function writeFoundationSettings(directory: string, stackSettings: string): string {
  const document = parseDocument(fs.existsSync(stackSettings) ? fs.readFileSync(stackSettings, 'utf8') : '{}');
  document.setIn(['config', 'landing-zone:bootstrap'], 'true');
  const settingsFile = path.join(directory, path.basename(stackSettings));
  fs.writeFileSync(settingsFile, document.toString());
  return settingsFile;
}
