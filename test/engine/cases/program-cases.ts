import type { DataSourceAnswers } from '../../../preview/request';
import { completePrograms, fixtureAnswers } from '../../preview/fixture-programs';
import {
  CasePack,
  configured,
  ConformanceCase,
  fixture,
  pciPack,
  referred,
  stackRules,
  storage,
} from './conformance-case';

/** Packs of the programs whose plan is complete, where they are not the usual one. */
const packsOf: Readonly<Record<string, readonly CasePack[]>> = {
  'assume-role': [storage, pciPack],
  'callback-function': [stackRules, pciPack],
  database: [storage, pciPack],
  'queue-policy': [stackRules, pciPack],
  'fargate-service': [stackRules, pciPack],
  'javascript-program': [configured],
  'kubernetes-cluster': [pciPack],
  'lambda-api': [pciPack],
  network: [stackRules, pciPack],
  'static-website': [storage, stackRules, pciPack],
  'web-server': [storage, pciPack],
  'network-consumer': [stackRules, configured],
  'component-providers': [storage, stackRules],
  noisy: [storage, stackRules],
  organization: [storage, stackRules],
  secrets: [storage, stackRules],
  transforms: [storage, stackRules],
  'unknown-values': [storage, stackRules],
};

/** The answers of `handled-data-source` without the unknown one: a provider cannot give that. */
const knownParameter: DataSourceAnswers = {
  ...fixtureAnswers('handled-data-source'),
  'aws:ssm/getParameter:getParameter': { value: 'later' },
};

/** Programs that cannot be given to the real engine as scripts, which it takes ten times as long to run otherwise. */
const uncompiled: ReadonlySet<string> = new Set(['module-typescript']);

/** Stacks that programs refer to, by the program that does. */
function references(): Readonly<Record<string, ConformanceCase>> {
  const outputs = referred('component-outputs');
  return { 'network-consumer': referred('network'), 'output-consumer': outputs, 'missing-output': outputs };
}

/** Programs that cannot be planned, and what both engines must name as the reason. */
const failing: Readonly<Record<string, RegExp>> = {
  aborts: /process\.abort|signal: aborted/,
  'asset-missing': /files\/none\.txt/,
  'bad-configuration': /is not a valid number/,
  'bad-timeout': /soon/,
  'bad-type': /nonsense/,
  'cyclic-dependencies': /never settles|exit status 1/,
  'duplicate-names': /aws:sns\/topic:Topic::news/,
  'empty-name': /Missing resource name/,
  'exit-code': /exit code 3|exit status 3/,
  exits: /exit\(3\)|exit status 3/,
  'exits-quietly': /process.exit|ended with exit status/,
  'hook-fails': /the hook refuses hooked/,
  'kills-itself': /SIGKILL|signal: killed/,
  'logs-error': /an error is logged/,
  'missing-configuration': /missing-configuration:display/,
  'missing-input': /Missing required property 'topic'/,
  'missing-output': /Required output 'does-not-exist' does not exist/,
  'never-settles': /never settles|exit status 1/,
  'path-mapping': /@lib\/name/,
  rejects: /the inventory is not there/,
  'rejecting-export': /the export cannot be made/,
  'remote-component': /awsx/,
  throws: /the configuration has no owner/,
  'throws-in-apply': /the apply has thrown/,
  'throws-in-component': /the component is bad/,
  'throws-in-dangling-apply': /nobody waits for this/,
  'throws-in-output': /the output is broken/,
  'throws-in-timer': /the timer has thrown/,
  'throws-resource-error': /the topic is not right/,
  'throws-run-error': /a plain reason/,
  'throws-text': /only a text/,
  'transform-throws': /the transform has no mind/,
  'transformation-throws': /the transformation has no mind/,
  'unknown-stack': /acme\/elsewhere\/production|organization name must be 'organization'/,
  'unregistered-parent': /parent is not a valid Resource/,
};

/** Every fixture program, those that cannot be planned too. */
export function programCases(): readonly ConformanceCase[] {
  const referencesOf = references();
  const withReference = (program: string): Partial<ConformanceCase> => {
    const refersTo = referencesOf[program];
    return refersTo === undefined ? {} : { refersTo };
  };
  const complete = [...completePrograms.filter((name) => !uncompiled.has(name)), 'network-consumer'].map((program) =>
    fixture(program, packsOf[program] ?? [stackRules], {
      ...withReference(program),
      ...(program === 'handled-data-source' && { dataSources: knownParameter }),
    }),
  );
  const incomplete = Object.entries(failing).map(([program, fails]) =>
    fixture(program, [storage], { ...withReference(program), fails }),
  );
  return [
    ...complete,
    ...incomplete,
    fixture('unanswered-data-sources', [storage]),
    fixture('type-error', [storage], { typeChecked: true, fails: /TS2322/ }),
  ];
}
