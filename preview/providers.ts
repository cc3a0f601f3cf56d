import type { AnalyzerProvider, WireProperties, WireValue } from './packs/pack';
import type { StackSpec } from './request';
import { secretOf } from './values';

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

/** The engine adds the version of the package to the inputs of every provider. */
export function withVersion(inputs: WireProperties, version: string): WireProperties {
  return version === '' || 'version' in inputs ? inputs : { ...inputs, version };
}

export type ProviderPackage = { readonly name: string; readonly version: string };

/** A provider resource and the inputs calls through it are made with. */
export interface KnownProvider {
  readonly reference: string;
  readonly analyzer: AnalyzerProvider;
}
