import type { HookNames, HookRegistration, HookRequest } from '../../../preview/registration';
import { aws, Run } from './run';

const none: HookNames = {
  beforeCreate: [],
  afterCreate: [],
  beforeUpdate: [],
  afterUpdate: [],
  beforeDelete: [],
  afterDelete: [],
  onError: [],
};

const hook = (name: string, change: Partial<HookRegistration> = {}): HookRegistration => ({
  name,
  callback: { target: 'program', token: name },
  onDryRun: true,
  ignoreErrors: false,
  ...change,
});

describe('resource hooks', () => {
  it('run before and after a creation when they ask for previews, with inputs and then outputs', async () => {
    const run = new Run();
    const seen: (readonly [string, HookRequest])[] = [];
    for (const given of [hook('before'), hook('after'), hook('never', { onDryRun: false })])
      await run.deployment.registerResourceHook(given);
    await run.register(
      aws(
        'b',
        { bucket: 'x' },
        { options: { hooks: { ...none, beforeCreate: ['before', 'never'], afterCreate: ['after'] } } },
      ),
      { hook: async ({ token }, request) => (seen.push([token, request]), '') },
    );
    expect(seen.map(([token, { name, newOutputs }]) => [token, name, newOutputs?.['bucket']])).toEqual([
      ['before', 'b', undefined],
      ['after', 'b', 'x'],
    ]);
    expect(seen[0]?.[1].newInputs).toEqual({ bucket: 'x' });
  });

  it('that fail end the preview, unless their errors are to be ignored', async () => {
    const run = new Run();
    await run.deployment.registerResourceHook(hook('before'));
    await run.deployment.registerResourceHook(hook('lenient', { ignoreErrors: true }));
    const fails = { hook: () => Promise.resolve('no such luck') };
    await run.register(aws('a', {}, { options: { hooks: { ...none, beforeCreate: ['lenient'] } } }), fails);
    expect(run.messages).toMatchObject([{ severity: 'warning', text: 'before hook "lenient" failed: no such luck' }]);
    await expect(
      run.register(aws('b', {}, { options: { hooks: { ...none, beforeCreate: ['before'] } } }), fails),
    ).rejects.toThrow('no such luck');
    expect(run.fatal).toMatchObject([
      { kind: 'program', message: expect.stringContaining('"b": before hook "before"') },
    ]);
  });

  it.each([
    ['an unknown name', [], 'was not registered'],
    ['a name given twice', [hook('before'), hook('before')], 'Two resource hooks are named before'],
  ] as const)('refuse %s', async (_what, hooks, message) => {
    const run = new Run();
    const work = async (): Promise<void> => {
      for (const given of hooks) await run.deployment.registerResourceHook(given);
      await run.register(aws('b', {}, { options: { hooks: { ...none, beforeCreate: ['before'] } } }));
    };
    await expect(work()).rejects.toThrow(message);
  });
});
