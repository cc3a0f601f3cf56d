import { Deployment } from '../../preview/deployment';
import { AnalyzerResource, AnalyzerStackResource, PolicyThrew, WireProperties } from '../../preview/packs/pack';
import type { RegisterResourceRequest, RegisterResourceResponse, RunTransform } from '../../preview/registration';
import type { Failure, Message } from '../../preview/result';
import type { StackRunOptions } from '../../preview/stack-run';
import { secretOf, signatureKey, signatures, unknownValue } from '../../preview/values';
import { FakePack, fakePack, policyInfo } from './fake-pack';
import { packageRoot } from './fixture-programs';
import { registration } from './requests';

const bucketType = 'aws:s3/bucket:Bucket';
const topicType = 'aws:sns/topic:Topic';
const rootUrn = 'urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev';
const noTransform: RunTransform = () => Promise.reject(new Error('there is no transform'));

class Run {
  readonly fatal: Failure[] = [];
  readonly messages: Message[] = [];
  readonly deployment: Deployment;

  constructor(
    packs: readonly FakePack[] = [],
    change: Partial<StackRunOptions> & {
      readonly config?: Record<string, string>;
      readonly secretConfigKeys?: string[];
    } = {},
  ) {
    const { config = { 'aws:region': 'eu-west-1' }, secretConfigKeys = [], ...options } = change;
    this.deployment = new Deployment({
      spec: {
        stack: 'dev',
        project: 'shop',
        rootDirectory: packageRoot,
        program: packageRoot,
        config,
        secretConfigKeys,
        typescript: true,
      },
      organization: 'acme',
      packs: packs.map(fakePack),
      dataSources: {},
      modulesFrom: packageRoot,
      stackOutputs: async () => undefined,
      onMessage: (message) => this.messages.push(message),
      onFatal: (failure) => this.fatal.push(failure),
      ...options,
    });
  }

  register(request: RegisterResourceRequest, runTransform = noTransform): Promise<RegisterResourceResponse> {
    return this.deployment.registerResource(request, runTransform);
  }

  async root(): Promise<string> {
    return (await this.register(registration('pulumi:pulumi:Stack', 'shop-dev', {}, { custom: false }))).urn;
  }

  async refused(request: RegisterResourceRequest): Promise<Failure | undefined> {
    await expect(this.register(request)).rejects.toThrow();
    return this.fatal[0];
  }
}

const aws = (
  name: string,
  object: WireProperties = {},
  change: Parameters<typeof registration>[3] = {},
): RegisterResourceRequest =>
  registration(bucketType, name, object, { ...change, options: { version: '7.48.0', ...change?.options } });

