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
  'alias-forms',
  'aliases',
  'asset-forms',
  'assume-role',
  'async-export',
  'bigint-input',
  'both-entries',
  'callback-function',
  'changes-directory',
  'changes-globals',
  'component-outputs',
  'component-providers',
  'component-tree',
  'configuration',
  'data-source-forms',
  'database',
  'deferred-resources',
  'dynamic-forms',
  'dynamic-resource',
  'empty-program',
  'existing-resources',
  'export-forms',
  'failing-data-source',
  'fargate-service',
  'function-input',
  'handled-data-source',
  'imports-module',
  'invoke-transforms',
  'javascript-program',
  'kubernetes-cluster',
  'lambda-api',
  'logs-warnings',
  'lookups',
  'main-directory',
  'main-file',
  'many-resources',
  'messaging',
  'module-file',
  'module-program',
  'module-typescript',
  'network',
  'noisy',
  'not-a-number',
  'odd-names',
  'odd-values',
  'organization',
  'output-consumer',
  'package-main',
  'policy-subjects',
  'promise-export',
  'provider-maps',
  'raw-types',
  'regions-and-defaults',
  'resource-hooks',
  'resource-options',
  'runtime-options',
  'scheduled-function',
  'secret-shapes',
  'secrets',
  'sees-no-changes',
  'static-website',
  'sync-export',
  'transform-forms',
  'transforms',
  'unknown-values',
  'web-server',
  'queue-policy',
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
  aborts: 'exit',
  'asset-missing': 'resource',
  'bad-configuration': 'program',
  'bad-timeout': 'resource',
  'bad-type': 'resource',
  'cyclic-dependencies': 'program',
  'empty-name': 'program',
  'exit-code': 'exit',
  'hook-fails': 'program',
  'kills-itself': 'exit',
  'logs-error': 'program',
  'missing-configuration': 'program',
  'missing-input': 'program',
  'never-settles': 'program',
  'no-entry': 'program',
  'path-mapping': 'program',
  'rejecting-export': 'program',
  'throws-in-apply': 'program',
  'throws-in-component': 'program',
  'throws-in-dangling-apply': 'program',
  'throws-in-output': 'program',
  'throws-in-timer': 'program',
  'throws-resource-error': 'program',
  'throws-run-error': 'program',
  'throws-text': 'program',
  'transform-throws': 'resource',
  'transformation-throws': 'program',
  'unregistered-parent': 'program',
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
    deadlineSeconds: 180,
    typeCheck: false,
    stackTags: { team: 'platform' },
    ...change,
  };
}
