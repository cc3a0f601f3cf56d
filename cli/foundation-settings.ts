import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDocument } from 'yaml';
import type { FoundationSettings } from '../operations/deployment/deploy-organization';
import type { PackConfig } from '../preview/packs/pack';
import type { PackSpec } from '../preview/request';
import type { AccountResult } from '../preview/result';

/**
 * The configuration of a pack for the foundation of the management account: policies that its plan breaks and the whole plan does not
 * (there is no organization trail before there is a log archive) warn instead of stopping.
 */
export function foundationPackConfig(pack: PackSpec, plan: AccountResult): PackConfig {
  const broken = plan.findings.filter(({ level, verdict }) => level === 'mandatory' && verdict === 'fail');
  const softened = Object.fromEntries(
    broken.map(({ policy }) => [policy, { ...pack.config[policy], enforcementLevel: 'advisory' as const }]),
  );
  return { ...pack.config, ...softened };
}

/**
 * Writes settings for one deployment of a foundation into `directory`: the stack's own with `landing-zone:bootstrap`, so that the
 * stack's file never holds it, and one configuration for each pack.
 */
export function writeFoundationSettings(
  directory: string,
  stackSettings: string,
  packConfigs: readonly PackConfig[],
): FoundationSettings {
  const document = parseDocument(fs.existsSync(stackSettings) ? fs.readFileSync(stackSettings, 'utf8') : '{}');
  document.setIn(['config', 'landing-zone:bootstrap'], 'true');
  const settingsFile = path.join(directory, path.basename(stackSettings));
  fs.writeFileSync(settingsFile, document.toString());
  const policyPackConfigs = packConfigs.map((config, index) => {
    const file = path.join(directory, `pack-${index}.json`);
    fs.writeFileSync(file, JSON.stringify(config));
    return file;
  });
  return { settingsFile, policyPackConfigs };
}
