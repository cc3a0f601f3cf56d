import { performance } from 'node:perf_hooks';
import { createRequire } from 'node:module';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Deployment } from '../deployment/deployment';
import { PackConfigInvalid } from '../packs/configuration';
import type { Pack, WireProperties } from '../packs/pack';
import { PackNotLoaded } from '../packs/pack-project';
import type { PreviewListener, PreviewRequest, StackSpec } from '../request';
import type { AccountResult, Failure } from '../result';
import { StackOrder } from '../stack-order';
import type { StackRunOptions } from '../stack-run';
import { requirementsOf } from '../totals';
import type { TransportResult } from '../transport';
import { loadPackProcess } from './analyzer-client';
import { Deadline } from './deadline';
import { CallbackClients, GrpcLibrary, loadGrpc, LocalServer } from './grpc-server';
import { engineHandlers, monitorHandlers } from './monitor-service';
import { runProgram } from './program-process';

/** Programs that run at the same time: each is a process that uses a core while it loads. */
const concurrentPrograms = 2;

const directoryOf = (program: string): string => (fs.statSync(program).isDirectory() ? program : path.dirname(program));

/** A stack as it was planned, with its outputs as wire values for stack references. */
export interface PlannedStack {
  readonly result: AccountResult;
  readonly outputs: WireProperties;
}

async function attempt(
  run: StackRunOptions,
  deadlineSeconds: number,
  library: GrpcLibrary,
  nodeArgs: readonly string[],
): Promise<PlannedStack> {
  let kill = (): void => undefined;
  let expired = false;
  let shutDown = false;
  const deadline = new Deadline(deadlineSeconds * 1000, () => {
    expired = true;
    kill();
  });
  const deployment = new Deployment({
    ...run,
    stackOutputs: (name) => deadline.without(run.stackOutputs(name)),
    onFatal: (failure) => {
      kill();
      run.onFatal(failure);
    },
  });
  const callbacks = new CallbackClients(library);
  const monitor = monitorHandlers(deployment, library.protocol, callbacks.invoke);
  const server = await LocalServer.start(library, {
    monitor: {
      ...monitor,
      signalAndWaitForShutdown: (request: Parameters<typeof monitor.signalAndWaitForShutdown>[0]) => {
        shutDown = true;
        return monitor.signalAndWaitForShutdown(request);
      },
    },
    engine: engineHandlers(deployment, library.protocol),
  });
  deadline.start();
  try {
    await runProgram({
      deployment,
      address: server.address,
      packageRoot: run.modulesFrom,
      nodeArgs,
      deadlineSeconds,
      hasExpired: () => expired,
      hasShutDown: () => shutDown,
      onStart: (killProgram) => {
        kill = killProgram;
        if (deployment.hasStopped || expired) killProgram();
      },
    });
    return { result: { ...(await deployment.finish()), milliseconds: 0 }, outputs: deployment.outputs };
  } finally {
    deadline.stop();
    kill();
    callbacks.close();
    server.close();
  }
}

/**
 * Previews one stack as the Pulumi CLI would run it: the SDK's own program process, unchanged, over gRPC on the loopback
 * interface. The reference that the fast transport is held to.
 *
 * Stack traces are captured for every resource and cost more than the plan itself, so the program runs without them; one
 * that fails is run again with them, for a message that names the line. Types are not checked here.
 */
async function runStackInProcesses(run: StackRunOptions, deadlineSeconds: number): Promise<PlannedStack> {
  const started = performance.now();
  const library = loadGrpc(createRequire(path.join(run.modulesFrom, 'resolve-from-here.js')));
  let planned = await attempt(run, deadlineSeconds, library, ['--stack-trace-limit=0']);
  if (planned.result.failures.some(({ kind }) => kind === 'program')) {
    const traced = await attempt(run, deadlineSeconds, library, []);
    if (traced.result.failures.length > 0) planned = traced;
  }
  return { ...planned, result: { ...planned.result, milliseconds: Math.round(performance.now() - started) } };
}

function packFailure(error: unknown): Failure {
  if (error instanceof PackNotLoaded)
    return { kind: 'pack', message: error.message, ...(error.detail !== '' && { detail: error.detail }) };
  if (error instanceof PackConfigInvalid) return { kind: 'pack', message: error.message };
  return {
    kind: 'pack',
    message: error instanceof Error ? error.message : String(error),
    ...(error instanceof Error && error.stack && { detail: error.stack }),
  };
}

/** Starts all packs at once. When one fails, the others are closed before its error is thrown. */
async function startPacks(request: PreviewRequest, packageRoot: string): Promise<readonly Pack[]> {
  const started = await Promise.allSettled(
    request.packs.map((spec) =>
      loadPackProcess(spec, {
        modulesFrom: packageRoot,
        stackTags: request.stackTags,
        // A pack is as much a stranger as a program, so it has as long to start as a program to run.
        startSeconds: request.deadlineSeconds,
        onMessage: () => undefined,
      }),
    ),
  );
  const packs = started.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = started.find((outcome): outcome is PromiseRejectedResult => outcome.status === 'rejected');
  if (failed === undefined) return packs;
  await Promise.all(packs.map((pack) => pack.close()));
  throw failed.reason;
}

/**
 * Previews all stacks of a request, each program and each pack in a process of its own. Packs are started once and serve
 * every stack. Stacks that only lend their outputs are planned when asked for, and not judged.
 *
 * @param packageRoot Directory of this package, whose node_modules serve programs and packs that bring none.
 */
export async function previewInProcesses(
  request: PreviewRequest,
  packageRoot: string,
  listener: PreviewListener,
): Promise<TransportResult> {
  const accounts = new Map<string, AccountResult>();
  let packs: readonly Pack[];
  try {
    packs = await startPacks(request, packageRoot);
  } catch (error) {
    return { accounts, requirements: new Map(), packFailure: packFailure(error) };
  }
  try {
    const judged = new Map(request.stacks.map((spec) => [spec.stack, spec]));
    const supporting = new Map((request.supportingStacks ?? []).map((spec) => [spec.stack, spec]));
    const run = async (spec: StackSpec): Promise<PlannedStack> => {
      const isJudged = judged.get(spec.stack) === spec;
      if (isJudged) listener.started?.(spec.stack);
      const planned = await runStackInProcesses(
        {
          spec,
          organization: request.organization,
          packs: isJudged ? packs : [],
          dataSources: request.dataSources,
          programDirectory: directoryOf(spec.program),
          modulesFrom: packageRoot,
          stackOutputs: async (name) => {
            const given = request.stackOutputs[name];
            if (given !== undefined) return given;
            if (!judged.has(name) && !supporting.has(name)) return undefined;
            return (await order.resultFor(spec.stack, name)).outputs;
          },
          onMessage: () => undefined,
          onFatal: () => undefined,
        },
        request.deadlineSeconds,
      );
      if (isJudged) {
        accounts.set(spec.stack, planned.result);
        listener.finished?.(planned.result);
      }
      return planned;
    };
    const order: StackOrder<PlannedStack> = new StackOrder([...judged.keys()], (stack) => {
      const spec = judged.get(stack) ?? supporting.get(stack);
      return spec === undefined ? Promise.reject(new Error(`there is no stack ${stack}`)) : run(spec);
    });
    await order.all(concurrentPrograms);
    const requirements = packs.flatMap(({ info }) =>
      info.policies.map((policy) => [`${info.name}/${policy.name}`, requirementsOf(policy)] as const),
    );
    return { accounts, requirements: new Map(requirements), packFailure: undefined };
  } finally {
    await Promise.all(packs.map((pack) => pack.close()));
  }
}
