import { changesSince } from '../../cli/changes';
import { account, finding, result } from '../reports/results';

describe('changesSince', () => {
  const kept = finding({ policy: 'kept' });
  const gone = finding({ policy: 'gone' });

  it('tells new from fixed by account, policy, verdict, resource and message', () => {
    const before = result([account('a', { findings: [kept, gone] })]);
    const now = result([
      account('a', { findings: [kept, finding({ policy: 'gone', verdict: 'undetermined' })] }),
      account('b', { findings: [kept] }),
    ]);
    const { added, fixed } = changesSince(before, now);
    expect(added.map((one) => [one.account, one.finding.policy])).toEqual([
      ['a', 'gone'],
      ['b', 'kept'],
    ]);
    expect(fixed.map((one) => one.finding)).toEqual([gone]);
  });

  it('takes nothing for fixed in an account that is incomplete now', () => {
    const failures = [{ kind: 'program', message: 'threw' }] as const;
    expect(
      changesSince(result([account('a', { findings: [gone] })]), result([account('a', { failures })])).fixed,
    ).toEqual([]);
  });
});
