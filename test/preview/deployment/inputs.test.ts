import { secretOf, signatureKey, signatures, unknownValue } from '../../../preview/values';
import { registration } from '../requests';
import { aws, bucketType, Run, topicType } from './run';

const file = (path: string) => ({ [signatureKey]: signatures.asset, path });

describe('inputs of resources', () => {
  it('are refused when the file of an asset is not there, wherever it is nested', async () => {
    const archive = { [signatureKey]: signatures.archive, assets: { a: file('package.json'), b: file('no/such.txt') } };
    const failure = await new Run().refused(aws('b', { source: archive }));
    expect(failure).toMatchObject({ kind: 'resource', message: expect.stringContaining('is not there: no/such.txt') });
    const { object } = await new Run().register(aws('b', { source: file('package.json') }));
    expect(object).toMatchObject({ source: file('package.json') });
  });

  it('have lists that hold a secret as secrets, and maps with secret parts', async () => {
    const { object } = await new Run().register(
      registration(bucketType, 'b', {
        list: ['a', secretOf('s')],
        map: { open: 'a', closed: secretOf('s'), lists: [[secretOf(1)]] },
        unknown: [unknownValue],
      }),
    );
    expect(object).toMatchObject({
      list: secretOf(['a', 's']),
      map: { open: 'a', closed: secretOf('s'), lists: secretOf([[1]]) },
      unknown: [unknownValue],
    });
  });

  it('reach policies in the order of their names', async () => {
    const orders: string[] = [];
    const run = new Run([
      {
        analyze: ({ type, properties }) => {
          if (type === topicType) orders.push(JSON.stringify(properties));
          return { diagnostics: [], notApplicable: [] };
        },
      },
    ]);
    await run.register(registration(topicType, 't', { z: 1, a: { y: 1, b: [{ d: 1, c: 2 }] } }));
    expect(orders).toEqual(['{"a":{"b":[{"c":2,"d":1}],"y":1},"z":1}']);
  });

  it('go to the provider of the installed package where the resource names no version', async () => {
    const run = new Run();
    await run.register(registration(topicType, 't', {}));
    const { resources } = await run.deployment.finish();
    expect(resources.map(({ name }) => name)).toContain('default_7_48_0');
  });
});
