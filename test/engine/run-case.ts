import type { LimitId } from '../../preview/limits';
import type { PreviewEngine } from '../../preview/preview';
import type { WireProperties } from '../../preview/packs/pack';
import { packageRoot } from '../preview/fixture-programs';
import type { ConformanceCase } from './cases';
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
  ) {}

  async run(given: ConformanceCase): Promise<CaseResult> {
    const stackOutputs =
      given.refersTo === undefined ? {} : { [given.refersTo.spec.stack]: await this.deployed(given.refersTo) };
    const embeddedRun = (): Promise<EmbeddedRun> =>
      this.embeddedRuns.run(() => previewEmbedded(this.engine, given, stackOutputs));
    // The first run compiles; the real engine is given compiled programs.
    await embeddedRun();
    const { result, milliseconds } = await embeddedRun();
    for (const { pack, policy, title } of result.findings) this.descriptions.set(`${pack}/${policy}`, title);
    const embedded = embeddedPlan(result, milliseconds, packageRoot);
    const real = realPlan(await this.realEngine.preview(given), this.descriptions, this.realRoot);
    const differences = compare(embedded, real, given.fails);
    const listed = new ListedDifferences(embedded, real, differences);
    return {
      given,
      embedded,
      real,
      differences: differences.map((difference) => ({ difference, limit: listed.explain(difference) })),
    };
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
