import { AccessDesk } from '../../../operations/production-access/access-desk';
import { AccessKeeper } from '../../../operations/production-access/access-keeper';
import type { AccessSettings } from '../../../components/production-access/access-settings';
import { granted, minute, settings, World } from './world';

describe('a request', () => {
  it('is approved, opens access, and ends by itself', async () => {
    const world = new World();
    const { id, status } = await world.ask();
    expect(status).toBe('pending');
    expect(world.maySwitch('ada.lovelace')).toBe(false);
    expect(granted(await world.approve('grace.hopper', id))).toMatchObject([
      { status: 'open', approvers: ['grace.hopper'], expiresAt: '2026-11-22T13:00:00.000Z' },
    ]);
    expect(world.maySwitch('ada.lovelace')).toBe(true);
    await world.keeper().sweep();
    await world.pass(59 * minute);
    await world.keeper().sweep();
    expect(world.maySwitch('ada.lovelace')).toBe(true);
    await world.pass(minute);
    expect(world.isMember('ada.lovelace')).toBe(false);
    expect(world.grant(id)?.closedAt).toBe(world.now);
    expect(world.cuts).toEqual([{ person: 'ada.lovelace', before: world.now }]);
    expect(world.announced).toEqual(['requested', 'approved', 'granted', 'closed'].map((type) => `${type} ${id}`));
    expect((world.events.get(id) ?? []).map(({ type }) => type)).toEqual([
      'requested',
      'approved',
      'granted',
      'closed',
    ]);
  });

  it.each([
    ['alan.turing', 'system-operator', 60, 'not-a-production-person'],
    ['mallory', 'system-operator', 60, 'unknown-person'],
    ['ada.lovelace', 'administrators', 60, 'unknown-group'],
    ['ada.lovelace', 'system-operator', 14, 'duration'],
    ['ada.lovelace', 'system-operator', 241, 'duration'],
    ['ada.lovelace', 'all-accounts-break-glass', 121, 'duration'],
  ])('of %s for %s and %d minutes is refused: %s', async (name, group, minutes, refused) => {
    const world = new World();
    const command = { action: 'request', group, minutes, reason: 'Restart the ledger', ticket: 'OPS-1' };
    expect(await world.send(name, command)).toMatchObject({ refused });
    expect(world.events.size).toBe(0);
    expect(world.announced).toHaveLength(1);
  });

  it.each([
    [15, 'system-operator'],
    [240, 'system-operator'],
    [120, 'all-accounts-break-glass'],
  ])('for %d minutes of %s is taken', async (minutes, group) => {
    expect((await new World().ask('ada.lovelace', group, minutes)).status).toBe('pending');
  });

  it('is refused while another one of the same kind runs', async () => {
    const world = new World();
    await world.ask();
    await expect(world.ask()).rejects.toThrow('still running');
    await world.pass(4 * 60 * minute);
    expect((await world.ask()).status).toBe('pending');
  });
});

