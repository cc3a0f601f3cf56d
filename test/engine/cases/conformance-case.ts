import type { PackConfig } from '../../../preview/packs/pack';
import type { DataSourceAnswers, StackSpec } from '../../../preview/request';
import { fixtureAnswers, fixtureStack } from '../../preview/fixture-programs';

export interface CasePack {
  /** Directory below the checkout. */
  readonly directory: string;
  readonly config: PackConfig;
}

/** One program previewed by both engines with the same packs, configuration and answers to data sources. */
export interface ConformanceCase {
  readonly name: string;
  readonly kind: 'account' | 'fixture';
  readonly spec: StackSpec;
  readonly packs: readonly CasePack[];
  readonly dataSources: DataSourceAnswers;
  /** Compiled program below the checkout, for the real engine; without it the fixture's own directory is compiled. */
  readonly compiled?: string;
  /** Runs as TypeScript in both engines, types checked. */
  readonly typeChecked?: true;
  /** A stack this one refers to; deployed under the real engine first, its outputs given to both. */
  readonly refersTo?: ConformanceCase;
  /** Account of the credentials the stub provider is given. */
  readonly awsAccount?: string;
  /** What both engines must name as the reason why the plan is not complete. */
  readonly fails?: RegExp;
}

export const fixturePack = (name: string, config: PackConfig = {}): CasePack => ({
  directory: `test/fixtures/packs/${name}`,
  config,
});

/** The whole PCI DSS pack of this package. */
export const pciPack: CasePack = { directory: 'policies/pci-dss', config: {} };
export const storage = fixturePack('storage');
export const stackRules = fixturePack('stack-rules');
export const remediation = fixturePack('remediation');
export const configured = fixturePack('configured');

/** A fixture program as the stack `dev`, with the answers kept beside it. */
export function fixture(
  program: string,
  packs: readonly CasePack[],
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name: program,
    kind: 'fixture',
    spec: fixtureStack(program),
    packs,
    dataSources: fixtureAnswers(program),
    ...more,
  };
}

/** A fixture program once more, put to another test. */
export function variant(
  name: string,
  program: string,
  packs: readonly CasePack[],
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return { ...fixture(program, packs, more), name: `${program}, ${name}` };
}

/** A fixture program as a stack of its own name, for others to refer to. */
export const referred = (program: string): ConformanceCase => ({
  ...fixture(program, []),
  spec: fixtureStack(program, program),
});
