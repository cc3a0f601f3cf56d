import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import type { PackSpec } from '../request';
import { CapturedService, forgetModules, requireFrom } from './module-hooks';
import { InProcessPack } from './pack-host';
import { bindPolicySdk, ServedPack } from './policy-sdk';

/** A policy pack that cannot be loaded. The message names the directory and the way out. */
export class PackNotLoaded extends Error {
  override readonly name = 'PackNotLoaded';
  constructor(
    message: string,
    readonly detail: string,
  ) {
    super(message);
  }
}

/** What the loader shares with the module hooks: the place where a pack's service arrives. */
export interface ServiceSlot {
  service: CapturedService | undefined;
}

/** Version in PulumiPolicy.yaml; undefined when it states none. */
function declaredVersion(directory: string): string | undefined {
  const file = path.join(directory, 'PulumiPolicy.yaml');
  if (!fs.existsSync(file)) {
    throw new PackNotLoaded(`${directory}: no PulumiPolicy.yaml here; give the directory of a CrossGuard policy pack`, '');
  }
  const project = parse(fs.readFileSync(file, 'utf8')) as { readonly version?: unknown } | null;
  return typeof project?.version === 'string' ? project.version : undefined;
}

/**
 * Loads a CrossGuard pack into this process. The pack's code runs unchanged; only the gRPC server its SDK would open
 * is replaced (see `installModuleHooks`). Every pack gets a copy of `@pulumi/policy` of its own, because that package
 * keeps one pack's configuration in module state.
 *
 * @param enter makes the pack's directory the working directory, which `new PolicyPack` depends on
 * @throws PackNotLoaded
 */
export async function loadPack(spec: PackSpec, slot: ServiceSlot, enter: (directory: string) => Promise<void>): Promise<InProcessPack> {
  const directory = path.resolve(spec.directory);
  const version = declaredVersion(directory);
  const packRequire = requireFrom(directory);
  await enter(directory);
  const sdkDirectory = path.dirname(packRequire.resolve('@pulumi/policy'));
  forgetModules(
    (filename) =>
      filename.startsWith(sdkDirectory + path.sep) ||
      (filename.startsWith(directory + path.sep) && !filename.includes(`${path.sep}node_modules${path.sep}`)),
  );
  const sdk = bindPolicySdk(packRequire);
  const served: ServedPack[] = [];
  sdk.watchServe((pack) => served.push(pack));
  slot.service = undefined;
  try {
    const exported: unknown = packRequire(directory);
    if (exported instanceof Promise) await exported;
    else if (typeof exported === 'function') await (exported as () => unknown)();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new PackNotLoaded(`policy pack ${directory} could not be loaded: ${text}`, error instanceof Error ? (error.stack ?? '') : '');
  }
  const [pack] = served;
  const { service } = slot as { readonly service: CapturedService | undefined };
  if (!pack || !service) {
    throw new PackNotLoaded(`policy pack ${directory} was loaded but constructed no PolicyPack`, '');
  }
  return InProcessPack.start({ served: pack, service, sdk, version });
}
