import { Deadline } from '../../../preview/grpc/deadline';

describe('Deadline', () => {
  let expired = 0;
  const deadline = (milliseconds: number): Deadline => new Deadline(milliseconds, () => (expired += 1));
  beforeEach(() => {
    expired = 0;
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('expires once its time has passed', () => {
    deadline(100).start();
    jest.advanceTimersByTime(99);
    expect(expired).toBe(0);
    jest.advanceTimersByTime(1);
    expect(expired).toBe(1);
  });

  it('does not expire after it was stopped', () => {
    const stopped = deadline(100);
    stopped.start();
    stopped.stop();
    jest.advanceTimersByTime(1000);
    expect(expired).toBe(0);
  });

  it('does not count the time it waits, however many waits overlap', async () => {
    const waiting = deadline(100);
    waiting.start();
    jest.advanceTimersByTime(50);
    let endFirst = (): void => undefined;
    let endSecond = (): void => undefined;
    const first = waiting.without(new Promise<void>((resolve) => (endFirst = resolve)));
    const second = waiting.without(new Promise<void>((resolve) => (endSecond = resolve)));
    jest.advanceTimersByTime(1000);
    endFirst();
    await first;
    jest.advanceTimersByTime(1000);
    expect(expired).toBe(0);
    endSecond();
    await second;
    jest.advanceTimersByTime(49);
    expect(expired).toBe(0);
    jest.advanceTimersByTime(1);
    expect(expired).toBe(1);
  });

  it('stays stopped when a wait ends afterwards', async () => {
    const stopped = deadline(100);
    stopped.start();
    const wait = stopped.without(Promise.resolve());
    stopped.stop();
    await wait;
    jest.advanceTimersByTime(1000);
    expect(expired).toBe(0);
  });
});
