import { FindingAlerts, guardDutyPattern, securityHubPattern } from '../../../components/detection/finding-alerts';
import { severitiesFrom } from '../../../components/detection/finding-severity';
import { ofType, plan } from '../plan';

describe('severitiesFrom', () => {
  it.each([
    ['LOW', ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']],
    ['MEDIUM', ['MEDIUM', 'HIGH', 'CRITICAL']],
    ['HIGH', ['HIGH', 'CRITICAL']],
    ['CRITICAL', ['CRITICAL']],
  ] as const)('%s sends %j', (lowest, severities) => {
    expect(severitiesFrom(lowest)).toEqual(severities);
  });
});

describe('event patterns', () => {
  it.each([
    ['LOW', 1],
    ['MEDIUM', 4],
    ['HIGH', 7],
    ['CRITICAL', 9],
  ] as const)('GuardDuty from %s starts at score %i', (lowest, score) => {
    expect(JSON.parse(guardDutyPattern(lowest))).toMatchObject({
      source: ['aws.guardduty'],
      detail: { severity: [{ numeric: ['>=', score] }] },
    });
  });

  it('Security Hub sends new findings only, and not those that come from elsewhere already', () => {
    expect(JSON.parse(securityHubPattern('CRITICAL'))).toMatchObject({
      detail: {
        findings: {
          ProductName: [{ 'anything-but': ['GuardDuty', 'Inspector'] }],
          Severity: { Label: ['CRITICAL'] },
          Workflow: { Status: ['NEW'] },
          RecordState: ['ACTIVE'],
        },
      },
    });
  });
});

describe('FindingAlerts', () => {
  it('reaches a topic in every region, for Security Hub in the home region only', async () => {
    const topics = ['eu-west-1', 'eu-central-1'].map((region) => ({ region, topicArn: `topic-in-${region}` }));
    const planned = await plan(() => new FindingAlerts('f', { notifyFrom: 'HIGH', homeRegion: 'eu-west-1', topics }));
    const rules = ofType(planned, 'aws:cloudwatch/eventRule:EventRule').map(
      ({ inputs }) => `${String(inputs['name'])} ${String(inputs['region'])}`,
    );
    expect(rules.sort()).toEqual([
      'landing-zone-guardduty-findings eu-central-1',
      'landing-zone-guardduty-findings eu-west-1',
      'landing-zone-security-hub-findings eu-west-1',
    ]);
    for (const { inputs } of ofType(planned, 'aws:cloudwatch/eventTarget:EventTarget')) {
      expect(inputs['arn']).toBe(`topic-in-${String(inputs['region'])}`);
    }
  });
});
