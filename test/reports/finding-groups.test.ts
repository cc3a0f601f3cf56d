import { groupFindings } from '../../reports/finding-groups';
import { account, finding, result } from './results';

describe('groupFindings', () => {
  it('groups requirement → policy → resource over accounts, in requirement order, worst policy first', () => {
    const groups = groupFindings(
      result([
        account('a', {
          findings: [
            finding({ policy: 'late', requirements: ['10.5.1'] }),
            finding({ policy: 'advice', requirements: ['2.2.1'], level: 'advisory', severity: 'critical' }),
            finding({ policy: 'rule', requirements: ['2.2.1', '1.3.1'], severity: 'low', message: 'one' }),
            finding({ policy: 'rule', requirements: ['2.2.1', '1.3.1'], severity: 'low', message: 'two' }),
            finding({ policy: 'free', requirements: [] }),
          ],
        }),
        account('b', {
          findings: [finding({ policy: 'rule', requirements: ['2.2.1', '1.3.1'], severity: 'low', resource: 'urn:b' })],
        }),
      ]),
      'fail',
    );
    expect(groups.map(({ requirement }) => requirement)).toEqual(['2.2.1', '10.5.1', '']);
    expect(groups[0]?.policies.map(({ policy, count }) => [policy, count])).toEqual([
      ['rule', 3],
      ['advice', 1],
    ]);
    expect(groups[0]?.policies[0]?.resources.map((at) => [at.account, at.messages.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('keeps verdicts apart', () => {
    const both = result([
      account('a', { findings: [finding(), finding({ verdict: 'undetermined', policy: 'other' })] }),
    ]);
    expect(groupFindings(both, 'undetermined').flatMap(({ policies }) => policies.map(({ policy }) => policy))).toEqual(
      ['other'],
    );
  });
});
