import { LogReading } from '../../../components/audit-logs/log-reading';
import { logBucketNames } from '../../../components/audit-logs/log-store-names';
import { exampleOrganization, named, plan, statements } from '../plan';

const organization = exampleOrganization();
const args = { accountId: '333333333333', logArchiveAccountId: '222222222222', managementAccountId: '111111111111' };

describe('LogReading', () => {
  it('gives the job functions of the security account read access to every log bucket', async () => {
    const planned = await plan(() => new LogReading('r', { organization, ...args }));
    expect(named(planned, 'r-job-function-security-auditor').inputs).toEqual({
      role: 'job-function-security-auditor',
      policyArn: 'arn:aws:iam::333333333333:policy/landing-zone-read-audit-logs',
    });
    const [read, decrypt] = statements(named(planned, 'r-policy').inputs['policy']);
    for (const bucket of logBucketNames(organization)) expect(read?.Resource).toContain(`arn:aws:s3:::${bucket}/*`);
    expect((read?.Action as readonly string[]).filter((action) => !/^s3:(Get|List)/.test(action))).toEqual([]);
    expect(decrypt?.Condition).toEqual({
      'ForAnyValue:StringEquals': {
        'kms:ResourceAliases': ['alias/example-issuer-audit-logs', 'alias/example-issuer-organization-trail'],
      },
    });
  });

  it('creates nothing when no job function reaches the security account', async () => {
    const jobFunctions = organization.jobFunctions.map((each) => ({ ...each, accounts: ['development'] }));
    expect(await plan(() => new LogReading('r', { organization: { ...organization, jobFunctions }, ...args }))).toEqual(
      [],
    );
  });
});
