import { runInOrder } from '../../../operations/deployment/run-in-order';

const steps = [
  { id: 'a', after: [] },
  { id: 'b', after: ['a'] },
  { id: 'c', after: ['a'] },
  { id: 'd', after: ['b', 'c'] },
];

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

describe('runInOrder', () => {
  it('starts a step when all before it have succeeded, independent ones together', async () => {
    const events: string[] = [];
    await runInOrder(steps, 4, async ({ id }) => {
      events.push(`+${id}`);
      await tick();
      events.push(`-${id}`);
    });
    expect(events).toEqual(['+a', '-a', '+b', '+c', '-b', '-c', '+d', '-d']);
  });

  it.each([1, 2, 3])('never runs more than %d at a time', async (limit) => {
    let running = 0;
    let most = 0;
    await runInOrder(
      Array.from({ length: 7 }, (_, index) => ({ id: String(index), after: [] })),
      limit,
      async () => {
        most = Math.max(most, ++running);
        await tick();
        running -= 1;
      },
    );
    expect(most).toBe(limit);
  });

  it('keeps what comes after a failure from starting, and nothing else', async () => {
    const outcomes = await runInOrder(steps, 4, async ({ id }) => {
      await tick();
      if (id === 'b') throw new Error('refused');
      return id;
    });
    expect(outcomes.map((outcome) => [outcome.step.id, outcome.status])).toEqual([
      ['a', 'succeeded'],
      ['b', 'failed'],
      ['c', 'succeeded'],
      ['d', 'not-started'],
    ]);
    expect(outcomes[3]).toMatchObject({ because: ['b'] });
  });

  it('starts nothing new once it is stopped, and waits for what runs', async () => {
    const stop = new AbortController();
    const outcomes = await runInOrder(
      steps,
      4,
      async ({ id }) => {
        stop.abort();
        await tick();
        return id;
      },
      stop.signal,
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['succeeded', 'not-started', 'not-started', 'not-started']);
  });

  it.each([
    [
      'a circle',
      [
        { id: 'a', after: ['b'] },
        { id: 'b', after: ['a'] },
      ],
    ],
    ['a step that is not there', [{ id: 'a', after: ['z'] }]],
  ])('refuses %s', async (_, wrong) => {
    await expect(runInOrder(wrong, 2, () => Promise.resolve())).rejects.toThrow();
  });
});