describe('registering resources', () => {
  it('gives URN, unknown id and inputs back', async () => {
    const run = new Run();
    const parent = await run.root();
    expect(parent).toBe(rootUrn);
    const bucket = await run.register(aws('logs', { bucket: 'my-logs' }, { parent }));
    expect(bucket).toMatchObject({ urn: 'urn:pulumi:dev::shop::aws:s3/bucket:Bucket::logs', id: '' });
    expect(bucket.object).toEqual({ bucket: 'my-logs', region: 'eu-west-1', tagsAll: {} });
  });

  it('creates the default provider of a version once, with the configuration of its package', async () => {
    const run = new Run([], {
      config: { 'aws:region': 'eu-west-1', 'aws:token': 'long-secret', 'shop:x': '1' },
      secretConfigKeys: ['aws:token'],
    });
    await Promise.all([
      run.register(aws('a')),
      run.register(aws('b')),
      run.register(aws('c', {}, { options: { version: '6.1.0' } })),
    ]);
    const { resources } = await run.deployment.finish();
    const providers = resources.filter(({ type }) => type === 'pulumi:providers:aws');
    expect(providers.map(({ name }) => name)).toEqual(['default_6_1_0', 'default_7_48_0']);
    expect(providers[1]?.inputs).toEqual({ region: 'eu-west-1', token: { $secret: true }, version: '7.48.0' });
    expect(resources.find(({ name }) => name === 'a')?.provider).toBe(providers[1]?.urn);
  });

  it('uses an explicit provider, given by reference with an unknown id', async () => {
    const run = new Run();
    const provider = await run.register(
      registration('pulumi:providers:aws', 'west', { region: 'us-west-2', defaultTags: '{"tags":{"owner":"me"}}' }),
    );
    const bucket = await run.register(
      aws('b', { tags: { a: '1' } }, { options: { provider: `${provider.urn}::${unknownValue}` } }),
    );
    expect(bucket.object).toMatchObject({ region: 'us-west-2', tagsAll: { owner: 'me', a: '1' } });
    const { resources } = await run.deployment.finish();
    expect(resources.map(({ name }) => name)).not.toContain('default_7_48_0');
  });

  it('inherits providers from components, at any depth, and options from the parent', async () => {
    const run = new Run();
    const parent = await run.root();
    const { urn: provider } = await run.register(
      registration('pulumi:providers:aws', 'west', { region: 'us-west-2' }, { parent }),
    );
    const outer = await run.register(
      registration(
        'my:a:Outer',
        'outer',
        {},
        { custom: false, parent, options: { providers: { aws: `${provider}::${unknownValue}` }, protect: true } },
      ),
    );
    const inner = await run.register(registration('my:a:Inner', 'inner', {}, { custom: false, parent: outer.urn }));
    const bucket = await run.register(aws('b', {}, { parent: inner.urn }));
    const child = await run.register(aws('c', {}, { parent: bucket.urn }));
    expect(child.urn).toBe('urn:pulumi:dev::shop::my:a:Outer$my:a:Inner$aws:s3/bucket:Bucket$aws:s3/bucket:Bucket::c');
    const { resources } = await run.deployment.finish();
    for (const name of ['b', 'c'])
      expect(resources.find((resource) => resource.name === name)).toMatchObject({ provider, protect: true });
  });

  it('gives nothing back for components and takes their outputs later', async () => {
    const seen: WireProperties[] = [];
    const run = new Run([
      {
        analyzeStack: (resources) => (
          seen.push(...resources.filter(({ type }) => type === 'my:a:Group').map(({ properties }) => properties)),
          { diagnostics: [], notApplicable: [] }
        ),
      },
    ]);
    const group = await run.register(registration('my:a:Group', 'group', { size: 1 }, { custom: false }));
    expect(group.object).toEqual({});
    await run.deployment.registerResourceOutputs(group.urn, { id: unknownValue });
    await run.deployment.finish();
    expect(seen).toEqual([{ id: unknownValue }]);
  });

  it('flattens references and reports dependencies', async () => {
    const run = new Run();
    const a = await run.register(aws('a'));
    await run.register(
      aws(
        'b',
        { bucket: { [signatureKey]: signatures.resource, urn: a.urn, id: '' } },
        { propertyDependencies: { bucket: [a.urn], gone: [a.urn] }, options: { dependsOn: [a.urn, a.urn] } },
      ),
    );
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'b')).toMatchObject({
      inputs: { bucket: { $unknown: true } },
      dependencies: [a.urn],
      propertyDependencies: { bucket: [a.urn] },
    });
    expect(resources.find(({ name }) => name === 'b')?.propertyDependencies).not.toHaveProperty('gone');
  });

  it('makes every property depend on everything when the program does not say', async () => {
    const run = new Run();
    const a = await run.register(aws('a'));
    await run.register(aws('b', { bucket: 'x' }, { propertyDependencies: undefined, options: { dependsOn: [a.urn] } }));
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'b')?.propertyDependencies).toEqual({ bucket: [a.urn] });
  });

  it('knows the id of an imported resource', async () => {
    expect((await new Run().register(aws('a', {}, { options: { importId: 'i-1' } }))).id).toBe('i-1');
  });

  it('makes additional secret outputs secret', async () => {
    const { object } = await new Run().register(
      aws('a', { bucket: 'x' }, { options: { additionalSecretOutputs: ['bucket', 'arn'] } }),
    );
    expect(object).toMatchObject({ bucket: secretOf('x'), arn: secretOf(unknownValue) });
  });

  it('hides the provider code of dynamic resources', async () => {
    const run = new Run();
    const { object } = await run.register(
      registration('pulumi-nodejs:dynamic:Resource', 'd', { __provider: 'exports.handler = 1', text: 'x' }),
    );
    expect(object).toMatchObject({ text: 'x' });
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'd')?.inputs).toEqual({ __provider: { $secret: true }, text: 'x' });
  });

  it('shows internal keys to remediations only', async () => {
    const seen: Record<string, readonly string[]> = {};
    const keep = (phase: string, { type, properties }: AnalyzerResource): void => {
      if (type === 'pulumi-nodejs:dynamic:Resource') seen[phase] = Object.keys(properties).sort();
    };
    const run = new Run([
      {
        remediate: (resource) => (keep('remediate', resource), []),
        analyze: (resource) => (keep('analyze', resource), { diagnostics: [], notApplicable: [] }),
        analyzeStack: (resources) => {
          for (const resource of resources) keep('stack', resource);
          return { diagnostics: [], notApplicable: [] };
        },
      },
    ]);
    await run.register(registration('pulumi-nodejs:dynamic:Resource', 'd', { __provider: 'code', text: 'x' }));
    await run.deployment.finish();
    expect(seen).toEqual({ remediate: ['__provider', 'text'], analyze: ['text'], stack: ['id', 'text'] });
  });

  it('gives all configuration under its full keys to a dynamic provider', async () => {
    const run = new Run([], {
      config: { 'aws:region': 'eu-west-1', 'shop:token': 't' },
      secretConfigKeys: ['shop:token'],
    });
    await run.register(registration('pulumi-nodejs:dynamic:Resource', 'd', { text: 'x' }));
    const { resources } = await run.deployment.finish();
    const provider = resources.find(({ type }) => type === 'pulumi:providers:pulumi-nodejs');
    expect(provider?.inputs).toEqual({ 'aws:region': 'eu-west-1', 'shop:token': { $secret: true } });
  });

  it('shows inputs that AWS fills in as unknown to stack policies, where they are not set', async () => {
    const locks: unknown[] = [];
    const run = new Run([
      {
        analyzeStack: (resources) => {
          for (const { type, properties } of resources)
            if (type === bucketType) locks.push(properties['objectLockEnabled']);
          return { diagnostics: [], notApplicable: [] };
        },
      },
    ]);
    await run.register(aws('a'));
    await run.register(aws('b', { objectLockEnabled: false }));
    await run.deployment.finish();
    expect(locks).toEqual([unknownValue, false]);
  });

  it.each<[string, RegisterResourceRequest, Failure['kind'], string]>([
    [
      'a remote component',
      registration('awsx:ec2:Vpc', 'v', {}, { custom: false, remote: true }),
      'remote-component',
      'awsx:ec2:Vpc "v" is a component that lives in a provider plugin',
    ],
    ['a malformed type', registration('bucket', 'b'), 'resource', '"bucket" is not a resource type'],
    [
      'an unknown parent',
      aws('b', {}, { parent: 'urn:pulumi:dev::shop::x:y:Z::nobody' }),
      'resource',
      'is not a resource of this stack',
    ],
    [
      'an unknown provider',
      aws('b', {}, { options: { provider: `urn:pulumi:dev::shop::pulumi:providers:aws::gone::${unknownValue}` } }),
      'resource',
      'is not a provider of this stack',
    ],
    [
      'a timeout that is no duration',
      aws('b', {}, { options: { customTimeouts: { create: 'soon', update: '', delete: '' } } }),
      'resource',
      'custom timeout "soon"',
    ],
  ])('refuses %s', async (_what, request, kind, message) => {
    const run = new Run();
    expect(await run.refused(request)).toMatchObject({ kind, message: expect.stringContaining(message) });
    const { failures } = await run.deployment.finish();
    expect(failures).toHaveLength(1);
  });

  it('refuses the same URN twice, also at the same time, and everything after', async () => {
    const run = new Run();
    const [first, second] = await Promise.allSettled([run.register(aws('a')), run.register(aws('a'))]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(run.fatal).toMatchObject([
      { kind: 'resource', message: expect.stringContaining('Two resources have the URN') },
    ]);
    await expect(run.register(aws('b'))).rejects.toThrow('has stopped');
    expect(run.fatal).toHaveLength(1);
  });

  it('refuses outputs of what was never registered, and methods', async () => {
    const run = new Run();
    await expect(run.deployment.registerResourceOutputs('urn:x', {})).rejects.toThrow('never registered');
    const other = new Run();
    await expect(other.deployment.call('aws:x/y:method')).rejects.toThrow('runs inside a provider plugin');
    expect(other.fatal).toMatchObject([{ kind: 'remote-component' }]);
  });
});

