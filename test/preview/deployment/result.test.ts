import { secretOf } from '../../../preview/values';
import { policyInfo } from '../fake-pack';
import { registration } from '../requests';
import { aws, Run, topicType, noFunctions } from './run';

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
    await run.deployment.registerResourceOutputs(root, { open: 'yes', closed: secretOf(secret) }, noFunctions);
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
