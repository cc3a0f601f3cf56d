import { deploymentExitCode, deploymentJson, deploymentText, type StepOutcome } from '../../cli/deployment-report';
import { DeploymentFailed } from '../../operations/deployment/deploy-account';
import { deploymentSteps } from '../../operations/deployment/deployment-order';
import type { FailureReason } from '../../operations/deployment/failure-reason';
import { organization } from '../operations/example';
import { finding } from '../reports/results';

const [first, second, third] = deploymentSteps(organization, organization.accounts, 'complete');
if (!first || !second || !third) throw new Error('no steps');

const done: StepOutcome = { step: first, status: 'succeeded', result: { changes: { create: 2, same: 3 } } };
const failed = (reason: FailureReason): StepOutcome => ({
  step: second,
  status: 'failed',
  error: new DeploymentFailed('log-archive', reason, ['no\u001b[31m'], []),
});
const waiting: StepOutcome = { step: third, status: 'not-started', because: ['log-archive'] };

describe('deploymentExitCode', () => {
  it.each<[string, readonly StepOutcome[], boolean, number]>([
    ['all done', [done], false, 0],
    ['a policy', [done, failed('policy')], false, 1],
    ['credentials', [failed('authentication'), failed('wrong-account'), waiting], false, 3],
    ['credentials and something else', [failed('authorization'), failed('other')], false, 4],
    ['throttled to the end', [failed('throttled')], false, 4],
    ['something not started', [done, waiting], false, 4],
    ['a bug', [{ step: second, status: 'failed', error: new Error('x') }], false, 4],
    ['stopped', [done, failed('other')], true, 130],
  ])('%s', (_, outcomes, interrupted, code) => {
    expect(deploymentExitCode(outcomes, interrupted)).toBe(code);
  });
});

describe('deploymentText', () => {
  it('says what was done, why not, and how to go on', () => {
    const text = deploymentText([done, failed('email-exists'), waiting]);
    expect(text).toContain('management: 2 created, 3 unchanged');
    expect(text).toContain('landing-zone adopt');
    expect(text).toContain('security: not started, waits for log-archive');
    expect(text).toMatch(/FAILED: 1 of 3 deployments done, 1 failed, 1 not started\..*\n$/);
    expect(text).not.toContain('\u001b');
  });

  it('says of a dry run what would be', () => {
    expect(deploymentText([done], 'would be')).toContain('would be 2 created');
  });
});

describe('what exceptions accept', () => {
  const risk = {
    requirement: '10.5.1',
    reason: 'The bucket is replaced next week',
    owner: 'ada',
    approver: 'grace',
    ticket: 'T-7',
    created: '2026-01-01',
    expires: '2026-12-31',
    daysLeft: 9,
    compensatingControl: 'watched',
  };
  const accepted = [{ account: 'log-archive', finding: finding({ exception: risk }), risk }];

  it('is told by every deployment that carries it', () => {
    const text = deploymentText([done], 'was', accepted);
    for (const part of ['Accepted by exceptions', 's3-archive-retention', 'until 2026-12-31', 'grace', 'T-7'])
      expect(text).toContain(part);
    expect(deploymentText([done])).not.toContain('Accepted');
    expect(JSON.parse(deploymentJson([done], accepted))).toMatchObject({
      accepted: [{ account: 'log-archive', policy: 's3-archive-retention', ticket: 'T-7', expires: '2026-12-31' }],
    });
  });
});

describe('deploymentJson', () => {
  it('is the same for machines', () => {
    expect(JSON.parse(deploymentJson([done, failed('throttled'), waiting]))).toMatchObject({
      formatVersion: 1,
      accounts: [
        { account: 'management', status: 'succeeded', changes: { create: 2 } },
        { account: 'log-archive', status: 'failed', reason: 'throttled' },
        { account: 'security', status: 'not-started', waitsFor: ['log-archive'] },
      ],
    });
  });
});
