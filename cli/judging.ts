import type { AssessedEntity } from '../policies/pci-dss/conditional-requirements';
import type { PreviewRequest } from '../preview/request';
import type { PreviewResult } from '../preview/result';
import { assessedEntity, forEntity } from './assessed-entity';
import { withBaseline } from './baseline';
import type { CommandContext } from './command-context';
import { ExceptionsInput, withExceptions } from './exceptions';
import { ExitCode } from './exit-codes';
import type { JudgingOptions } from './judging-options';
import { progress } from './progress';
import { assertOutputsWritable, report } from './reporting';
import type { Engine } from './services';
import { exitCodeOf } from './verdict';

/** A command that plans and judges: what to run, and the files whose change runs it again. */
export interface Judging {
  readonly options: JudgingOptions;
  /** Reads all input anew, since `--watch` calls it after every edit. */
  readonly prepare: () => Promise<PreviewRequest>;
  readonly watched: readonly string[];
  readonly exceptions: ExceptionsInput;
  /** Whom landing-zone.yaml takes the entity for; asked after `prepare`. */
  readonly assessment?: () => AssessedEntity | undefined;
  /** True when the programs are the landing zone's own. */
  readonly ownPrograms?: boolean;
}

/** One run of the engine, with progress; accepted risks are marked. */
export async function judge(
  { options, prepare, exceptions, assessment }: Judging,
  engine: Engine,
  { terminal, services }: CommandContext,
): Promise<PreviewResult> {
  const request = await prepare();
  const listener = progress(terminal, request.stacks.length, options.quiet === true);
  try {
    const judged = await engine.run(request, listener);
    const result = await forEntity(judged, assessedEntity(options, assessment?.()));
    const now = services.now();
    const excepted = await withExceptions(result, exceptions, terminal.workingDirectory, now);
    return await withBaseline(excepted, options.baseline, terminal.workingDirectory, now);
  } finally {
    listener.done();
  }
}

export function exitCodeFor(result: PreviewResult, options: JudgingOptions): ExitCode {
  return exitCodeOf(result, {
    failOn: options.failOn,
    strict: options.strict === true,
    softFail: options.softFail === true,
  });
}

/** Runs, reports, and gives the exit code; with `--watch` again after every change, until it is stopped. */
export async function runJudging(judging: Judging, context: CommandContext): Promise<ExitCode> {
  const { options } = judging;
  assertOutputsWritable(options, context.terminal);
  const engine = await context.services.openEngine();
  if (judging.ownPrograms && options.transport === 'fast') engine.warm?.();
  try {
    if (options.watch) return await (await import('./watch')).watch(judging, engine, context);
    const result = await judge(judging, engine, context);
    await report(result, options, context.terminal);
    return exitCodeFor(result, options);
  } finally {
    await engine.close();
  }
}
