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
});
