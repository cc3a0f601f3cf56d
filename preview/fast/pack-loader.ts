import * as fs from 'node:fs';
import * as path from 'node:path';
import { PackNotLoaded, PackProject, readPackProject } from '../packs/pack-project';
import type { PackSpec } from '../request';
import type { Message } from '../result';
import { CapturedService, forgetModules, requireFrom } from './module-hooks';
import { InProcessPack } from './pack-host';
import { bindPolicySdk, ServedPack } from './policy-sdk';
import { ProgramExited } from './run-output';

interface Cached {
  readonly pack: InProcessPack;
  /** Files the pack consists of, with the time of their last change. */
  readonly files: ReadonlyMap<string, number>;
}

function changedAt(file: string): number {
  try {
    return fs.statSync(file).mtimeMs;
  } catch {
    return -1;
  }
}

const isInstalled = (file: string): boolean => file.includes(`${path.sep}node_modules${path.sep}`);

/**
 * Loads CrossGuard packs into this thread. A pack's code runs unchanged; only the gRPC server its SDK would open is
 * replaced (see `installModuleHooks`). Every pack gets a copy of `@pulumi/policy` of its own, because that package
 * keeps one pack's configuration in module state. A pack whose files have not changed is not loaded again.
 */
export class PackLoader {
  private readonly cache = new Map<string, Cached>();
  private service: CapturedService | undefined;
  private printed: string[] = [];

  /** @param enter makes a directory the working directory, on which `new PolicyPack` depends */
  constructor(private readonly enter: (directory: string) => Promise<void>) {}

  /** Takes the service of the pack that is being loaded; to be called by the module hooks. */
  readonly onPolicyService = (service: CapturedService): void => {
    this.service = service;
  };

  /** Takes what a pack prints while it loads; the SDK says so why it ends. */
  message({ text }: Message): void {
    this.printed.push(text);
  }

  /** A pack that exits while it loads; the exception it then meets ends its loading. */
  fail(): void {
    this.printed.push('');
  }

  /** Files of all loaded packs, without installed packages. */
  get files(): ReadonlySet<string> {
    return new Set([...this.cache.values()].flatMap(({ files }) => [...files.keys()]));
  }

  /** @throws PackNotLoaded */
  async load(spec: PackSpec): Promise<InProcessPack> {
    const directory = path.resolve(spec.directory);
    const cached = this.cache.get(directory);
    if (cached && [...cached.files].every(([file, time]) => changedAt(file) === time)) return cached.pack;
    const project = readPackProject(directory);
    await this.enter(directory);
    const packRequire = requireFrom(directory);
    const sdkDirectory = this.sdkDirectory(packRequire, directory);
    forgetModules((file) => file.startsWith(sdkDirectory + path.sep) || cached?.files.has(file) === true);
    const before = new Set(Object.keys(require.cache));
    const pack = await this.construct(packRequire, directory, project);
    const loaded = Object.keys(require.cache).filter((file) => !before.has(file) && !isInstalled(file));
    this.cache.set(directory, { pack, files: new Map(loaded.map((file) => [file, changedAt(file)])) });
    return pack;
  }

  private sdkDirectory(packRequire: NodeJS.Require, directory: string): string {
    try {
      return path.dirname(packRequire.resolve('@pulumi/policy'));
    } catch {
      throw new PackNotLoaded(
        `@pulumi/policy is not installed for the policy pack in ${directory}. Run "npm install" there.`,
        '',
      );
    }
  }

  private async construct(
    packRequire: NodeJS.Require,
    directory: string,
    project: PackProject,
  ): Promise<InProcessPack> {
    const served: ServedPack[] = [];
    this.service = undefined;
    this.printed = [];
    let sdk;
    try {
      sdk = bindPolicySdk(packRequire);
      sdk.watchServe((pack) => served.push(pack));
      const exported: unknown = packRequire(project.program);
      if (typeof exported === 'function') await (exported as () => unknown)();
      else await exported;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const printed = this.printed.filter((line) => line.trim() !== '');
      const text = error instanceof ProgramExited ? (printed.at(-1) ?? reason) : reason;
      const detail = [...printed, ...(error instanceof Error ? [error.stack ?? ''] : [])].join('\n');
      throw new PackNotLoaded(`The policy pack in ${directory} could not be loaded: ${text}`, detail);
    }
    const [pack] = served;
    if (!pack || !this.service)
      throw new PackNotLoaded(`The policy pack in ${directory} constructs no PolicyPack.`, '');
    return InProcessPack.start({ served: pack, service: this.service, sdk, version: project.version });
  }
}
