import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import type { Deployment } from '../deployment/deployment';
import { allowPartialStackOutputs } from '../partial-stack-outputs';
import type { StackSpec } from '../request';
import type { Failure } from '../result';
import { NodeProcess, ProcessEnd } from './node-process';
import { uncolourErrors } from './uncoloured-errors';

/** The exit code with which the SDK says that it has told the user what went wrong. */
const exitAfterReporting = 32;

/** More lines than a person reads; the rest is dropped so that a chatty program cannot fill the memory. */
const mostLines = 2000;

export interface ProgramOptions {
  readonly deployment: Deployment;
  /** Address of the server that is monitor and engine. */
  readonly address: string;
  /** Directory of this package, whose node_modules serve programs that bring none. */
  readonly packageRoot: string;
  /** Node.js flags, for example `--stack-trace-limit=0`. */
  readonly nodeArgs: readonly string[];
  /** For the message when it has passed. */
  readonly deadlineSeconds: number;
  readonly hasExpired: () => boolean;
  /** True once the program said that it has registered everything. */
  readonly hasShutDown: () => boolean;
  /** Given the function that ends the program at once. */
  readonly onStart: (kill: () => void) => void;
}

interface Entry {
  readonly directory: string;
  readonly argument: string;
}

/** Where the program runs and how it is named there, as the Pulumi CLI does it (`GetPwdMain`). */
function entryOf(spec: StackSpec): Entry | Failure {
  if (!existsSync(spec.program)) {
    return {
      kind: 'program',
      message: `The program of stack ${spec.stack} is not there: ${spec.program} does not exist. Check "main" in Pulumi.yaml.`,
    };
  }
  if (!statSync(spec.program).isDirectory())
    return { directory: path.dirname(spec.program), argument: path.basename(spec.program) };
  return { directory: spec.program, argument: '.' };
}

function runnerOf(directory: string, packageRoot: string): string | undefined {
  for (const from of [directory, packageRoot]) {
    try {
      return createRequire(path.join(from, 'resolve-from-here.js')).resolve('@pulumi/pulumi/cmd/run/index.js');
    } catch {
      continue;
    }
  }
  return undefined;
}

function environment(spec: StackSpec, packageRoot: string): Record<string, string | undefined> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PULUMI_')));
  const modulePaths = [inherited['NODE_PATH'], path.join(packageRoot, 'node_modules')].filter(
    (entry) => entry !== undefined && entry !== '',
  );
  return {
    ...inherited,
    NODE_PATH: modulePaths.join(path.delimiter),
    PULUMI_CONFIG: JSON.stringify(spec.config),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(spec.secretConfigKeys),
    // Types are checked beside the run, for both transports in the same way.
    ...(spec.typescript && {
      PULUMI_NODEJS_TYPESCRIPT: 'true',
      PULUMI_NODEJS_TRANSPILE_ONLY: 'true',
      // For ECMAScript modules, which ts-node compiles as a loader of its own.
      TS_NODE_TRANSPILE_ONLY: 'true',
    }),
  };
}

/**
 * A flag that changes the SDK copy of `runner` before the program loads it. One argument, since the SDK takes a separate
 * `--import` for a custom loader.
 */
function preload(runner: string): string {
  const source = `import { createRequire } from 'node:module';
const sdk = createRequire(${JSON.stringify(runner)});
(${allowPartialStackOutputs.toString()})(sdk('../../stackReference.js'), sdk('../../output.js'));
(${uncolourErrors.toString()})(sdk('node:util'));`;
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}

/** The first sentence of what the SDK logged, without its preamble and without stack frames. */
export function summarizeError(text: string): { readonly kind: 'program' | 'type-check'; readonly message: string } {
  const body = text.replace(/^Running program '[^']*' failed with an unhandled exception:\s*/s, '');
  const typeErrors = /Unable to compile TypeScript:\s*([\s\S]*)/.exec(body)?.[1];
  if (typeErrors !== undefined) {
    const lines = typeErrors.split('\n').filter((line) => /error\s+(?:\S*)TS\d+/.test(line));
    return {
      kind: 'type-check',
      message: `The program does not compile:\n${(lines.length > 0 ? lines : [typeErrors.trim()]).join('\n')}`,
    };
  }
  const lines = body.split('\n');
  // Node.js prints the line of code with a caret before an error; the error itself is the first line that names one.
  const first =
    lines.find((line) => /^(?:<ref .*?>|[\w.]*(?:Error|Exception)\b.*?): /.test(line.trim())) ??
    lines.find((line) => line.trim() !== '') ??
    text;
  return { kind: 'program', message: `The program failed: ${first.trim().replace(/^Error: /, '')}` };
}

