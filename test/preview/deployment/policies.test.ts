import { AnalyzerResource, AnalyzerStackResource, PolicyThrew } from '../../../preview/packs/pack';
import { signatureKey, signatures, unknownValue } from '../../../preview/values';
import { FakePack, policyInfo } from '../fake-pack';
import { aws, bucketType, rootUrn, Run } from './run';

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

  it.each([
    ['at the top', { code: { [signatureKey]: signatures.archive, assets: ['index.js'] } }, 'code'],
    [
      'inside another',
      {
        code: {
          [signatureKey]: signatures.archive,
          assets: { inner: { [signatureKey]: signatures.archive, assets: ['b'] } },
        },
      },
      'code.inner',
    ],
    ['in a list', { layers: [{ [signatureKey]: signatures.archive, assets: [] }] }, 'layers.0'],
  ])('that return a broken archive %s stop the program', async (_, properties, place) => {
    const remediation = { policy: 'rule', description: 'Tags', properties, diagnostic: '' };
    const run = new Run([{ policies: [rule], remediate: () => [remediation] }]);
    await expect(run.register(aws('b'))).rejects.toThrow(`broken archive at ${place}`);
    expect(run.fatal).toMatchObject([{ kind: 'policy', message: expect.stringContaining('The policy rule') }]);
  });

  it('may return whole archives and whatever else is called assets', async () => {
    const whole = {
      code: {
        [signatureKey]: signatures.archive,
        assets: {
          'index.js': { [signatureKey]: signatures.asset, text: 'x' },
          all: { [signatureKey]: signatures.archive, path: 'd' },
        },
      },
      assets: ['logo.png'],
    };
    const remediation = { policy: 'rule', description: 'Tags', properties: whole, diagnostic: '' };
    const run = new Run([{ policies: [rule], remediate: () => [remediation] }]);
    expect((await run.register(aws('b'))).object).toMatchObject(whole);
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
