import type { AnalyzerResource, WireProperties } from '../../../preview/packs/pack';
import type { RegisterResourceRequest } from '../../../preview/registration';
import type { Failure } from '../../../preview/result';
import { secretOf, signatureKey, signatures, unknownValue } from '../../../preview/values';
import { registration } from '../requests';
import { aws, bucketType, noFunctions, rootUrn, Run } from './run';

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
    await run.deployment.registerResourceOutputs(group.urn, { id: unknownValue }, noFunctions);
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
    await expect(run.deployment.registerResourceOutputs('urn:x', {}, noFunctions)).rejects.toThrow('never registered');
    const other = new Run();
    await expect(other.deployment.call('aws:x/y:method')).rejects.toThrow('runs inside a provider plugin');
    expect(other.fatal).toMatchObject([{ kind: 'remote-component' }]);
  });
});
