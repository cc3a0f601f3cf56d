import * as fs from 'node:fs';
import type { WireProperties, WireValue } from '../packs/pack';
import type { StackSpec } from '../request';
import { secretOf } from '../values';

/** `default`, or `default_7_48_0` for a version, as the engine names the provider nobody declared. */
export function defaultProviderName(version: string): string {
  return version === '' ? 'default' : `default_${version.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** Packages of dynamic providers, whose code may read any configuration (`GetPackageConfig`, pkg/resource/deploy/target.go). */
const dynamicPackages: ReadonlySet<string> = new Set(['pulumi-nodejs', 'pulumi-python']);

/**
 * Inputs of a default provider: the package's configuration (`aws:region` and so on) and its version. A dynamic provider gets all
 * configuration under its full keys.
 */
export function defaultProviderInputs(spec: StackSpec, packageName: string, version: string): WireProperties {
  const inputs: Record<string, WireValue> = {};
  const prefix = `${packageName}:`;
  const secretKeys = new Set(spec.secretConfigKeys);
  for (const [key, value] of Object.entries(spec.config)) {
    const input = secretKeys.has(key) ? secretOf(value) : value;
    if (dynamicPackages.has(packageName)) inputs[key] = input;
    else if (key.startsWith(prefix)) inputs[key.slice(prefix.length)] = input;
  }
  return withVersion(inputs, version);
}

/**
 * Version of the provider package that is installed for a program, which the engine takes where a resource names none; empty for a
 * package without a provider (`GetRequiredPackages` of the language host).
 */
export function installedVersion(modulesFrom: string, packageName: string): string {
  try {
    const file = require.resolve(`@pulumi/${packageName}/package.json`, { paths: [modulesFrom] });
    const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      readonly version?: string;
      readonly pulumi?: { readonly resource?: boolean; readonly version?: string };
    };
    const version = manifest.pulumi?.version ?? manifest.version ?? '';
    return manifest.pulumi?.resource === true ? version.replace(/^v/, '') : '';
  } catch {
    return '';
  }
}

/** The engine adds the version of the package to the inputs of every provider. */
export function withVersion(inputs: WireProperties, version: string): WireProperties {
  return version === '' || 'version' in inputs ? inputs : { ...inputs, version };
}

export type ProviderPackage = { readonly name: string; readonly version: string };
