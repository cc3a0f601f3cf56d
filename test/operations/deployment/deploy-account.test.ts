import type { EngineEvent, Stack, UpOptions } from '@pulumi/pulumi/automation';
import type { AccountStacks } from '../../../operations/deployment/account-stacks';
import { deployAccount, DeploymentFailed } from '../../../operations/deployment/deploy-account';
import { accountNamed } from '../example';

/** A stack whose `up` fails with these messages, one after the other, and then succeeds. */
class FakeStack {
  readonly runs: UpOptions[] = [];
  readonly imported: unknown[] = [];

  constructor(
    private readonly failures: readonly string[],
    private readonly pending: readonly object[] = [],
  ) {}

  up(options: UpOptions): Promise<unknown> {
    const message = this.failures[this.runs.length];
    this.runs.push(options);
    const event = (content: object): EngineEvent => ({ sequence: 1, timestamp: 0, ...content });
    options.onEvent?.(
      event({ resOutputsEvent: { metadata: { op: 'create', urn: 'urn:a', type: 't', provider: '' } } }),
    );
    if (message === undefined) return Promise.resolve({});
    options.onEvent?.(event({ diagnosticEvent: { severity: 'error', message, color: 'never' } }));
    return Promise.reject(new Error('code: 255'));
  }

  exportStack(): Promise<unknown> {
    return Promise.resolve({ version: 3, deployment: { resources: [], pending_operations: this.pending } });
  }

  importStack(state: unknown): Promise<void> {
    this.imported.push(state);
    return Promise.resolve();
  }
}

function deploy(stack: FakeStack, accountIsNew = false, stop: AbortSignal = new AbortController().signal) {
  const pauses: number[] = [];
  const waits: string[] = [];
  const stacks = { open: () => Promise.resolve(stack as unknown as Stack) } as unknown as AccountStacks;
  const result = deployAccount(
    stacks,
    {
      account: accountNamed('staging'),
      policyPacks: ['/pack'],
      policyPackConfigs: [],
      settingsFile: undefined,
      parallelResources: 4,
      accountIsNew,
      unlock: false,
    },
    {
      clock: { pause: (milliseconds) => (pauses.push(milliseconds), Promise.resolve()), random: () => 1 },
      listener: { waiting: (reason) => waits.push(reason) },
      stop,
      forward: new AbortController().signal,
    },
  );
  return { result, pauses, waits };
}

describe('deployAccount', () => {
  it('enforces the packs while it deploys', async () => {
    const stack = new FakeStack([]);
    await expect(deploy(stack).result).resolves.toEqual({ changes: { create: 1 } });
    expect(stack.runs[0]).toMatchObject({ policyPacks: ['/pack'], parallel: 4, refresh: false });
    expect(stack.imported).toEqual([]);
  });

  it('comes back with growing pauses while AWS throttles', async () => {
    const stack = new FakeStack(['ThrottlingException: Rate exceeded', 'TooManyRequestsException']);
    const { result, pauses, waits } = deploy(stack);
    await result;
    expect(pauses).toEqual([5000, 10000]);
    expect(waits).toEqual(['throttled', 'throttled']);
    expect(stack.runs).toHaveLength(3);
  });

  it('waits for a new account that cannot be entered yet, and not for an old one', async () => {
    const refused = 'AssumeRole: AccessDenied: not authorized to perform: sts:AssumeRole';
    const { result, waits } = deploy(new FakeStack([refused]), true);
    await result;
    expect(waits).toEqual(['not-ready']);
    await expect(deploy(new FakeStack([refused])).result).rejects.toMatchObject({ reason: 'authorization' });
  });

  it('gives up in the end', async () => {
    const { result, pauses } = deploy(new FakeStack(Array<string>(20).fill('Throttling')));
    await expect(result).rejects.toBeInstanceOf(DeploymentFailed);
    expect(pauses).toHaveLength(5);
  });

  it('does not try again what stays, and says the way out', async () => {
    const stack = new FakeStack(['EMAIL_ALREADY_EXISTS']);
    await expect(deploy(stack).result).rejects.toThrow(/adopt/);
    expect(stack.runs).toHaveLength(1);
  });

  it('does not come back once it is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    const stack = new FakeStack(['Throttling', 'Throttling']);
    await expect(deploy(stack, false, stop.signal).result).rejects.toMatchObject({ reason: 'throttled' });
    expect(stack.runs).toHaveLength(1);
  });

  it.each([
    ['creating', false],
    ['updating', true],
    ['deleting', true],
  ])('takes up a run that was killed while %s: reads AWS first: %s', async (type, refresh) => {
    const stack = new FakeStack([], [{ type, resource: { urn: 'urn:b' } }]);
    await deploy(stack).result;
    expect(stack.imported).toEqual([{ version: 3, deployment: { resources: [], pending_operations: [] } }]);
    expect(stack.runs[0]?.refresh).toBe(refresh);
  });
});
