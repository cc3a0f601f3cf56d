import * as path from 'node:path';
import { landingZoneStacks, selectAccounts } from '../../cli/landing-zone-request';
import { loadOrganization } from '../../organization/load';
import type { PackConfig } from '../../preview/packs/pack';
import { readProject, readStack } from '../../preview/project';
import type { DataSourceAnswers, StackSpec } from '../../preview/request';
import { completePrograms, fixtureAnswers, fixtureStack, packageRoot } from '../preview/fixture-programs';

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

const fixturePack = (name: string, config: PackConfig = {}): CasePack => ({
  directory: `test/fixtures/packs/${name}`,
  config,
});

/** The whole PCI DSS pack of this package. */
export const pciPack: CasePack = { directory: 'policies/pci-dss', config: {} };
const storage = fixturePack('storage');
const stackRules = fixturePack('stack-rules');
const remediation = fixturePack('remediation');
const configured = fixturePack('configured');

/** Every active account of the example organization, judged by the PCI DSS pack. */
export function accountCases(): readonly ConformanceCase[] {
  const file = path.join(packageRoot, 'landing-zone.yaml');
  const organization = loadOrganization(file);
  const { stacks } = landingZoneStacks(
    organization,
    selectAccounts(organization, [], file),
    file,
    readProject(packageRoot),
  );
  const management = organization.accounts.find(({ kind }) => kind === 'management');
  const all = stacks.map((spec): ConformanceCase => ({
    name: spec.stack,
    kind: 'account',
    spec,
    packs: [pciPack],
    dataSources: {},
    compiled: 'dist/accounts',
    ...(management?.id !== undefined && { awsAccount: management.id }),
  }));
  const first = all.find(({ name }) => name === management?.name);
  return all.map((given) => (given === first || first === undefined ? given : { ...given, refersTo: first }));
}

/** The production account with a port open to the world, which a mandatory policy forbids. */
function openProduction(): ConformanceCase {
  const directory = path.join(packageRoot, 'test', 'engine', 'programs', 'open-production');
  const file = path.join(packageRoot, 'landing-zone.yaml');
  const spec = readStack(readProject(directory), 'production', {
    'landing-zone:file': file,
    'aws:region': loadOrganization(file).homeRegion,
  });
  return {
    name: 'production with an open port',
    kind: 'account',
    spec,
    packs: [pciPack],
    dataSources: {},
    compiled: 'dist/test/engine/programs/open-production',
  };
}

function fixture(program: string, packs: readonly CasePack[], more: Partial<ConformanceCase> = {}): ConformanceCase {
  return {
    name: program,
    kind: 'fixture',
    spec: fixtureStack(program),
    packs,
    dataSources: fixtureAnswers(program),
    ...more,
  };
}

/** Packs of the programs whose plan is complete, where they are not the usual two. */
const packsOf: Partial<Record<(typeof completePrograms)[number], readonly CasePack[]>> = {
  'assume-role': [storage, pciPack],
  'callback-function': [stackRules, pciPack],
  database: [storage, pciPack],
  'fargate-service': [stackRules, pciPack],
  'javascript-program': [configured],
  'kubernetes-cluster': [pciPack],
  'lambda-api': [pciPack],
  network: [stackRules, pciPack],
  'static-website': [storage, stackRules, pciPack],
  'web-server': [storage, pciPack],
};

/** The answers of `handled-data-source` without the unknown one: a provider cannot give that. */
const knownParameter: DataSourceAnswers = {
  ...fixtureAnswers('handled-data-source'),
  'aws:ssm/getParameter:getParameter': { value: 'later' },
};

/** Programs and packs that put one part of the engine to the test. */
function variants(): readonly ConformanceCase[] {
  const named = (
    name: string,
    program: string,
    packs: readonly CasePack[],
    more: Partial<ConformanceCase> = {},
  ): ConformanceCase => ({
    ...fixture(program, packs, more),
    name: `${program}, ${name}`,
  });
  return [
    fixture('network-consumer', [stackRules, configured], {
      refersTo: { ...fixture('network', []), spec: fixtureStack('network', 'network') },
    }),
    named('remediation', 'unknown-values', [remediation, storage]),
    named('remediation', 'transforms', [remediation, stackRules]),
    named('remediation', 'existing-resources', [remediation]),
    named('remediation', 'assume-role', [remediation]),
    named('remediation switched off', 'messaging', [
      fixturePack('remediation', { all: { enforcementLevel: 'mandatory' } }),
    ]),
    named('pack configuration', 'javascript-program', [
      fixturePack('configured', { 'retention-is-long': { enforcementLevel: 'advisory', days: 300 } }),
    ]),
    named('pack configuration', 'fargate-service', [
      fixturePack('configured', { 'retention-is-long': { days: 3650, except: ['other'] } }),
    ]),
    named('stack policy configuration', 'network', [
      fixturePack('stack-rules', { 'few-resources': { enforcementLevel: 'mandatory', most: 3 } }),
    ]),
    named('all policies advisory', 'static-website', [
      fixturePack('storage', { all: { enforcementLevel: 'advisory' } }),
    ]),
    named('pack that does not load', 'messaging', [fixturePack('unloadable')], {
      // The CLI shows what the pack printed only when it has a terminal.
      fails: /the rules file is missing|policy pack not started/,
    }),
    named('pack that does not know its configuration', 'messaging', [
      fixturePack('configured', { 'no-such-policy': { enforcementLevel: 'mandatory' } }),
    ]),
    named('policy that throws', 'static-website', [fixturePack('throwing')], {
      fails: /is-broken.*cannot read the bucket/s,
    }),
    named('policy that throws elsewhere', 'messaging', [fixturePack('throwing'), storage]),
    named('pack that prints', 'component-providers', [fixturePack('noisy')]),
    fixture('throws', [storage], { fails: /the configuration has no owner/ }),
    fixture('rejects', [storage], { fails: /the inventory is not there/ }),
    fixture('exits', [storage], { fails: /exit\(3\)|exit status 3/ }),
    fixture('exits-quietly', [storage], { fails: /process.exit|ended with exit status/ }),
    fixture('duplicate-names', [storage], { fails: /aws:sns\/topic:Topic::news/ }),
    fixture('unknown-stack', [storage], {
      fails: /acme\/elsewhere\/production|organization name must be 'organization'/,
    }),
    fixture('unanswered-data-sources', [storage]),
    fixture('remote-component', [storage], { fails: /awsx/ }),
    fixture('type-error', [storage], { typeChecked: true, fails: /TS2322/ }),
  ];
}

/** Everything the two engines are compared on. */
export function allCases(): readonly ConformanceCase[] {
  const complete = completePrograms.map((program) =>
    fixture(
      program,
      packsOf[program] ?? [storage, stackRules],
      program === 'handled-data-source' ? { dataSources: knownParameter } : {},
    ),
  );
  return [...accountCases(), openProduction(), ...complete, ...variants()];
}
