import { AwsContext, awsContext } from '../../preview/aws-context';
import { answerDataSource, DataSourceCall, DataSourceError, DataSourceUnanswered } from '../../preview/data-sources';
import { secretOf, unknownValue } from '../../preview/values';

const context: AwsContext = awsContext({ region: 'eu-west-1' });
const call = (token: string, change: Partial<DataSourceCall> = {}): DataSourceCall => ({
  token,
  args: {},
  context,
  stack: 'production',
  resultProperties: [],
  ...change,
});
const getAmi = 'aws:ec2/getAmi:getAmi';

describe('awsContext', () => {
  it.each([
    ['nothing', {}, '123456789012', 'us-east-1'],
    [
      'a role as the provider sends it',
      {
        assumeRoles: '[{"roleArn":"arn:aws:iam::111111111111:role/a"},{"roleArn":"arn:aws:iam::222222222222:role/b"}]',
      },
      '222222222222',
      'us-east-1',
    ],
    [
      'a role of older versions',
      { assumeRole: { roleArn: 'arn:aws:iam::333333333333:role/a' }, region: 'eu-west-1' },
      '333333333333',
      'eu-west-1',
    ],
    ['allowed accounts', { allowedAccountIds: '["444444444444"]' }, '444444444444', 'us-east-1'],
    ['a numeric account', { allowedAccountIds: [555555555555] }, '555555555555', 'us-east-1'],
    ['an unknown role', { assumeRoles: unknownValue }, unknownValue, 'us-east-1'],
    ['a role with an unknown ARN', { assumeRoles: [{ roleArn: unknownValue }] }, unknownValue, 'us-east-1'],
    ['an unknown region', { region: unknownValue }, '123456789012', unknownValue],
    ['a secret account', { allowedAccountIds: secretOf('["666666666666"]') }, '666666666666', 'us-east-1'],
    ['text that is no JSON', { assumeRoles: 'role' }, '123456789012', 'us-east-1'],
  ])('from %s', (_what, inputs, accountId, region) => {
    expect(awsContext(inputs)).toMatchObject({ accountId, region });
  });

  it.each([
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['eu-west-1', 'aws', 'amazonaws.com'],
  ])('%s is in %s', (region, partition, dnsSuffix) => {
    expect(awsContext({ region })).toMatchObject({ partition, dnsSuffix });
  });

  it('reads default tags, which may be unknown', () => {
    expect(awsContext({ defaultTags: '{"tags":{"owner":"me"}}' }).defaultTags).toEqual({ owner: 'me' });
    expect(awsContext({ defaultTags: { tags: { owner: unknownValue } } }).defaultTags).toBeUndefined();
    expect(awsContext({}).defaultTags).toEqual({});
  });
});

describe('given answers', () => {
  it.each([
    ['the account before all', { getAmi: { id: '1' }, 'getAmi@production': { id: '2' } }, '2'],
    ['the account id too', { getAmi: { id: '1' }, 'getAmi@123456789012': { id: '3' } }, '3'],
    ['the full token before the short name', { getAmi: { id: '1' }, [getAmi]: { id: '4' } }, '4'],
    ['not the answer of another account', { getAmi: { id: '1' }, 'getAmi@staging': { id: '5' } }, '1'],
  ])('%s', (_what, answers, id) => {
    expect(answerDataSource(answers, call(getAmi))).toEqual({ id });
  });

  it('come with the arguments, marks translated', () => {
    const answer = { id: { $unknown: true }, password: { $secret: 'x' }, list: [{ $unknown: true }] };
    expect(answerDataSource({ getAmi: answer }, call(getAmi, { args: { owners: ['self'] } }))).toEqual({
      owners: ['self'],
      id: unknownValue,
      password: secretOf('x'),
      list: [unknownValue],
    });
  });

  it('can be unknown as a whole', () => {
    expect(
      answerDataSource(
        { getAmi: { $unknown: true } },
        call(getAmi, { args: { owners: ['self'] }, resultProperties: ['id', 'owners'] }),
      ),
    ).toEqual({ owners: ['self'], id: unknownValue });
  });

  it('can be errors', () => {
    expect(() => answerDataSource({ getAmi: { $error: 'AccessDenied' } }, call(getAmi))).toThrow(
      new DataSourceError('AccessDenied'),
    );
    expect(() => answerDataSource({ getAmi: 'ami-1' }, call(getAmi))).toThrow('must be an object');
  });

  it('go over built-in ones', () => {
    expect(answerDataSource({ getRegion: { region: 'mars-1' } }, call('aws:index/getRegion:getRegion'))).toEqual({
      region: 'mars-1',
    });
  });
});

