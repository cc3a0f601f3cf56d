import { OrganizationTrail } from '../../../components/audit-logs/organization-trail';
import { logBucketNames } from '../../../components/audit-logs/log-store-names';
import { exampleOrganization, named, plan, statements, type Planned } from '../plan';

const organization = exampleOrganization();
const trailArn = 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/example-issuer-organization';

describe('OrganizationTrail', () => {
  let planned: readonly Planned[];
  const inputs = (name: string) => named(planned, name).inputs;
  beforeAll(async () => {
    planned = await plan(
      () =>
        new OrganizationTrail('t', {
          organization,
          accountId: '111111111111',
          securityAccountId: '333333333333',
          permissionsBoundary: 'arn:aws:iam::111111111111:policy/boundary',
        }),
    );
  });

  it('records all accounts and regions with validated files, to the archive', () => {
    expect(inputs('t-trail')).toMatchObject({
      isOrganizationTrail: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogging: true,
      enableLogFileValidation: true,
      s3BucketName: 'example-issuer-log-archive-eu-west-1',
      kmsKeyId: 'arn:of:t-key-key',
      cloudWatchLogsGroupArn: 'arn:aws:logs:eu-west-1:111111111111:log-group:/example-issuer/cloudtrail:*',
    });
  });

  it('records management events whole, S3 objects and Lambda calls, and both insights', () => {
    const selectors = inputs('t-trail')['advancedEventSelectors'] as readonly {
      readonly fieldSelectors: readonly Record<string, unknown>[];
    }[];
    expect(selectors[0]?.fieldSelectors).toEqual([{ field: 'eventCategory', equals: ['Management'] }]);
    expect(
      selectors
        .flatMap(({ fieldSelectors }) => fieldSelectors)
        .filter(({ field }) => field === 'resources.type')
        .map(({ equals }) => equals),
    ).toEqual([['AWS::S3::Object'], ['AWS::Lambda::Function']]);
    expect(selectors.flatMap(({ fieldSelectors }) => fieldSelectors).some(({ field }) => field === 'readOnly')).toBe(
      false,
    );
    expect(inputs('t-trail')['insightSelectors']).toEqual([
      { insightType: 'ApiCallRateInsight' },
      { insightType: 'ApiErrorRateInsight' },
    ]);
  });

  it('does not record its own writes into the log buckets', () => {
    const text = JSON.stringify(inputs('t-trail')['advancedEventSelectors']);
    for (const bucket of logBucketNames(organization)) expect(text).toContain(`arn:aws:s3:::${bucket}/`);
  });

  it('keeps the log group encrypted and long enough', () => {
    expect(inputs('t-log-group')).toMatchObject({
      name: '/example-issuer/cloudtrail',
      kmsKeyId: 'arn:of:t-key-key',
      retentionInDays: organization.logs.cloudWatchRetentionDays,
    });
  });

  it('lets CloudTrail use key and role for this trail only', () => {
    const key = statements(inputs('t-key-key')['policy']).filter(({ Principal }) =>
      JSON.stringify(Principal).includes('cloudtrail'),
    );
    expect(key).toHaveLength(2);
    for (const statement of key) expect(statement.Condition?.['StringEquals']).toEqual({ 'aws:SourceArn': trailArn });
    expect(statements(inputs('t-log-role')['assumeRolePolicy'])[0]?.Condition).toEqual({
      StringEquals: { 'aws:SourceArn': trailArn },
    });
  });

  it('lets the role write to this log group only', () => {
    expect(statements(inputs('t-log-policy')['policy'])).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: 'arn:aws:logs:eu-west-1:111111111111:log-group:/example-issuer/cloudtrail:log-stream:*',
      },
    ]);
  });
});
