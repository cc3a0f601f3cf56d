import { logBucketPolicy } from '../../../components/audit-logs/log-bucket-policy';
import { readersReadBucket } from '../../../components/audit-logs/log-readers';
import * as sources from '../../../components/audit-logs/log-sources';
import { coversAction, namesEveryone, parseStatements } from '../../../policies/model/policy-document';
import { exampleOrganization } from '../plan';

const org = { partition: 'aws', organizationId: 'o-abc' };

describe('logBucketPolicy', () => {
  const document = logBucketPolicy({ partition: 'aws', bucketName: 'logs', encryption: 'aws:kms', allow: [] });
  const statements = parseStatements(document);
  const statement = (sid: string) => statements.find((candidate) => candidate.sid === sid);

  it.each(['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:DeleteBucket', 's3:BypassGovernanceRetention'])(
    'lets nobody %s, without exception',
    (action) => {
      const denials = statements.filter(
        (each) =>
          each.effect === 'Deny' && coversAction(each, action) && namesEveryone(each) && each.conditions.length === 0,
      );
      expect(denials.map(({ resources }) => resources)).toEqual([['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*']]);
    },
  );

  it('demands TLS 1.2', () => {
    expect(statement('TlsOnly')?.conditions).toEqual([
      { operator: 'bool', quantifier: undefined, key: 'aws:securetransport', values: ['false'] },
    ]);
    expect(statement('Tls12OrNewer')?.conditions).toEqual([
      { operator: 'numericlessthan', quantifier: undefined, key: 's3:tlsversion', values: ['1.2'] },
    ]);
  });

  it.each(['aws:kms', 'AES256'] as const)(
    'refuses uploads under another encryption than %s, and takes those that name none',
    (encryption) => {
      const policy = parseStatements(logBucketPolicy({ partition: 'aws', bucketName: 'logs', encryption, allow: [] }));
      expect(policy.find(({ sid }) => sid === 'NoOtherEncryption')?.conditions).toEqual([
        {
          operator: 'stringnotequalsifexists',
          quantifier: undefined,
          key: 's3:x-amz-server-side-encryption',
          values: [encryption],
        },
      ]);
    },
  );

  it('allows nothing by itself', () => {
    expect(statements.filter(({ effect }) => effect === 'Allow')).toEqual([]);
  });
});

describe('log sources', () => {
  const trail = { arn: 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/t', accountId: '111111111111' };

  it.each([
    [
      'CloudTrail',
      sources.cloudTrailWrites(org, 'logs', 'cloudtrail', trail),
      'cloudtrail.amazonaws.com',
      'aws:sourcearn',
      trail.arn,
    ],
    [
      'log delivery',
      sources.logDeliveryWrites(org, 'logs', 'flows'),
      'delivery.logs.amazonaws.com',
      'aws:sourceorgid',
      'o-abc',
    ],
    ['AWS Config', sources.configWrites(org, 'logs'), 'config.amazonaws.com', 'aws:sourceorgid', 'o-abc'],
    [
      'load balancers',
      sources.loadBalancersWrite(org, 'logs'),
      'logdelivery.elasticloadbalancing.amazonaws.com',
      'aws:sourceorgid',
      'o-abc',
    ],
    [
      'S3',
      sources.serverAccessLogsWrite('aws', 'logs', '222222222222', ['archive']),
      'logging.s3.amazonaws.com',
      'aws:sourceaccount',
      '222222222222',
    ],
  ] as const)('%s writes for our accounts only, and cannot read objects', (_name, allow, service, key, value) => {
    const statements = parseStatements(
      logBucketPolicy({ partition: 'aws', bucketName: 'logs', encryption: 'aws:kms', allow }),
    ).filter(({ effect }) => effect === 'Allow');
    expect(statements.some((statement) => coversAction(statement, 's3:PutObject'))).toBe(true);
    for (const statement of statements) {
      expect(statement.principals).toEqual([{ kind: 'Service', value: service }]);
      expect(statement.conditions.find((condition) => condition.key === key)?.values).toEqual([value]);
      expect(coversAction(statement, 's3:GetObject')).toBe(false);
    }
  });

  it('CloudTrail writes below its prefix, for the management account and the organization', () => {
    const [, write] = sources.cloudTrailWrites(org, 'logs', 'cloudtrail', trail);
    expect(write?.Resource).toEqual([
      'arn:aws:s3:::logs/cloudtrail/AWSLogs/111111111111/*',
      'arn:aws:s3:::logs/cloudtrail/AWSLogs/o-abc/*',
    ]);
  });

  it.each([
    ['flows', 'arn:aws:s3:::logs/flows/AWSLogs/*'],
    [undefined, 'arn:aws:s3:::logs/AWSLogs/*'],
  ])('log delivery writes below prefix %s', (prefix, resource) => {
    expect(sources.logDeliveryWrites(org, 'logs', prefix)[1]?.Resource).toBe(resource);
  });

  it('lets the auditors of the security account read and nothing else', () => {
    const [read] = readersReadBucket(exampleOrganization(), 'logs', '333333333333');
    expect(read?.Principal).toEqual({ AWS: 'arn:aws:iam::333333333333:root' });
    expect(read?.Condition).toEqual({
      ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::333333333333:role/job-function-security-auditor'] },
    });
    expect((read?.Action as readonly string[]).every((action) => /^s3:(Get|List)/.test(action))).toBe(true);
  });
});