/** ` (file:line)` of the first stack frame inside `directory`, or nothing. */
export function placeIn(detail: string, directory: string): string {
  for (const line of detail.split('\n')) {
    if (!line.includes(directory + path.sep) || line.includes(`${path.sep}node_modules${path.sep}`)) continue;
    const place = /((?:\/|[A-Za-z]:\\)[^()]*:\d+):\d+\)?$/.exec(line.trim())?.[1];
    if (place !== undefined) return ` (${path.relative(process.cwd(), place)})`;
  }
  return '';
}

/** What the end of the process means; undefined for a run that went well or whose failure is known already. */
export function failureOf(
  end: ProcessEnd,
  seen: {
    readonly errors: readonly string[];
    readonly standardError: string;
    readonly reportedShutdown: boolean;
    readonly failedAlready: boolean;
  },
): Failure | undefined {
  const { errors, standardError, reportedShutdown, failedAlready } = seen;
  if (failedAlready) return undefined;
  if (errors.length > 0) {
    const detail = [...errors, standardError].join('\n').trim();
    return { ...summarizeError(errors[0] ?? ''), detail };
  }
  const detail = standardError === '' ? {} : { detail: standardError };
  if (end.code === exitAfterReporting) return { ...summarizeError(standardError), ...detail };
  if (end.code === 0 && reportedShutdown) return undefined;
  if (end.code === null)
    return {
      kind: 'exit',
      message: `The program was ended by ${end.signal ?? 'a signal'} before its plan was complete.`,
      ...detail,
    };
  // The SDK looks for promises that never settled as the process ends, and then makes the code 1.
  const leaked = /promises were still active/.test(standardError);
  if ((leaked && reportedShutdown) || (!leaked && /^\s+at .+:\d+:\d+\)?$/m.test(standardError)))
    return { ...summarizeError(standardError), ...detail };
  return {
    kind: 'exit',
    message: `The program called process.exit(${leaked ? 0 : end.code}) before its plan was complete. Remove the call, or throw an error to say what is wrong.`,
    ...detail,
  };
}

/** Runs the program of a deployment in a Node.js process of its own and records what went wrong. */
export async function runProgram(options: ProgramOptions): Promise<void> {
  const { deployment, address, packageRoot } = options;
  const { spec, organization } = deployment.run;
  const entry = entryOf(spec);
  if ('kind' in entry) return deployment.fail(entry);
  const runner = runnerOf(entry.directory, packageRoot);
  if (runner === undefined) {
    return deployment.fail({
      kind: 'program',
      message: `@pulumi/pulumi is not installed for ${entry.directory}. Run "npm install" there.`,
    });
  }
  // SDKs before SignalAndWaitForShutdown end without a word.
  const announcesShutdown = readFileSync(runner, 'utf8').includes('signalAndWaitForShutdown');
  const standardError: string[] = [];
  let lines = 0;
  const child = new NodeProcess({
    args: [
      ...options.nodeArgs,
      preload(runner),
      runner,
      `--monitor=${address}`,
      `--engine=${address}`,
      `--organization=${organization}`,
      `--project=${spec.project}`,
      `--root-directory=${spec.rootDirectory}`,
      `--stack=${spec.stack}`,
      `--pwd=${entry.directory}`,
      '--dry-run',
      '--parallel=16',
      entry.argument,
    ],
    directory: entry.directory,
    env: environment(spec, packageRoot),
    onLine: (stream, text) => {
      lines += 1;
      if (stream === 'stderr' && standardError.length < mostLines) standardError.push(text);
      if (lines < mostLines) deployment.log({ severity: stream === 'stderr' ? 'warning' : 'info', text });
      else if (lines === mostLines)
        deployment.log({
          severity: 'warning',
          text: `The program printed more than ${mostLines} lines; the rest is not shown.`,
        });
    },
  });
  options.onStart(() => child.kill());
  const end = await child.ended;
  if (options.hasExpired() && !deployment.hasFailed) {
    return deployment.fail({
      kind: 'timeout',
      message: `The program did not finish within ${options.deadlineSeconds} seconds and was stopped. Look for an endless loop, an open server or an await on something outside, or raise the deadline.`,
      ...(standardError.length > 0 && { detail: standardError.join('\n') }),
    });
  }
  const failure = failureOf(end, {
    errors: deployment.errors,
    standardError: standardError.join('\n'),
    reportedShutdown: options.hasShutDown() || !announcesShutdown,
    failedAlready: deployment.hasFailed,
  });
  if (failure !== undefined)
    deployment.fail({ ...failure, message: `${failure.message}${placeIn(failure.detail ?? '', entry.directory)}` });
}
