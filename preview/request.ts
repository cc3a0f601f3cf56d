import type { PackConfig, WireValue } from './packs/pack';
import type { AccountResult, PreviewResult } from './result';

/** One program run as one stack. */
export interface StackSpec {
  /** Stack name; for the landing zone the account's name. */
  readonly stack: string;
  /** Project name from Pulumi.yaml. */
  readonly project: string;
  /** Directory that holds Pulumi.yaml. */
  readonly rootDirectory: string;
  /** Absolute path of the program: a directory or an entry file (Pulumi.yaml's `main` applied). */
  readonly program: string;
  /** Configuration with full keys (`aws:region`, `project:key`), values as text. Secrets are named in `secretConfigKeys`. */
  readonly config: Readonly<Record<string, string>>;
  readonly secretConfigKeys: readonly string[];
  /** False when Pulumi.yaml says `runtime.options.typescript: false`. */
  readonly typescript: boolean;
}

export interface PackSpec {
  /** Directory that holds PulumiPolicy.yaml. */
  readonly directory: string;
  /** Configuration given by the user, merged over the pack's own. */
  readonly config: PackConfig;
}

/** Answers to data sources by token (`aws:ec2/getAmi:getAmi` or the short `getAmi`), optionally `@<account>`. */
export type DataSourceAnswers = { readonly [token: string]: WireValue };

export interface PreviewRequest {
  readonly stacks: readonly StackSpec[];
  /** Stacks planned only when one of `stacks` asks for their outputs; neither judged nor part of the result. */
  readonly supportingStacks?: readonly StackSpec[];
  readonly packs: readonly PackSpec[];
  readonly transport: 'fast' | 'process';
  /** Organization name programs see (`pulumi.getOrganization()`). */
  readonly organization: string;
  readonly dataSources: DataSourceAnswers;
  /** Outputs of stacks that are not part of the preview, by stack name. */
  readonly stackOutputs: Readonly<Record<string, Readonly<Record<string, WireValue>>>>;
  /** Longest time one program may run, in seconds. */
  readonly deadlineSeconds: number;
  /** Off: the program's types are not checked before it runs. */
  readonly typeCheck: boolean;
  /** Tags of the stacks that policies can read. */
  readonly stackTags: Readonly<Record<string, string>>;
}

/** Progress for people; never needed to understand the result. */
export interface PreviewListener {
  started?(account: string): void;
  finished?(result: AccountResult): void;
}

export type RunPreview = (request: PreviewRequest, listener?: PreviewListener) => Promise<PreviewResult>;
