import * as fs from 'node:fs';
import * as path from 'node:path';
import { startTypeCheck, TypeCheck } from './compile/type-check';
import { failedAccount } from './failed-account';
import { isEcmaScriptModule } from './fast/program-entry';
import { ThreadEngine } from './fast/thread-engine';
import { previewInProcesses } from './grpc/process-transport';
import { limits } from './limits';
import type { PreviewListener, PreviewRequest, RunPreview, StackSpec } from './request';
import type { AccountResult, Failure, PreviewResult } from './result';
import { totalsOf } from './totals';
import type { TransportResult } from './transport';

const directoryOf = (program: string): string => (fs.statSync(program).isDirectory() ? program : path.dirname(program));

/** What is left of an account whose plan is not complete: why, and what the program said (ADR 0007). */
function withoutPlan(result: AccountResult): AccountResult {
  if (result.failures.length === 0) return result;
  return { ...result, resources: [], findings: [], remediations: [], policies: {}, outputs: {} };
}

function typeFailure(directory: string, errors: readonly string[]): Failure {
  const [first = 'it does not compile'] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more lines)` : '';
  return {
    kind: 'type-check',
    message: `${path.relative(process.cwd(), directory) || '.'}: ${first}${more}`,
    detail: errors.join('\n'),
  };
}

/** A pack written in TypeScript without compiled output; its types are then checked like a program's. */
function isTypeScriptPack(directory: string): boolean {
  try {
    const { main } = JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8')) as {
      readonly main?: unknown;
    };
    if (typeof main === 'string') return main.endsWith('.ts');
  } catch {
    return false;
  }
  return !fs.existsSync(path.join(directory, 'index.js')) && fs.existsSync(path.join(directory, 'index.ts'));
}

/**
 * Previews stacks and judges them by policy packs, without the Pulumi CLI, a login or a network. One engine serves many
 * previews; the fast transport stays warm between them.
 */
export class PreviewEngine {
  private readonly thread: ThreadEngine;

  /** @param packageRoot directory of this package, whose node_modules serve programs that bring none */
  constructor(private readonly packageRoot: string) {
    this.thread = new ThreadEngine(packageRoot);
  }

  /** See `RunPreview`. Never rejects because of what a program or pack does: that is in the result. */
  readonly run: RunPreview = async (request, listener = {}) => {
    const checks = this.typeChecks(request);
    try {
      const missing = request.stacks.filter(({ program }) => !fs.existsSync(program));
      const present = request.stacks.filter(({ program }) => fs.existsSync(program));
      const transport = await this.transport({ ...request, stacks: present }, listener);
      const results = new Map(transport.accounts);
      for (const spec of missing) {
        results.set(
          spec.stack,
          failedAccount(spec.stack, {
            kind: 'program',
            message: `${spec.program} is not there; check main in ${path.join(spec.rootDirectory, 'Pulumi.yaml')}`,
          }),
        );
      }
      const accounts: AccountResult[] = [];
      for (const spec of request.stacks) {
        const typeError = await this.typeError(spec, checks);
        const packError = transport.packFailure;
        const result = results.get(spec.stack);
        if (packError) accounts.push(failedAccount(spec.stack, packError));
        else if (typeError)
          accounts.push({ ...failedAccount(spec.stack, typeError), messages: result?.messages ?? [] });
        else if (result) accounts.push(withoutPlan(result));
        else
          accounts.push(
            failedAccount(spec.stack, { kind: 'program', message: 'the preview of this account gave no result' }),
          );
      }
      for (const pack of request.packs) {
        const outcome = await checks.get(path.resolve(pack.directory))?.result;
        if (outcome && outcome.errors.length > 0)
          return this.result(
            request,
            accounts.map(({ account }) => failedAccount(account, typeFailure(pack.directory, outcome.errors))),
            transport,
          );
      }
      return this.result(request, accounts, transport);
    } finally {
      for (const check of checks.values()) check.cancel();
    }
  };

  /** Prepares a preview in the fast transport of programs that use this package's SDKs. */
  warm(): void {
    this.thread.warm();
  }

  /** Ends the warm thread. */
  close(): Promise<void> {
    return this.thread.close();
  }

  private result(
    request: PreviewRequest,
    accounts: readonly AccountResult[],
    transport: TransportResult,
  ): PreviewResult {
    return {
      formatVersion: 1,
      accounts,
      totals: totalsOf(accounts, transport.requirements),
      limits,
      transport: request.transport,
    };
  }

  private typeChecks(request: PreviewRequest): ReadonlyMap<string, TypeCheck> {
    if (!request.typeCheck) return new Map();
    const programs = request.stacks
      .filter(({ typescript, program }) => typescript && fs.existsSync(program))
      .map(({ program }) => directoryOf(program));
    const packs = request.packs.map(({ directory }) => path.resolve(directory)).filter(isTypeScriptPack);
    return new Map(
      [...new Set([...programs, ...packs])].map((directory) => [
        directory,
        startTypeCheck(directory, this.packageRoot),
      ]),
    );
  }

  private async typeError(spec: StackSpec, checks: ReadonlyMap<string, TypeCheck>): Promise<Failure | undefined> {
    if (!fs.existsSync(spec.program)) return undefined;
    const directory = directoryOf(spec.program);
    const outcome = await checks.get(directory)?.result;
    return outcome && outcome.errors.length > 0 ? typeFailure(directory, outcome.errors) : undefined;
  }

  /** Runs the stacks by the transport asked for; ECMAScript modules always in processes (ADR 0002). */
  private async transport(request: PreviewRequest, listener: PreviewListener): Promise<TransportResult> {
    if (request.transport === 'process') return previewInProcesses(request, this.packageRoot, listener);
    const modules = request.stacks.filter(({ program }) => isEcmaScriptModule(program));
    if (modules.length === 0) return this.thread.preview(request, listener);
    const scripts = request.stacks.filter((spec) => !modules.includes(spec));
    const byProcess = await previewInProcesses({ ...request, stacks: modules }, this.packageRoot, listener);
    if (scripts.length === 0 || byProcess.packFailure) return byProcess;
    const byThread = await this.thread.preview({ ...request, stacks: scripts }, listener);
    return { ...byThread, accounts: new Map([...byProcess.accounts, ...byThread.accounts]) };
  }
}
