import * as pulumi from '@pulumi/pulumi';
import { fromIds, policyDocument } from '../../components/policy-document';

describe('fromIds', () => {
  it('is text when every id is text, so that policies can judge it at preview', () => {
    expect(fromIds({ a: '1', b: '2' }, ({ a, b }) => `${a}-${b}`)).toBe('1-2');
  });

  it('is an output when an id is one', async () => {
    const result = fromIds({ a: '1', b: pulumi.output('2') }, ({ a, b }) => `${a}-${b}`);
    expect(pulumi.Output.isInstance(result)).toBe(true);
    const value = await new Promise<string>((resolve) => {
      pulumi.output(result).apply(resolve);
    });
    expect(value).toBe('1-2');
  });
});

describe('policyDocument', () => {
  it('is the statements under the current version of the language', () => {
    expect(JSON.parse(policyDocument([{ Effect: 'Deny', Action: '*', Resource: '*' }]))).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
    });
  });
});