describe('transforms', () => {
  const callback = (token: string) => ({ target: 'program', token });

  it('run from the resource to its parents to the stack, each on the result before, with unknowns as outputs', async () => {
    const run = new Run();
    const tokens: string[] = [];
    const seen: WireProperties[] = [];
    const transform: RunTransform = async ({ token }, request) => {
      tokens.push(token);
      seen.push(request.properties);
      return {
        properties: { ...request.properties, [token]: request.name },
        options: { ...request.options, protect: true },
      };
    };
    const group = await run.register(
      registration('my:a:Group', 'group', {}, { custom: false, transforms: [callback('parent')] }),
      transform,
    );
    run.deployment.registerStackTransform(callback('stack'));
    tokens.length = 0;
    seen.length = 0;
    const { object } = await run.register(
      aws('b', { arn: unknownValue, key: secretOf('s') }, { parent: group.urn, transforms: [callback('own')] }),
      transform,
    );
    expect(tokens).toEqual(['own', 'parent', 'stack']);
    expect(seen[0]).toEqual({
      arn: { [signatureKey]: signatures.output },
      key: { [signatureKey]: signatures.output, secret: true, value: 's' },
    });
    expect(object).toMatchObject({ own: 'b', parent: 'b', stack: 'b', key: secretOf('s'), arn: unknownValue });
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'b')?.protect).toBe(true);
  });

  it('may leave a resource as it is', async () => {
    const { object } = await new Run().register(
      aws('b', { bucket: 'x' }, { transforms: [callback('t')] }),
      async () => ({ properties: undefined, options: undefined }),
    );
    expect(object).toMatchObject({ bucket: 'x' });
  });
});

