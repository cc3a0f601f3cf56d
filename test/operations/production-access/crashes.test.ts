import { Crash, minute, settings, start, World } from './world';

const sweepInterval = settings.limits.sweepInterval * 1000;
const end = start + 60 * minute;

async function effectsOf(act: (world: World) => Promise<unknown>): Promise<number> {
  const world = new World();
  await act(world);
  return world.effects;
}

async function approveOnce(world: World): Promise<unknown> {
  const { id } = await world.ask();
  return world.approve('grace.hopper', id);
}

async function untilTheEnd(world: World): Promise<unknown> {
  await approveOnce(world);
  return world.pass(60 * minute);
}

async function untilRevoked(world: World): Promise<unknown> {
  await approveOnce(world);
  const [id = ''] = [...world.events.keys()];
  return world.send('grace.hopper', { action: 'revoke', id, reason: 'The work is done' });
}

/** Sweeps as the rule does, and looks at every minute. */
async function watch(world: World, minutes: number): Promise<readonly number[]> {
  const insideAt: number[] = [];
  for (let passed = 0; passed < minutes; passed++) {
    await world.pass(minute).catch(() => undefined);
    if ((world.now - start) % sweepInterval === 0) await world.keeper().sweep();
    if (world.isMember('ada.lovelace') || world.maySwitch('ada.lovelace')) insideAt.push(world.now);
  }
  return insideAt;
}

describe.each([
  ['granting', approveOnce, 8],
  ['expiring', untilTheEnd, 14],
  ['revoking', untilRevoked, 15],
])('a crash while %s', (_, act, atLeast) => {
  it('at any step leaves nobody inside after the end and one sweep', async () => {
    const effects = await effectsOf(act);
    expect(effects).toBeGreaterThanOrEqual(atLeast);
    for (let step = 1; step <= effects; step++) {
      const world = new World();
      world.crashAfter = step;
      await expect(act(world)).rejects.toThrow(/\S/);
      world.restart();
      const insideAt = await watch(world, 90);
      expect({ step, tooLong: insideAt.filter((time) => time > end + sweepInterval) }).toEqual({ step, tooLong: [] });
      expect({ step, tags: world.tags.size }).toEqual({ step, tags: 0 });
    }
  });
});

it('a crash between approval and membership is finished by the sweep', async () => {
  const world = new World();
  const { id } = await world.ask();
  world.crashAfter = world.effects + 3;
  await expect(world.approve('grace.hopper', id)).rejects.toThrow(Crash);
  world.restart();
  expect(world.isMember('ada.lovelace')).toBe(false);
  await world.pass(5 * minute);
  expect(await world.keeper().sweep()).toEqual({ removed: [], closed: [], completed: [id] });
  expect(world.maySwitch('ada.lovelace')).toBe(true);
  await world.pass(55 * minute);
  expect(world.isMember('ada.lovelace')).toBe(false);
});

describe('the sweep', () => {
  it('removes a member nobody asked for', async () => {
    const world = new World();
    await world.ports.memberships.add('alan.turing', 'system-operator');
    expect(world.maySwitch('alan.turing')).toBe(false);
    expect((await world.keeper().sweep()).removed).toEqual([{ person: 'alan.turing', group: 'system-operator' }]);
    expect(world.isMember('alan.turing')).toBe(false);
  });

  it('removes a member whose end was forged along with the membership', async () => {
    const world = new World();
    await world.ports.memberships.tag('alan.turing', 'system-operator', end);
    await world.ports.memberships.add('alan.turing', 'system-operator');
    await world.keeper().sweep();
    expect(world.isMember('alan.turing')).toBe(false);
    expect(world.tags.size).toBe(0);
  });

  it('removes a member whose end is gone, and says so in the record', async () => {
    const world = new World();
    const { id } = await world.ask();
    await world.approve('grace.hopper', id);
    world.tags.clear();
    await world.keeper().sweep();
    expect(world.isMember('ada.lovelace')).toBe(false);
    expect((world.events.get(id) ?? []).map(({ type }) => type).slice(-2)).toEqual(['revoked', 'closed']);
  });

  it('leaves a grant alone that runs', async () => {
    const world = new World();
    const { id } = await world.ask();
    await world.approve('grace.hopper', id);
    await world.pass(30 * minute);
    expect(await world.keeper().sweep()).toEqual({ removed: [], closed: [], completed: [] });
    expect(world.maySwitch('ada.lovelace')).toBe(true);
  });

  it.each(['memberships.remove', 'windows.set', 'sessions.cut', 'schedules.remove', 'records.append'])(
    'tries everything else when %s fails, and again next time',
    async (port) => {
      const world = new World();
      const { id } = await world.ask();
      await world.approve('grace.hopper', id);
      world.broken.add(port);
      world.now = end;
      await expect(world.keeper().sweep()).rejects.toThrow(port);
      expect(world.maySwitch('ada.lovelace')).toBe(false);
      expect(world.isMember('ada.lovelace')).toBe(port === 'memberships.remove');
      expect(world.grant(id)?.closedAt).toBeUndefined();
      world.broken.clear();
      await world.keeper().sweep();
      expect(world.isMember('ada.lovelace')).toBe(false);
      expect(world.grant(id)?.closedAt).toBe(end);
    },
  );

  it('still takes away by tag when the records cannot be read', async () => {
    const world = new World();
    const { id } = await world.ask();
    await world.approve('grace.hopper', id);
    world.broken.add('records.recent');
    await expect(world.keeper().sweep()).rejects.toThrow('records.recent');
    expect(world.isMember('ada.lovelace')).toBe(true);
    world.now = end;
    await expect(world.keeper().sweep()).rejects.toThrow('records.recent');
    expect(world.isMember('ada.lovelace')).toBe(false);
  });
});

it('without any sweep the door shuts after 15 minutes, member or not', async () => {
  const world = new World();
  const { id } = await world.ask();
  await world.approve('grace.hopper', id);
  world.now += 14 * minute;
  expect(world.maySwitch('ada.lovelace')).toBe(true);
  world.now += minute;
  expect(world.isMember('ada.lovelace')).toBe(true);
  expect(world.maySwitch('ada.lovelace')).toBe(false);
});

it('an expiry that comes early, twice or for nobody changes nothing', async () => {
  const world = new World();
  const { id } = await world.ask();
  await world.approve('grace.hopper', id);
  await world.keeper().expire(id);
  expect(world.maySwitch('ada.lovelace')).toBe(true);
  await world.pass(60 * minute);
  const events = world.events.get(id)?.length;
  await world.keeper().expire(id);
  await world.keeper().expire('20261122-unknownid1');
  expect(world.events.get(id)).toHaveLength(events ?? -1);
});
