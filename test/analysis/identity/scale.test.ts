import { proveIdentity } from '../../../analysis/identity/prove';
import { organization, plans, previewed } from './example';
import { grown } from './grown';

/** Processor time, as other work on the machine does not count. */
function seconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('scale', () => {
  it('50 accounts hold too, and everybody reaches them by job function', () => {
    const { organization: larger, plans: all } = grown(42);
    const proof = proveIdentity(larger, previewed(all));
    expect(proof.counts.accounts).toBe(50);
    expect(proof.assertions.flatMap(({ violations }) => violations.map(({ summary }) => summary))).toEqual([]);
    const alan = proof.people
      .find(({ person }) => person === 'alan.turing')
      ?.reach.find(({ scenario }) => scenario === 'with-mfa');
    expect(alan?.roles.filter(({ role }) => role === 'job-function-application-developer')).toHaveLength(44);
  });

  it('time grows about as the accounts do', () => {
    const small = grown(12);
    const large = grown(42);
    seconds(() => proveIdentity(small.organization, previewed(small.plans)));
    const twenty = seconds(() => proveIdentity(small.organization, previewed(small.plans)));
    const fifty = seconds(() => proveIdentity(large.organization, previewed(large.plans)));
    // 2.5 times the accounts; room for the collector of garbage.
    expect(fifty).toBeLessThan(twenty * 2.5 * 2);
  });

  it('the same plans give the same proof', () => {
    expect(JSON.stringify(proveIdentity(organization, previewed(plans())))).toBe(
      JSON.stringify(proveIdentity(organization, previewed(plans()))),
    );
  });
});