describe('an approval', () => {
  it.each([
    ['ada.lovelace', 'not-an-approver'],
    ['alan.turing', 'not-an-approver'],
    ['mallory', 'unknown-person'],
  ])('by %s is refused: %s', async (name, refused) => {
    const world = new World();
    const { id } = await world.ask();
    expect(await world.approve(name, id)).toMatchObject({ refused });
    expect(world.isMember('ada.lovelace')).toBe(false);
  });

  it('of the own request is refused, approver or not', async () => {
    const world = new World();
    const { id } = await world.ask('grace.hopper');
    expect(await world.approve('grace.hopper', id)).toMatchObject({ refused: 'own-request' });
    expect(world.isMember('grace.hopper')).toBe(false);
  });

  it('may come from an approver without production access', async () => {
    const world = new World();
    const { id } = await world.ask();
    expect(granted(await world.approve('katherine.johnson', id))[0]?.status).toBe('open');
  });

  it('does nothing the second time', async () => {
    const world = new World();
    const { id } = await world.ask();
    await world.approve('grace.hopper', id);
    await world.pass(30 * minute);
    expect(await world.approve('edsger.dijkstra', id)).toMatchObject({ refused: 'not-pending' });
    expect(world.grant(id)?.expiresAt).toBe(world.now + 30 * minute);
  });

  it('comes too late after four hours, or after a rejection', async () => {
    const world = new World();
    const late = await world.ask();
    await world.pass(4 * 60 * minute);
    expect(await world.approve('grace.hopper', late.id)).toMatchObject({ refused: 'not-pending' });
    const rejected = await world.ask();
    await world.send('grace.hopper', { action: 'reject', id: rejected.id, reason: 'Not this afternoon' });
    expect(await world.approve('edsger.dijkstra', rejected.id)).toMatchObject({ refused: 'not-pending' });
  });

  it('of an id nobody knows is refused', async () => {
    expect(await new World().approve('grace.hopper', '20261122-aaaaaaaaaa')).toMatchObject({
      refused: 'unknown-request',
    });
  });

  it('is refused when the clock went back by more than five minutes', async () => {
    const world = new World();
    const { id } = await world.ask();
    world.now -= 6 * minute;
    expect(await world.approve('grace.hopper', id)).toMatchObject({ refused: 'clock' });
    world.now += 2 * minute;
    expect(granted(await world.approve('grace.hopper', id))[0]?.status).toBe('open');
  });

  it('of an emergency needs two people', async () => {
    const world = new World();
    const { id } = await world.ask('ada.lovelace', 'all-accounts-break-glass');
    expect(granted(await world.approve('grace.hopper', id))[0]).toMatchObject({
      status: 'pending',
      approvalsNeeded: 2,
    });
    expect(await world.approve('grace.hopper', id)).toMatchObject({ refused: 'already-approved' });
    expect(world.maySwitch('ada.lovelace', 'all-accounts-break-glass')).toBe(false);
    expect(granted(await world.approve('edsger.dijkstra', id))[0]?.status).toBe('open');
    expect(world.maySwitch('ada.lovelace', 'all-accounts-break-glass')).toBe(true);
  });

  it('counts once when hundred arrive at the same moment', async () => {
    const world = new World();
    const { id } = await world.ask();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        world.approve(index % 2 === 0 ? 'grace.hopper' : 'edsger.dijkstra', id).catch(() => ({ refused: 'traffic' })),
      ),
    );
    expect(answers.filter((answer) => !('refused' in answer))).toHaveLength(1);
    expect((world.events.get(id) ?? []).map(({ type }) => type)).toEqual(['requested', 'approved', 'granted']);
  });
});

describe('a revocation', () => {
  it.each(['ada.lovelace', 'grace.hopper', 'katherine.johnson'])('by %s ends access at once', async (name) => {
    const world = new World();
    const { id } = await world.ask();
    await world.approve('grace.hopper', id);
    await world.pass(minute);
    const answer = await world.send(name, { action: 'revoke', id, reason: 'The work is done' });
    expect(granted(answer)[0]?.status).toBe('closed');
    expect(world.maySwitch('ada.lovelace')).toBe(false);
    expect(world.isMember('ada.lovelace')).toBe(false);
    expect(world.schedules.size).toBe(0);
    expect(world.tags.size).toBe(0);
    expect(world.cuts).toEqual([{ person: 'ada.lovelace', before: world.now }]);
  });

  it('by anybody else is refused', async () => {
    const world = new World();
    const { id } = await world.ask();
    await world.approve('grace.hopper', id);
    expect(await world.send('alan.turing', { action: 'revoke', id, reason: 'I do not like it' })).toMatchObject({
      refused: 'not-allowed',
    });
    expect(world.maySwitch('ada.lovelace')).toBe(true);
  });

  it('between window and membership lets nobody in, even without a sweep', async () => {
    const world = new World();
    const { id } = await world.ask();
    const { windows } = world.ports;
    let revoked: Promise<unknown> | undefined;
    const desk = new AccessDesk(settings, {
      ...world.ports,
      windows: {
        set: async (...args) => {
          await windows.set(...args);
          revoked ??= world.send('edsger.dijkstra', { action: 'revoke', id, reason: 'Approved by mistake' });
          await revoked;
        },
      },
    });
    await desk.carryOut({ action: 'approve', id }, 'grace.hopper', 'slack');
    expect(world.grant(id)?.revokedBy).toBe('edsger.dijkstra');
    expect(world.isMember('ada.lovelace')).toBe(false);
    expect(world.maySwitch('ada.lovelace')).toBe(false);
  });
});

