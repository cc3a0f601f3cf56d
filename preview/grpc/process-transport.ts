import { performance } from 'node:perf_hooks';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Deployment, DeploymentResult } from '../deployment';
import type { AccountResult, Message } from '../result';
import type { StackRunOptions } from '../stack-run';
import { CallbackClients, GrpcLibrary, loadGrpc, LocalServer } from './grpc-server';
import { engineHandlers, monitorHandlers } from './monitor-service';
import { runProgram } from './program-process';

/** What the process transport needs besides the stack. */
export interface ProcessOptions {
  /** Longest time the program may run, in seconds. */
  readonly deadlineSeconds: number;
  /** Off: ts-node compiles without checking types. */
  readonly typeCheck: boolean;
}

async function attempt(run: StackRunOptions, options: ProcessOptions, library: GrpcLibrary, nodeArgs: readonly string[]): Promise<DeploymentResult> {
  let kill = (): void => undefined;
  let shutDown = false;
  const deployment = new Deployment({
    ...run,
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
  try {
    await runProgram(
      {
        deployment,
        address: server.address,
        deadlineSeconds: options.deadlineSeconds,
        typeCheck: options.typeCheck,
        modulesFrom: run.modulesFrom,
        nodeArgs,
        onStart: (killProgram) => {
          kill = killProgram;
          if (deployment.hasStopped) killProgram();
        },
      },
      () => shutDown,
    );
    return await deployment.finish();
  } finally {
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
 * that fails is run again with them, for a message that names the line.
 */
export async function runStackInProcesses(run: StackRunOptions, options: ProcessOptions): Promise<AccountResult> {
  const started = performance.now();
  const library = loadGrpc(createRequire(path.join(run.modulesFrom, 'resolve-from-here.js')));
  const held: Message[] = [];
  let result = await attempt({ ...run, onMessage: (message) => held.push(message) }, options, library, ['--stack-trace-limit=0']);
  const left = options.deadlineSeconds - (performance.now() - started) / 1000;
  if (result.failures.some(({ kind }) => kind === 'program') && left > 0) {
    result = await attempt(run, { ...options, deadlineSeconds: left }, library, []);
  } else {
    held.forEach(run.onMessage);
  }
  return { ...result, milliseconds: Math.round(performance.now() - started) };
}