describe('built-in answers', () => {
  it.each([
    ['getCallerIdentity', {}, { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/preview' }],
    ['getRegion', {}, { region: 'eu-west-1', name: 'eu-west-1', endpoint: 'ec2.eu-west-1.amazonaws.com' }],
    ['getRegion', { region: 'sa-east-1' }, { region: 'sa-east-1' }],
    ['getPartition', {}, { partition: 'aws', dnsSuffix: 'amazonaws.com', reverseDnsPrefix: 'com.amazonaws' }],
    [
      'getAvailabilityZones',
      { state: 'available' },
      {
        names: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
        zoneIds: ['euw1-az1', 'euw1-az2', 'euw1-az3'],
        state: 'available',
      },
    ],
    [
      'getAvailabilityZones',
      { region: 'ap-southeast-2', excludeNames: ['ap-southeast-2a'] },
      { names: ['ap-southeast-2b', 'ap-southeast-2c'], zoneIds: ['apse2-az2', 'apse2-az3'] },
    ],
    ['getDefaultTags', {}, { tags: {} }],
    ['getBillingServiceAccount', {}, { id: '386209384616' }],
    [
      'getService',
      { serviceId: 's3' },
      { dnsName: 's3.eu-west-1.amazonaws.com', reverseDnsName: 'com.amazonaws.eu-west-1.s3' },
    ],
    ['getService', { reverseDnsName: 'com.amazonaws.eu-west-1.sqs' }, { serviceId: 'sqs' }],
    ['getServicePrincipal', { serviceName: 's3' }, { name: 's3.amazonaws.com', id: 's3.eu-west-1.amazonaws.com' }],
    ['getArn', { arn: 'arn:aws:s3:::bucket/a:b' }, { service: 's3', resource: 'bucket/a:b', account: '' }],
  ])('%s %j', (name, args, expected) => {
    expect(answerDataSource({}, call(`aws:index/${name}:${name}`, { args }))).toMatchObject(expected);
  });

  it.each([
    ['aws:elb/getServiceAccount:getServiceAccount', { id: '156460612806', arn: 'arn:aws:iam::156460612806:root' }],
    [
      'aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId',
      { id: 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0' },
    ],
  ])('%s', (token, expected) => {
    expect(answerDataSource({}, call(token))).toMatchObject(expected);
  });

  it('know the role that is assumed', () => {
    const assumed = awsContext({ assumeRoles: '[{"roleArn":"arn:aws:iam::111111111111:role/path/Deployer"}]' });
    expect(
      answerDataSource({}, call('aws:index/getCallerIdentity:getCallerIdentity', { context: assumed })),
    ).toMatchObject({
      accountId: '111111111111',
      arn: 'arn:aws:sts::111111111111:assumed-role/Deployer/preview',
    });
  });

  it('are unknown where the provider is', () => {
    const unknown = awsContext({ region: unknownValue, assumeRoles: unknownValue });
    expect(
      answerDataSource({}, call('aws:index/getCallerIdentity:getCallerIdentity', { context: unknown })),
    ).toMatchObject({ accountId: unknownValue, arn: unknownValue });
    expect(
      answerDataSource({}, call('aws:index/getAvailabilityZones:getAvailabilityZones', { context: unknown })),
    ).toMatchObject({ names: unknownValue });
  });

  it('render policy documents, unknown where an argument is', () => {
    const token = 'aws:iam/getPolicyDocument:getPolicyDocument';
    const known = answerDataSource({}, call(token, { args: { statements: [{ actions: ['s3:*'] }] } }));
    expect(JSON.parse(String(known['json']))).toMatchObject({ Statement: [{ Action: 's3:*' }] });
    expect(answerDataSource({}, call(token, { args: { statements: [{ actions: [unknownValue] }] } }))['json']).toBe(
      unknownValue,
    );
    expect(() => answerDataSource({}, call(token, { args: { statements: [{ sid: 'A' }, { sid: 'A' }] } }))).toThrow(
      DataSourceError,
    );
  });

  it('refuse what the provider refuses', () => {
    expect(() => answerDataSource({}, call('aws:index/getArn:getArn', { args: { arn: 'nothing' } }))).toThrow(
      DataSourceError,
    );
    expect(() =>
      answerDataSource({}, call('aws:elb/getServiceAccount:getServiceAccount', { args: { region: 'mars-1' } })),
    ).toThrow('unsupported AWS Region');
  });
});

describe('no answer', () => {
  const message = (change: Partial<DataSourceCall>): string => {
    try {
      answerDataSource({}, call(getAmi, change));
    } catch (error) {
      expect(error).toBeInstanceOf(DataSourceUnanswered);
      return (error as Error).message;
    }
    throw new Error('it was answered');
  };

  it('names the token, its arguments and the lines to add', () => {
    const text = message({ args: { mostRecent: true }, resultProperties: ['arn', 'id', 'mostRecent'] });
    expect(text).toContain('aws:ec2/getAmi:getAmi with {"mostRecent":true}');
    expect(text).toContain('getAmi@production');
    expect(text.endsWith('  "aws:ec2/getAmi:getAmi":\n    arn: …\n    id: …')).toBe(true);
  });

  it('is not tricked by names of object members', () => {
    expect(() => answerDataSource({}, call('constructor'))).toThrow(DataSourceUnanswered);
  });
});
