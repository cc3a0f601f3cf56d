import { windowsAlone } from '../../../operations/production-access/aws/windows-alone';
import type { Ports } from '../../../operations/production-access/ports';
import { minute, World } from './world';

/** Where an identity provider signs people in: everything as with users, but nobody is a member of anything. */
class WorldOfWindows extends World {
  constructor() {
    super();
    (this.ports as { -readonly [Port in keyof Ports]: Ports[Port] }).memberships = windowsAlone;
  }

  /** What IAM decides: whatever groups the provider puts somebody into, the window has to name them. */
  override maySwitch(name: string, group = 'system-operator'): boolean {
    const window = this.windows.get(group);
    if (!window || this.now >= window.leaseEnd) return false;
    return window.grants.some(({ person, expiresAt }) => person === name && this.now < expiresAt);
  }
}

async function opened(): Promise<{ readonly world: WorldOfWindows; readonly id: string }> {
  const world = new WorldOfWindows();
  const { id } = await world.ask();
  await world.approve('grace.hopper', id);
  return { world, id };
}

describe('access by windows alone', () => {
  it('opens with the approval, and ends by itself', async () => {
    const { world, id } = await opened();
    expect(world.maySwitch('ada.lovelace')).toBe(true);
    expect(world.maySwitch('grace.hopper')).toBe(false);
    await world.keeper().sweep();
    await world.pass(59 * minute);
    await world.keeper().sweep();
    expect(world.maySwitch('ada.lovelace')).toBe(true);
    await world.pass(minute);
    expect(world.maySwitch('ada.lovelace')).toBe(false);
    expect(world.grant(id)?.closedAt).toBe(world.now);
    expect(world.cuts).toEqual([{ person: 'ada.lovelace', before: world.now }]);
  });

  it('ends when it is revoked', async () => {
    const { world, id } = await opened();
    await world.send('edsger.dijkstra', { action: 'revoke', id, reason: 'The work is done' });
    expect(world.maySwitch('ada.lovelace')).toBe(false);
  });

  it('shuts by itself when nobody sweeps', async () => {
    const { world } = await opened();
    world.schedules.clear();
    world.now += 16 * minute;
    expect(world.maySwitch('ada.lovelace')).toBe(false);
  });

  it('is put right by the sweep when somebody wrote themselves into a window', async () => {
    const { world } = await opened();
    world.windows.set('system-operator', {
      grants: [{ person: 'mallory', expiresAt: world.now + 1000 * minute }],
      leaseEnd: world.now + 1000 * minute,
    });
    await world.keeper().sweep();
    expect(world.maySwitch('mallory')).toBe(false);
    expect(world.maySwitch('ada.lovelace')).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'crashed after %d effects leaves nothing beyond its end',
    async (effects) => {
      const world = new WorldOfWindows();
      const { id } = await world.ask();
      world.crashAfter = world.effects + effects;
      await world.approve('grace.hopper', id).catch(() => undefined);
      world.crashAfter = Number.POSITIVE_INFINITY;
      await world.keeper().sweep();
      world.now += 65 * minute;
      await world.keeper().sweep();
      expect(world.maySwitch('ada.lovelace')).toBe(false);
      expect(world.windows.get('system-operator')?.grants ?? []).toEqual([]);
    },
  );
});