it('more time is asked for and approved like the first, without a break, and one revocation ends all of it', async () => {
  const world = new World();
  const first = await world.ask();
  await world.approve('grace.hopper', first.id);
  await world.pass(50 * minute);
  const second = await world.ask('ada.lovelace', 'system-operator', 30);
  expect(await world.approve('ada.lovelace', second.id)).toMatchObject({ refused: 'not-an-approver' });
  await expect(world.ask()).rejects.toThrow('still running');
  await world.approve('edsger.dijkstra', second.id);
  await world.pass(10 * minute);
  await world.keeper().sweep();
  expect(world.grant(first.id)?.closedAt).toBe(world.now);
  expect(world.maySwitch('ada.lovelace')).toBe(true);
  expect(world.cuts).toEqual([]);
  const third = await world.ask();
  await world.approve('edsger.dijkstra', third.id);
  const answer = await world.send('ada.lovelace', { action: 'revoke', id: second.id, reason: 'The work is done' });
  expect(granted(answer)[0]?.status).toBe('closed');
  expect([first, second, third].map(({ id }) => world.grant(id)?.closedAt !== undefined)).toEqual([true, true, true]);
  expect(world.isMember('ada.lovelace')).toBe(false);
});

it('an extension ends at its end, though the first grant ended before', async () => {
  const world = new World();
  const first = await world.ask();
  await world.approve('grace.hopper', first.id);
  await world.pass(50 * minute);
  const second = await world.ask('ada.lovelace', 'system-operator', 30);
  await world.approve('edsger.dijkstra', second.id);
  for (let passed = 0; passed < 6; passed++) {
    await world.pass(5 * minute);
    await world.keeper().sweep();
  }
  expect(world.isMember('ada.lovelace')).toBe(false);
  expect(world.cuts).toEqual([{ person: 'ada.lovelace', before: world.now }]);
});

it('an approver who is none any more does not count for an emergency', async () => {
  const world = new World();
  const { id } = await world.ask('ada.lovelace', 'all-accounts-break-glass');
  await world.approve('grace.hopper', id);
  const demoted: AccessSettings = {
    ...settings,
    people: settings.people.map((one) => (one.name === 'grace.hopper' ? { ...one, approver: false } : one)),
  };
  const desk = new AccessDesk(demoted, world.ports);
  expect(granted(await desk.carryOut({ action: 'approve', id }, 'edsger.dijkstra', 'cli'))[0]?.status).toBe('pending');
  expect(world.isMember('ada.lovelace', 'all-accounts-break-glass')).toBe(false);
  await desk.carryOut({ action: 'approve', id }, 'katherine.johnson', 'cli');
  expect(world.maySwitch('ada.lovelace', 'all-accounts-break-glass')).toBe(true);
});

it('who loses the job function is taken out by the next sweep, with the sessions', async () => {
  const world = new World();
  const { id } = await world.ask();
  await world.approve('grace.hopper', id);
  const without: AccessSettings = {
    ...settings,
    people: settings.people.map((one) => (one.name === 'ada.lovelace' ? { ...one, groups: [] } : one)),
  };
  await new AccessKeeper(without, world.ports).sweep();
  expect(world.isMember('ada.lovelace')).toBe(false);
  expect(world.maySwitch('ada.lovelace')).toBe(false);
  expect(world.cuts).toEqual([{ person: 'ada.lovelace', before: world.now }]);
  expect((world.events.get(id) ?? []).map(({ type }) => type).slice(-2)).toEqual(['revoked', 'closed']);
});

it('a list shows the newest first, to people of landing-zone.yaml only', async () => {
  const world = new World();
  const first = await world.ask();
  await world.pass(minute);
  const second = await world.ask('edsger.dijkstra');
  const answer = granted(await world.send('alan.turing', { action: 'list' }));
  expect(answer.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(await world.send('mallory', { action: 'list' })).toMatchObject({ refused: 'unknown-person' });
});
