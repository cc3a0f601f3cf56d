import type { ComputedOutputs } from './computed-outputs';
import type { Pack, WireProperties } from './packs/pack';
import type { DataSourceAnswers, StackSpec } from './request';
import type { Failure, Message } from './result';

/**
 * What the deployment of one stack needs from outside. Both transports build it and hand it to `new Deployment(…)`.
 */
export interface StackRunOptions {
  readonly spec: StackSpec;
  readonly organization: string;
  readonly packs: readonly Pack[];
  readonly dataSources: DataSourceAnswers;
  /** Working directory of the program, from which paths of assets count. */
  readonly programDirectory: string;
  /** Directory from which `@pulumi/aws` and friends resolve, for the catalogue of computed outputs. */
  readonly modulesFrom: string;
  /** Catalogue to share between stacks with the same modules; without it the stack reads its own. */
  readonly computedOutputs?: ComputedOutputs;
  /**
   * Outputs of another stack, previewed on demand; undefined when nobody knows the stack. Rejects on a cycle.
   * Secret outputs are wire secrets, unknown outputs wire unknowns.
   */
  readonly stackOutputs: (stackName: string) => Promise<WireProperties | undefined>;
  readonly onMessage: (message: Message) => void;
  /** Called once, for the first failure that makes going on pointless; the transport then stops the program. */
  readonly onFatal: (failure: Failure) => void;
}