describe('reading resources', () => {
  const read = (change: object = {}) => ({
    id: 'i-1',
    type: bucketType,
    name: 'r',
    parent: '',
    properties: {},
    dependencies: [],
    provider: '',
    version: '7.48.0',
    additionalSecretOutputs: [],
    packageRef: '',
    ...change,
  });

  it('gives the state back and marks the resource as external, unseen by policies', async () => {
    const analyzed: string[] = [];
    const stack: string[] = [];
    const run = new Run([
      {
        analyze: ({ name }) => (analyzed.push(name), { diagnostics: [], notApplicable: [] }),
        analyzeStack: (resources) => (
          stack.push(...resources.map(({ name }) => name)),
          { diagnostics: [], notApplicable: [] }
        ),
      },
    ]);
    expect(
      await run.deployment.readResource(
        read({ properties: { bucket: 'x', tags: 'y' }, additionalSecretOutputs: ['tags'] }),
      ),
    ).toEqual({
      urn: 'urn:pulumi:dev::shop::aws:s3/bucket:Bucket::r',
      properties: { bucket: 'x', tags: secretOf('y') },
    });
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'r')).toMatchObject({ external: true });
    expect([...analyzed, ...stack]).not.toContain('r');
  });

  it('hydrates what it knows', async () => {
    const run = new Run();
    const { urn } = await run.deployment.readResource(read({ properties: { bucket: 'x' } }));
    expect(
      await run.deployment.invoke({
        token: 'pulumi:pulumi:getResource',
        args: { urn },
        provider: '',
        version: '',
        packageRef: '',
      }),
    ).toMatchObject({ urn, id: 'i-1', state: { bucket: 'x' } });
    await expect(
      run.deployment.invoke({
        token: 'pulumi:pulumi:getResource',
        args: { urn: 'urn:none' },
        provider: '',
        version: '',
        packageRef: '',
      }),
    ).rejects.toThrow('unknown resource urn:none');
  });

  const reference = (name: string) =>
    read({ id: name, type: 'pulumi:pulumi:StackReference', name: 'ref', properties: { name } });

  it.each(['network', 'acme/shop/network'])('reads the outputs of stack %s', async (name) => {
    const run = new Run([], {
      stackOutputs: async (stack) => (stack === 'network' ? { vpc: unknownValue, key: secretOf('s3cret') } : undefined),
    });
    expect((await run.deployment.readResource(reference(name))).properties).toEqual({
      name,
      outputs: { vpc: unknownValue, key: secretOf('s3cret') },
      secretOutputNames: ['key'],
    });
  });

  it.each<[string, StackRunOptions['stackOutputs'], string]>([
    ['a stack nobody knows', async () => undefined, 'is not part of this preview'],
    ['a circle', () => Promise.reject(new Error('they form a circle')), 'they form a circle'],
  ])('fails on %s', async (_what, stackOutputs, message) => {
    const run = new Run([], { stackOutputs });
    await expect(run.deployment.readResource(reference('other'))).rejects.toThrow(message);
    expect(run.fatal).toMatchObject([{ kind: 'stack-reference' }]);
  });
});

