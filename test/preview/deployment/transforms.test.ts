import type { WireProperties } from '../../../preview/packs/pack';
import type { RunTransform } from '../../../preview/registration';
import { secretOf, signatureKey, signatures, unknownValue } from '../../../preview/values';
import { registration } from '../requests';
import { aws, Run } from './run';

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
      { transform },
    );
    run.deployment.registerStackTransform(callback('stack'));
    tokens.length = 0;
    seen.length = 0;
    const { object } = await run.register(
      aws('b', { arn: unknownValue, key: secretOf('s') }, { parent: group.urn, transforms: [callback('own')] }),
      { transform },
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
    const { object } = await new Run().register(aws('b', { bucket: 'x' }, { transforms: [callback('t')] }), {
      transform: async () => ({ properties: undefined, options: undefined }),
    });
    expect(object).toMatchObject({ bucket: 'x' });
  });

  it('of its own replace its dependencies by those of what they give back', async () => {
    const run = new Run();
    const key = await run.register(aws('key'));
    const other = await run.register(aws('other'));
    await run.register(
      aws(
        'b',
        { arn: unknownValue },
        {
          propertyDependencies: { arn: [key.urn] },
          options: { dependsOn: [key.urn] },
          transforms: [callback('t')],
        },
      ),
      {
        transform: async (_callback, { properties, options }) => {
          expect(properties['arn']).toEqual({ [signatureKey]: signatures.output, dependencies: [key.urn] });
          return { properties: { arn: 'known' }, options: { ...options, dependsOn: [other.urn] } };
        },
      },
    );
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'b')).toMatchObject({
      dependencies: [other.urn],
      propertyDependencies: {},
    });
  });

  it('of parents only add dependencies, whatever they say of dependsOn', async () => {
    const run = new Run();
    const key = await run.register(aws('key'));
    const group = await run.register(
      registration('my:a:Group', 'group', {}, { custom: false, transforms: [callback('parent')] }),
      { transform: async () => ({ properties: undefined, options: undefined }) },
    );
    await run.register(aws('b', { arn: 'x' }, { parent: group.urn }), {
      transform: async (_callback, { properties, options }) => ({
        properties: {
          ...properties,
          tags: { [signatureKey]: signatures.output, value: { a: 'b' }, dependencies: [key.urn] },
        },
        options: { ...options, dependsOn: [key.urn] },
      }),
    });
    const { resources } = await run.deployment.finish();
    expect(resources.find(({ name }) => name === 'b')).toMatchObject({
      inputs: { tags: { a: 'b' } },
      dependencies: [],
      propertyDependencies: { tags: [key.urn] },
    });
  });

  it('of data sources change arguments before they are answered', async () => {
    const run = new Run([], { dataSources: { getAmi: { id: 'ami-1' } } });
    run.deployment.registerInvokeTransform(callback('invoke'));
    const seen: WireProperties[] = [];
    await run
      .invoke('aws:ec2/getAmi:getAmi', { nameRegex: 'a' }, '', {
        transformInvoke: async (_callback, { args }) => {
          seen.push(args);
          return { args: { nameRegex: unknownValue }, provider: undefined, version: undefined };
        },
      })
      .then((answer) => expect(answer).toMatchObject({ nameRegex: unknownValue, id: unknownValue }));
    expect(seen).toEqual([{ nameRegex: 'a' }]);
  });
});
