import type { LimitId } from '../../preview/limits';
import type { PreviewEngine } from '../../preview/preview';
import type { WireProperties } from '../../preview/packs/pack';
import { packageRoot } from '../preview/fixture-programs';
import type { ConformanceCase } from './cases/conformance-case';
import { compare, Difference } from './comparison';
import { EmbeddedRun, previewEmbedded } from './embedded';
import type { RealEngine } from './harness/real-engine';
import { ListedDifferences } from './listed-differences';
import { embeddedPlan, Plan, realPlan } from './plan';

export interface Explained {
  readonly difference: Difference;
  /** The limit that accounts for it; undefined for a difference that must not be. */
  readonly limit: LimitId | undefined;
}

export interface CaseResult {
  readonly given: ConformanceCase;
  readonly embedded: Plan;
  readonly real: Plan;
  readonly differences: readonly Explained[];
}

/** Runs tasks one after the other, also those asked for at the same time. */
class Queue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }
}

/** Both engines and what they share between cases. */
export class Comparison {
  private readonly embeddedRuns = new Queue();
  private readonly deployments = new Map<ConformanceCase, Promise<WireProperties>>();
  /** Descriptions of policies by `pack/policy`, which the engine writes before their messages. */
  private readonly descriptions = new Map<string, string>();

  constructor(
    private readonly engine: PreviewEngine,
    private readonly realEngine: RealEngine,
    private readonly realRoot: string,
    /** Compares the process transport with the fast one as well. */
    private readonly bothTransports: boolean,
  ) {}

  async run(given: ConformanceCase): Promise<CaseResult> {
    const stackOutputs =
      given.refersTo === undefined ? {} : { [given.refersTo.spec.stack]: await this.deployed(given.refersTo) };
    const embeddedRun = (): Promise<EmbeddedRun> =>
      this.embeddedRuns.run(() => previewEmbedded(this.engine, given, stackOutputs, 'fast'));
    // The first run compiles; the real engine is given compiled programs.
    await embeddedRun();
    const { result, milliseconds } = await embeddedRun();
    for (const { pack, policy, title } of result.findings) this.descriptions.set(`${pack}/${policy}`, title);
    const embedded = embeddedPlan(result, milliseconds, packageRoot);
    const real = realPlan(await this.realEngine.preview(given), this.descriptions, this.realRoot);
    const differences = compare(embedded, real, given.fails);
    const transport = this.bothTransports ? await this.transportDifferences(given, stackOutputs, embedded) : [];
    const listed = new ListedDifferences(embedded, real, differences);
    return {
      given,
      embedded,
      real,
      differences: [
        ...differences.map((difference) => ({ difference, limit: listed.explain(difference) })),
        ...transport.map((difference) => ({ difference, limit: undefined })),
      ],
    };
  }

  /** Differences of the process transport, whose side is the "real" one. */
  private async transportDifferences(
    given: ConformanceCase,
    stackOutputs: Readonly<Record<string, WireProperties>>,
    fast: Plan,
  ): Promise<readonly Difference[]> {
    const { result, milliseconds } = await previewEmbedded(this.engine, given, stackOutputs, 'process');
    const process = embeddedPlan(result, milliseconds, packageRoot);
    return compare(fast, process, given.fails).map((difference) => ({
      ...difference,
      place: `process transport ${difference.place}`,
    }));
  }

  /** Outputs of a stack that others refer to, deployed once. */
  private deployed(given: ConformanceCase): Promise<WireProperties> {
    let outputs = this.deployments.get(given);
    if (outputs === undefined) {
      outputs = this.realEngine.outputsOf(given);
      this.deployments.set(given, outputs);
    }
    return outputs;
  }
}
