import * as fs from 'node:fs';
import * as path from 'node:path';
import { Project, readProject, readStack } from '../../preview/project';
import type { DataSourceAnswers, PackSpec, PreviewRequest, StackSpec } from '../../preview/request';

/** Directory of the checkout, from the sources as well as from the compiled tests. */
const root = ((): string => {
  let directory = __dirname;
  while (!fs.existsSync(path.join(directory, 'package.json'))) directory = path.dirname(directory);
  return directory;
})();

export const fixtureRoot = path.join(root, 'test', 'fixtures');
export const packageRoot = root;

/** Programs whose plan is complete. */
export const completePrograms = [
  'aliases',
  'assume-role',
  'callback-function',
  'component-providers',
  'database',
  'dynamic-resource',
  'empty-program',
  'existing-resources',
  'fargate-service',
  'handled-data-source',
  'javascript-program',
  'kubernetes-cluster',
  'lambda-api',
  'messaging',
  'network',
  'noisy',
  'organization',
  'scheduled-function',
  'secrets',
  'static-website',
  'transforms',
  'unknown-values',
  'web-server',
] as const;

/** Programs whose plan fails, and the kind of failure. `network-consumer` needs `network` beside it. */
export const failingPrograms = {
  throws: 'program',
  rejects: 'program',
  exits: 'exit',
  'exits-quietly': 'exit',
  hangs: 'timeout',
  spins: 'timeout',
  'unanswered-data-sources': 'data-source',
  'unknown-stack': 'stack-reference',
  'duplicate-names': 'resource',
  'remote-component': 'remote-component',
} as const;

export function fixtureProject(name: string): Project {
  return readProject(path.join(fixtureRoot, 'programs', name));
}

/** A fixture program as the stack `dev`, or another name. */
export function fixtureStack(name: string, stack = 'dev'): StackSpec {
  return { ...readStack(fixtureProject(name), 'dev'), stack };
}

/** Answers kept beside a fixture program. */
export function fixtureAnswers(name: string): DataSourceAnswers {
  const file = path.join(fixtureRoot, 'programs', name, 'data-sources.json');
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as DataSourceAnswers) : {};
}

export function fixturePack(name: string, config: PackSpec['config'] = {}): PackSpec {
  return { directory: path.join(fixtureRoot, 'packs', name), config };
}

/** A request for fixture programs, each a stack named after it. */
export function fixtureRequest(
  programs: readonly string[],
  packs: readonly PackSpec[],
  change: Partial<PreviewRequest> = {},
): PreviewRequest {
  return {
    stacks: programs.map((name) => fixtureStack(name, name)),
    packs,
    transport: 'process',
    organization: 'organization',
    dataSources: Object.assign({}, ...programs.map(fixtureAnswers)) as DataSourceAnswers,
    stackOutputs: {},
    deadlineSeconds: 60,
    typeCheck: false,
    stackTags: { team: 'platform' },
    ...change,
  };
}