describe('data sources', () => {
  const invoke = (run: Run, token: string, args: WireProperties = {}, provider = '') =>
    run.deployment.invoke({ token, args, provider, version: '7.48.0', packageRef: '' });

  it('answer from the provider that is used', async () => {
    const run = new Run();
    const { urn } = await run.register(
      registration('pulumi:providers:aws', 'other', {
        assumeRoles: '[{"roleArn":"arn:aws:iam::111122223333:role/x"}]',
      }),
    );
    expect(
      await invoke(run, 'aws:index/getCallerIdentity:getCallerIdentity', {}, `${urn}::${unknownValue}`),
    ).toMatchObject({ accountId: '111122223333' });
    expect(await invoke(run, 'aws:index/getRegion:getRegion')).toMatchObject({ region: 'eu-west-1' });
  });

  it('collect everything nobody answers, without stopping the program', async () => {
    const run = new Run();
    for (const token of ['aws:ssm/getParameter:getParameter', 'aws:ec2/getAmi:getAmi'])
      await expect(invoke(run, token, { name: 'x' })).rejects.toThrow(token);
    expect(run.fatal).toEqual([]);
    const { failures } = await run.deployment.finish();
    expect(failures.map(({ kind, message }) => `${kind} ${message.split(' ')[6] ?? ''}`)).toEqual([
      'data-source aws:ec2/getAmi:getAmi',
      'data-source aws:ssm/getParameter:getParameter',
    ]);
  });

  it('may answer with an error, which is no failure of the preview', async () => {
    const run = new Run([], { dataSources: { getAmi: { $error: 'AccessDenied' } } });
    await expect(invoke(run, 'aws:ec2/getAmi:getAmi')).rejects.toThrow('AccessDenied');
    expect((await run.deployment.finish()).failures).toEqual([]);
  });

  it('are unknown when an argument is', async () => {
    expect(await invoke(new Run(), 'aws:ec2/getAmi:getAmi', { owners: [unknownValue] })).toMatchObject({
      id: unknownValue,
      arn: unknownValue,
    });
  });
});

describe('policies', () => {
  const rule = policyInfo({ name: 'rule', description: 'Demands' });

  it('remediate pack by pack before any of them analyzes', async () => {
    const order: string[] = [];
    const make = (name: string): FakePack => ({
      name,
      policies: [rule],
      remediate: ({ type, properties }) => {
        if (type !== bucketType) return [];
        order.push(`remediate ${name} ${JSON.stringify(properties)}`);
        return [{ policy: 'rule', description: 'Adds', properties: { ...properties, [name]: true }, diagnostic: '' }];
      },
      analyze: ({ type, properties }: AnalyzerResource) => {
        if (type === bucketType) order.push(`analyze ${name} ${JSON.stringify(properties)}`);
        return { diagnostics: [], notApplicable: [] };
      },
    });
    const run = new Run([make('one'), make('two')]);
    const { object } = await run.register(aws('b', {}));
    expect(order).toEqual([
      'remediate one {}',
      'remediate two {"one":true}',
      'analyze one {"one":true,"two":true}',
      'analyze two {"one":true,"two":true}',
    ]);
    expect(object).toMatchObject({ one: true, two: true });
    const { remediations } = await run.deployment.finish();
    expect(remediations).toMatchObject([
      { pack: 'one', before: {}, after: { one: true } },
      { pack: 'two', before: { one: true }, after: { one: true, two: true } },
    ]);
  });

  it('see providers, and stack policies see computed outputs as unknown', async () => {
    const providers: (string | undefined)[] = [];
    let stack: readonly AnalyzerStackResource[] = [];
    const run = new Run([
      {
        analyze: ({ type, provider }) => (
          type === bucketType && providers.push(provider?.name),
          { diagnostics: [], notApplicable: [] }
        ),
        analyzeStack: (resources) => ((stack = resources), { diagnostics: [], notApplicable: [] }),
      },
    ]);
    await run.register(aws('b', { bucket: 'x' }));
    await run.deployment.finish();
    expect(providers).toEqual(['default_7_48_0']);
    expect(stack.find(({ name }) => name === 'b')?.properties).toMatchObject({
      bucket: 'x',
      arn: unknownValue,
      id: unknownValue,
      region: 'eu-west-1',
    });
    expect(stack.map(({ urn }) => urn)).toEqual([...stack.map(({ urn }) => urn)].sort());
  });

  it('stop the program when one throws', async () => {
    const run = new Run([
      {
        analyze: () => {
          throw new PolicyThrew('fake', 'the policy rule threw', 'stack');
        },
      },
    ]);
    await expect(run.register(aws('b'))).rejects.toThrow('threw');
    expect(run.fatal).toEqual([{ kind: 'policy', message: 'the policy rule threw', detail: 'stack' }]);
  });

  it('of the stack that throw are failures too', async () => {
    const run = new Run([
      {
        analyzeStack: () => {
          throw new PolicyThrew('fake', 'it threw', '');
        },
      },
    ]);
    expect((await run.deployment.finish()).failures).toMatchObject([{ kind: 'policy', message: 'it threw' }]);
  });

  it('of the stack do not judge a stack that is not complete', async () => {
    let ran = false;
    const run = new Run([{ analyzeStack: () => ((ran = true), { diagnostics: [], notApplicable: [] }) }]);
    run.deployment.fail({ kind: 'program', message: 'it threw' });
    await run.deployment.finish();
    expect(ran).toBe(false);
  });

  it('report findings of the stack against the stack when they name no resource', async () => {
    const whole = policyInfo({ name: 'whole', kind: 'stack', description: 'Demands' });
    const run = new Run([
      {
        policies: [whole],
        analyzeStack: () => ({
          diagnostics: [
            {
              policy: 'whole',
              message: 'Demands\nno',
              description: 'Demands',
              urn: '',
              level: 'advisory',
              severity: 'low',
            },
          ],
          notApplicable: [],
        }),
      },
    ]);
    expect((await run.deployment.finish()).findings).toMatchObject([
      { resource: rootUrn, severity: 'low', message: 'no' },
    ]);
  });
});

