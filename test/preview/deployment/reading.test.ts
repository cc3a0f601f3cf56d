import type { StackRunOptions } from '../../../preview/stack-run';
import { secretOf, unknownValue } from '../../../preview/values';
import { bucketType, Run } from './run';

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
    expect(await run.read(read({ properties: { bucket: 'x', tags: 'y' }, additionalSecretOutputs: ['tags'] }))).toEqual(
      {
        urn: 'urn:pulumi:dev::shop::aws:s3/bucket:Bucket::r',
        properties: { bucket: 'x', tags: secretOf('y') },
      },
    );
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'r')).toMatchObject({ external: true });
    expect([...analyzed, ...stack]).not.toContain('r');
  });

  it('hydrates what it knows', async () => {
    const run = new Run();
    const { urn } = await run.read(read({ properties: { bucket: 'x' } }));
    expect(await run.invoke('pulumi:pulumi:getResource', { urn })).toMatchObject({
      urn,
      id: 'i-1',
      state: { bucket: 'x' },
    });
    await expect(run.invoke('pulumi:pulumi:getResource', { urn: 'urn:none' })).rejects.toThrow(
      'unknown resource urn:none',
    );
  });

  const reference = (name: string) =>
    read({ id: name, type: 'pulumi:pulumi:StackReference', name: 'ref', properties: { name } });

  it.each(['network', 'acme/shop/network'])('reads the outputs of stack %s', async (name) => {
    const run = new Run([], {
      stackOutputs: async (stack) => (stack === 'network' ? { vpc: unknownValue, key: secretOf('s3cret') } : undefined),
    });
    expect((await run.read(reference(name))).properties).toEqual({
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
    await expect(run.read(reference('other'))).rejects.toThrow(message);
    expect(run.fatal).toMatchObject([{ kind: 'stack-reference' }]);
  });
});
