import { PreviewEngine } from '../../../preview/preview';
import type { AccountResult } from '../../../preview/result';
import { fixtureRequest, packageRoot } from '../fixture-programs';
import { TemporaryProgram } from './temporary-program';

/*
 * Previews programs that bring packages, mistakes and leftovers of their own in both transports of one engine, and prints the results as
 * JSON. A script, because the preview thread runs compiled files.
 */

const transports = ['fast', 'process'] as const;

const topic = `import * as aws from '@pulumi/aws';\nexport const arn = new aws.sns.Topic('topic').arn;\n`;

/** A provider package of another version, as far as a program needs it. */
const otherAws = {
  'node_modules/@pulumi/aws/package.json': JSON.stringify({
    name: '@pulumi/aws',
    version: '6.99.0',
    main: 'index.js',
    types: 'index.d.ts',
    pulumi: { resource: true, name: 'aws' },
  }),
  'node_modules/@pulumi/aws/index.js': `const pulumi = require('@pulumi/pulumi');
class Topic extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super('aws:sns/topic:Topic', name, { ...args, arn: undefined }, pulumi.mergeOptions({ version: '6.99.0' }, opts));
  }
}
exports.sns = { Topic };
`,
  'node_modules/@pulumi/aws/index.d.ts': `import * as pulumi from '@pulumi/pulumi';
export declare namespace sns {
  class Topic extends pulumi.CustomResource {
    readonly arn: pulumi.Output<string>;
    constructor(name: string, args?: { onlyThere?: string }, opts?: pulumi.CustomResourceOptions);
  }
}
`,
};

const leaving = `import * as http from 'node:http';
import * as aws from '@pulumi/aws';
setInterval(() => undefined, 1000).unref();
const server = http.createServer();
server.listen(0, '127.0.0.1', () => server.unref());
process.on('SIGTERM', () => undefined);
process.once('beforeExit', () => new aws.sns.Topic('late'));
new aws.sns.Topic('topic');
`;

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly links?: readonly string[];
  readonly typeCheck?: true;
  /** Written after a first preview; the result is that of the second. */
  readonly then?: Readonly<Record<string, string>>;
}

const cases: Readonly<Record<string, Case>> = {
  'without packages': { files: { 'index.ts': topic }, typeCheck: true },
  'with other packages': {
    files: {
      ...otherAws,
      'index.ts': `import * as aws from '@pulumi/aws';\nnew aws.sns.Topic('topic', { onlyThere: 'yes' });\n`,
    },
    links: ['@pulumi/pulumi', '@types/node'],
    typeCheck: true,
  },
  'with a type error': {
    files: { 'index.ts': `import * as aws from '@pulumi/aws';\nnew aws.sns.Topic('topic', { displayName: 1 });\n` },
    typeCheck: true,
  },
  'with a broken tsconfig': {
    files: { 'index.ts': topic, 'tsconfig.json': '{ "compilerOptions": { "target": "es1492" } }' },
    typeCheck: true,
  },
  'with a tsconfig that is no JSON': {
    files: { 'index.ts': topic, 'tsconfig.json': '{ "compilerOptions": ' },
    typeCheck: true,
  },
  'leaves things behind': { files: { 'index.ts': leaving } },
  'after leftovers': { files: { 'index.ts': topic } },
  'corrected after an error': { files: { 'index.ts': `throw new Error('not yet');\n` }, then: { 'index.ts': topic } },
  'corrected after a type error': {
    files: { 'index.ts': `export const text: string = 1;\n` },
    then: { 'index.ts': topic },
    typeCheck: true,
  },
};

const shown = ({ failures, resources }: AccountResult): object => ({
  failures,
  resources: resources.length,
  names: resources.slice(0, 10).map(({ name }) => name),
});

async function strangers(): Promise<object> {
  const engine = new PreviewEngine(packageRoot);
  const results: Record<string, Record<string, object>> = {};
  for (const transport of transports) {
    const byName: Record<string, object> = (results[transport] = {});
    for (const [name, { files, links = [], typeCheck = false, then }] of Object.entries(cases)) {
      const program = new TemporaryProgram(files);
      for (const link of links) program.link(link);
      const run = async (): Promise<AccountResult> => {
        const request = fixtureRequest([], [], { transport, typeCheck, stacks: [program.spec('stranger')] });
        const [account] = (await engine.run(request)).accounts;
        if (account === undefined) throw new Error(`no result for ${name}`);
        return account;
      };
      let result = await run();
      if (then !== undefined) {
        const first = result.failures.length;
        program.write(then);
        result = await run();
        if (first === 0) throw new Error(`${name}: the first preview did not fail`);
      }
      byName[name] = shown(result);
      program.remove();
    }
  }
  await engine.close();
  return results;
}

strangers().then(
  (results) => process.stdout.write(JSON.stringify(results)),
  (error: unknown) => {
    process.stderr.write(String(error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  },
);