describe('the result', () => {
  it('never shows a secret', async () => {
    const secret = 'correct horse battery staple';
    const leak = policyInfo({ name: 'leak', description: 'Leaks' });
    const run = new Run(
      [
        {
          policies: [leak],
          analyze: ({ type }) =>
            type === topicType
              ? {
                  diagnostics: [
                    {
                      policy: 'leak',
                      message: `Leaks\nit is ${secret}`,
                      description: 'Leaks',
                      urn: '',
                      level: 'advisory',
                      severity: undefined,
                    },
                  ],
                  notApplicable: [],
                }
              : { diagnostics: [], notApplicable: [] },
        },
      ],
      { config: { 'shop:password': 'config-secret' }, secretConfigKeys: ['shop:password'] },
    );
    const root = await run.root();
    await run.register(
      registration(
        topicType,
        't',
        { key: secretOf(secret), plain: `again ${secret}`, config: 'config-secret' },
        { parent: root },
      ),
    );
    run.deployment.log({ severity: 'info', text: `printing ${secret}` });
    run.deployment.fail({ kind: 'program', message: `failed with config-secret`, detail: secret });
    await run.deployment.registerResourceOutputs(root, { open: 'yes', closed: secretOf(secret) });
    const result = await run.deployment.finish();
    const text = JSON.stringify([result, run.messages]);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('config-secret');
    expect(result.outputs).toEqual({ open: 'yes', closed: { $secret: true } });
    expect(run.deployment.outputs['closed']).toEqual(secretOf(secret));
  });

  it('drops colours and debug lines', async () => {
    const run = new Run();
    run.deployment.log({ severity: 'info', text: `${String.fromCharCode(27)}[36mcyan${String.fromCharCode(27)}[39m` });
    run.deployment.log({ severity: 'debug', text: 'RPC' });
    expect((await run.deployment.finish()).messages).toEqual([{ severity: 'info', text: 'cyan' }]);
  });

  it('counts a logged error as a failure of the program', async () => {
    const run = new Run();
    run.deployment.log({ severity: 'error', text: 'something is wrong\nwith details' });
    expect((await run.deployment.finish()).failures).toEqual([
      { kind: 'program', message: 'something is wrong', detail: 'something is wrong\nwith details' },
    ]);
  });

  it('does not depend on the order of registration', async () => {
    const names = ['c', 'a', 'b'];
    const results = await Promise.all(
      [names, [...names].reverse()].map(async (order) => {
        const run = new Run([
          {
            policies: [policyInfo({ name: 'r', description: 'D' })],
            analyze: ({ name }) => ({
              diagnostics: names.includes(name)
                ? [{ policy: 'r', message: 'D\nno', description: 'D', urn: '', level: 'advisory', severity: undefined }]
                : [],
              notApplicable: [],
            }),
          },
        ]);
        for (const name of order) await run.register(aws(name));
        return run.deployment.finish();
      }),
    );
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.findings).toHaveLength(3);
  });
});
