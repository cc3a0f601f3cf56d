import { createRequire } from 'node:module';
import * as path from 'node:path';
import type * as grpc from '@grpc/grpc-js';
import { resolvePackConfig } from '../packs/configuration';
import {
  Analysis,
  AnalyzerResource,
  AnalyzerStackResource,
  Pack,
  PackConfig,
  PackInfo,
  Remediation,
} from '../packs/pack';
import { PackNotLoaded, readPackProject } from '../packs/pack-project';
import { readPolicyError } from '../packs/policy-error';
import type { PackSpec } from '../request';
import type { Message } from '../result';
import { fromAnalyzeResponse, fromAnalyzerInfo, fromRemediateResponse } from '../packs/analyzer-messages';
import { writeAnalyze, writeAnalyzeStack, writeConfigure } from './analyzer-messages';
import { callUnary, GrpcLibrary, loadGrpc, messageLimits } from './grpc-server';
import { NodeProcess } from './node-process';

export interface PackProcessOptions {
  /** Directory from which `@pulumi/pulumi` is taken. */
  readonly modulesFrom: string;
  /** Tags of the stack that policies can read. */
  readonly stackTags: Readonly<Record<string, string>>;
  /** Longest time from the start of the process until it serves, in seconds. A pack in TypeScript is compiled first. */
  readonly startSeconds: number;
  /** What the pack prints. */
  readonly onMessage: (message: Message) => void;
}

const keptLines = 200;

/** A pack that runs in the SDK's own process. */
class PackProcess implements Pack {
  config: PackConfig;

  constructor(
    readonly info: PackInfo,
    private readonly process: NodeProcess,
    private readonly client: grpc.Client,
    private readonly library: GrpcLibrary,
  ) {
    this.config = info.initialConfig;
  }

  private async call(method: string, request: unknown): Promise<unknown> {
    try {
      return await callUnary<unknown, unknown>(this.client, method, request);
    } catch (error) {
      const { details, message } = error as { readonly details?: string; readonly message?: string };
      throw readPolicyError(this.info.name, details ?? message ?? String(error));
    }
  }

  async configure(config: PackConfig, stackTags: Readonly<Record<string, string>>): Promise<void> {
    const { protocol } = this.library;
    const stack = new protocol.analyzer.AnalyzerStackConfigureRequest();
    for (const [name, value] of Object.entries(stackTags)) stack.getTagsMap().set(name, value);
    await this.call('configureStack', stack);
    await this.call('configure', writeConfigure(protocol, config));
    this.config = config;
  }

  async remediate(resource: AnalyzerResource): Promise<readonly Remediation[]> {
    return fromRemediateResponse(await this.call('remediate', writeAnalyze(this.library.protocol, resource)));
  }

  async analyze(resource: AnalyzerResource): Promise<Analysis> {
    return fromAnalyzeResponse(await this.call('analyze', writeAnalyze(this.library.protocol, resource)));
  }

  async analyzeStack(resources: readonly AnalyzerStackResource[]): Promise<Analysis> {
    return fromAnalyzeResponse(await this.call('analyzeStack', writeAnalyzeStack(this.library.protocol, resources)));
  }

  async close(): Promise<void> {
    this.client.close();
    this.process.kill();
    await this.process.ended;
  }
}

/** Waits for what `promise` gives, at most until `deadline` (milliseconds since the epoch). */
function before<T>(deadline: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), Math.max(0, deadline - Date.now()));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * Starts the SDK's process of a policy pack, configures it and gives it as a `Pack`. The process says its port on a line of
 * its own; a pack may print other lines before, so every number is tried until one answers.
 *
 * @throws PackNotLoaded when the process ends, does not serve in time, or its code is broken.
 * @throws PackConfigInvalid when the configuration does not fit the pack.
 */
export async function loadPackProcess(spec: PackSpec, options: PackProcessOptions): Promise<Pack> {
  const directory = path.resolve(spec.directory);
  const project = readPackProject(directory);
  const from = createRequire(path.join(options.modulesFrom, 'resolve-from-here.js'));
  const library = loadGrpc(from);
  const printed: string[] = [];
  const ports: string[] = [];
  let wake = (): void => undefined;
  const child = new NodeProcess({
    args: [runnerOf(directory, from), '127.0.0.1:0', project.program],
    directory,
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PULUMI_'))),
    onLine: (stream, text) => {
      if (stream === 'stdout' && /^\d{1,5}$/.test(text.trim())) ports.push(text.trim());
      else {
        if (printed.length < keptLines) printed.push(text);
        if (text.trim() !== '') options.onMessage({ severity: stream === 'stderr' ? 'warning' : 'info', text });
      }
      wake();
    },
  });
  let ended = false;
  void child.ended.then(() => {
    ended = true;
    wake();
  });
  const deadline = Date.now() + options.startSeconds * 1000;
  try {
    while (Date.now() < deadline) {
      const port = ports.shift();
      if (port !== undefined) {
        const pack = await connect(port);
        if (pack !== undefined) {
          await pack.configure(resolvePackConfig(pack.info, spec.config), options.stackTags);
          return pack;
        }
        continue;
      }
      if (ended) throw notStarted('ended before it served');
      await before(deadline, new Promise<void>((resolve) => (wake = resolve)));
    }
    throw notStarted(`did not serve within ${options.startSeconds} seconds`);
  } catch (error) {
    child.kill();
    throw error;
  }

  function notStarted(how: string): PackNotLoaded {
    const detail = printed.join('\n').trim();
    const reason =
      printed
        .map((line) => line.trim())
        .find((line) => /(?:^|\s)(?:\w*Error|error TS\d+)\b/.test(line) || /^Error/.test(line)) ??
      printed.find((line) => line.trim() !== '');
    return new PackNotLoaded(
      `The policy pack in ${directory} ${how}${reason === undefined ? '' : `: ${reason.trim()}`}`,
      detail,
    );
  }

  async function connect(port: string): Promise<PackProcess | undefined> {
    const client = new library.AnalyzerClient(
      `127.0.0.1:${port}`,
      library.grpc.credentials.createInsecure(),
      messageLimits,
    );
    const request = new library.protocol.empty.Empty();
    try {
      const info = await before(
        Math.min(deadline, Date.now() + 5000),
        callUnary<unknown, unknown>(client, 'getAnalyzerInfo', request),
      );
      if (info !== undefined) {
        const packInfo = fromAnalyzerInfo(info);
        return new PackProcess({ ...packInfo, version: project.version ?? packInfo.version }, child, client, library);
      }
    } catch {
      // The number was not the port.
    }
    client.close();
    return undefined;
  }
}

/** The launcher of the pack's own SDK, so that the pack has one copy of it; else of ours. */
function runnerOf(directory: string, from: NodeJS.Require): string {
  try {
    return createRequire(path.join(directory, 'resolve-from-here.js')).resolve(
      '@pulumi/pulumi/cmd/run-policy-pack/index.js',
    );
  } catch {
    return from.resolve('@pulumi/pulumi/cmd/run-policy-pack/index.js');
  }
}
