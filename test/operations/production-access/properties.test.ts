import * as fc from 'fast-check';
import { approvalsNeeded } from '../../../operations/production-access/decisions';
import { Crash, minute, settings, World } from './world';

const names = [...settings.people.map(({ name }) => name), 'mallory'];
const groups = settings.groups.map(({ name }) => name);
const sweepInterval = settings.limits.sweepInterval * 1000;

type Step =
  | { readonly do: 'request'; readonly who: string; readonly group: string; readonly minutes: number }
  | { readonly do: 'approve' | 'revoke' | 'reject'; readonly who: string; readonly which: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'tamper'; readonly who: string; readonly group: string }
  | { readonly do: 'untag' };

const who = fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('request' as const),
    who,
    group: fc.constantFrom(...groups),
    minutes: fc.integer({ min: 10, max: 250 }),
  }),
  fc.record({
    do: fc.constantFrom('approve' as const, 'approve' as const, 'revoke' as const, 'reject' as const),
    who,
    which: fc.nat(5),
  }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ do: fc.constant('tamper' as const), who, group: fc.constantFrom(...groups) }),
  fc.record({ do: fc.constant('untag' as const) }),
);

/** Every step may crash after a number of effects, and clocks may be off by up to four minutes while it runs. */
const history = fc.array(
  fc.record({ step, crashAfter: fc.option(fc.integer({ min: 1, max: 12 })), skew: fc.integer({ min: -4, max: 4 }) }),
  { minLength: 1, maxLength: 25 },
);

/** When the end of the newest record that entitles someone is over, by the record alone. */
function allowedUntil(world: World, name: string, group: string): number {
  return Math.max(
    0,
    ...world
      .grants()
      .filter((grant) => grant.person === name && grant.group === group)
      .map((grant) => grant.expiresAt ?? 0),
  );
}

function assertNobodyTooLong(world: World, tampered: ReadonlyMap<string, number>): void {
  for (const group of groups) {
    for (const name of world.members.get(group) ?? []) {
      const limit = Math.max(allowedUntil(world, name, group), tampered.get(`${name}/${group}`) ?? 0);
      expect(world.now).toBeLessThanOrEqual(limit + sweepInterval);
    }
    for (const name of names) {
      if (world.maySwitch(name, group)) expect(world.now).toBeLessThan(allowedUntil(world, name, group));
    }
  }
}

async function act(world: World, chosen: Step): Promise<void> {
  const ids = [...world.events.keys()];
  switch (chosen.do) {
    case 'request':
      await world.ask(chosen.who, chosen.group, chosen.minutes);
      return;
    case 'approve':
      await world.approve(chosen.who, ids[chosen.which % ids.length] ?? '20261122-aaaaaaaaaa');
      return;
    case 'revoke':
    case 'reject':
      await world.send(chosen.who, {
        action: chosen.do,
        id: ids[chosen.which % ids.length] ?? '20261122-aaaaaaaaaa',
        reason: 'The work is done',
      });
      return;
    case 'tamper':
      await world.ports.memberships.add(chosen.who, chosen.group);
      return;
    case 'untag':
      world.tags.clear();
      return;
    case 'wait':
      return;
  }
}

it('no sequence of commands, crashes, skewed clocks and tampering leaves anybody inside past the end and one sweep', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const world = new World();
      const tampered = new Map<string, number>();
      for (const { step: chosen, crashAfter, skew } of steps) {
        const real = world.now;
        world.now += skew * minute;
        world.crashAfter = crashAfter === null ? Number.POSITIVE_INFINITY : world.effects + crashAfter;
        // Refusals of `ask` are errors here, as are crashes; both leave the world as it is.
        await act(world, chosen).catch(() => undefined);
        world.restart();
        world.now = real;
        if (chosen.do === 'tamper') tampered.set(`${chosen.who}/${chosen.group}`, real);
        for (let passed = 0; passed < (chosen.do === 'wait' ? chosen.minutes : 1); passed++) {
          await world.pass(minute);
          if (world.now % sweepInterval === 0) await world.keeper().sweep();
          assertNobodyTooLong(world, tampered);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('nobody is ever inside without an approval by somebody else, two for an emergency', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const world = new World();
      for (const { step: chosen, crashAfter } of steps) {
        if (chosen.do === 'tamper') continue;
        world.crashAfter = crashAfter === null ? Number.POSITIVE_INFINITY : world.effects + crashAfter;
        await act(world, chosen).catch(() => undefined);
        world.restart();
        for (const group of groups) {
          for (const name of world.members.get(group) ?? []) {
            const behind = world.grants().filter((grant) => grant.person === name && grant.group === group);
            expect(
              behind.some((grant) => {
                const others = new Set(grant.approvals.map(({ approver }) => approver).filter((one) => one !== name));
                return others.size >= approvalsNeeded(grant) && [...others].every(isApprover);
              }),
            ).toBe(true);
          }
        }
        await world.pass(chosen.do === 'wait' ? chosen.minutes * minute : minute);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

function isApprover(name: string): boolean {
  return settings.people.some((person) => person.name === name && person.approver);
}

it('a crash is really a crash', async () => {
  const world = new World();
  world.crashAfter = 1;
  await expect(world.ask()).rejects.toThrow(Crash);
});
