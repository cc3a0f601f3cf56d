import type { RunAws } from '../../../operations/aws-cli';
import { AwsCliReader } from '../../../operations/drift/aws-cli-reader';
import { type AccountInventory, unmanagedResources } from '../../../operations/drift/inventory';
import type { RecordedResource } from '../../../operations/deployment/recorded-state';

const empty: AccountInventory = { trails: [], users: [], buckets: [], securityGroups: [], gaps: [] };

function recorded(type: string, id: string): RecordedResource {
  return {
    urn: `urn:${id}`,
    type,
    name: id,
    id,
    parent: '',
    custom: true,
    external: false,
    protect: false,
    retainOnDelete: false,
    provider: '',
    dependencies: [],
    propertyDependencies: {},
    inputs: {},
    outputs: {},
  };
}

const open = (cidr: string, ports: readonly [number, number] | undefined) => ({
  id: 'sg-1',
  name: 'web',
  region: 'eu-west-1',
  ingress: [{ cidrs: [cidr], protocol: ports === undefined ? '-1' : 'tcp', ports }],
});

describe('unmanagedResources', () => {
  const cases: readonly [string, Partial<AccountInventory>, readonly RecordedResource[], readonly string[]][] = [
    ['nothing', {}, [], []],
    ['a trail', { trails: [{ name: 't', arn: 'arn:t', region: 'eu-west-1' }] }, [], ['trail t']],
    [
      'a trail of ours',
      { trails: [{ name: 't', arn: 'arn:t', region: 'eu-west-1' }] },
      [recorded('aws:cloudtrail/trail:Trail', 'arn:t')],
      [],
    ],
    ['a user', { users: [{ name: 'mallory' }] }, [recorded('aws:iam/user:User', 'ada')], ['user mallory']],
    ['a user of ours', { users: [{ name: 'ada' }] }, [recorded('aws:iam/user:User', 'ada')], []],
    [
      'a role of the same name is no user',
      { users: [{ name: 'ada' }] },
      [recorded('aws:iam/role:Role', 'ada')],
      ['user ada'],
    ],
    ['a public bucket', { buckets: [{ name: 'b', region: 'eu-west-1', isPublic: true }] }, [], ['public-bucket b']],
    ['a private bucket', { buckets: [{ name: 'b', region: 'eu-west-1', isPublic: false }] }, [], []],
    ['a group open on SSH', { securityGroups: [open('0.0.0.0/0', [22, 22])] }, [], ['open-security-group sg-1 (web)']],
    [
      'a group open on everything',
      { securityGroups: [open('::/0', undefined)] },
      [],
      ['open-security-group sg-1 (web)'],
    ],
    ['a group open on HTTPS', { securityGroups: [open('0.0.0.0/0', [443, 443])] }, [], []],
    ['a group open to a network', { securityGroups: [open('10.0.0.0/8', [22, 22])] }, [], []],
    [
      'a group of ours',
      { securityGroups: [open('0.0.0.0/0', [22, 22])] },
      [recorded('aws:ec2/securityGroup:SecurityGroup', 'sg-1')],
      [],
    ],
  ];
  it.each(cases)('%s', (_, found, resources, expected) => {
    expect(unmanagedResources({ ...empty, ...found }, resources).map(({ kind, id }) => `${kind} ${id}`)).toEqual(
      expected,
    );
  });
});

/** Answers by `service operation`, as the AWS CLI gives them. */
function answering(answers: Readonly<Record<string, unknown>>, calls: string[] = []): RunAws {
  return (args, environment) => {
    calls.push(`${environment['AWS_ACCESS_KEY_ID'] ?? 'own'} ${args.join(' ')}`);
    const answer = answers[`${args[0]} ${args[1]}`];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? {});
  };
}

const reader = (run: RunAws) =>
  new AwsCliReader({ partition: 'aws', roleName: 'reader', homeRegion: 'eu-west-1' }, run);
const credentials = { Credentials: { AccessKeyId: 'AKIA', SecretAccessKey: 's', SessionToken: 't' } };

describe('AwsCliReader', () => {
  it('reads an account in its own role', async () => {
    const calls: string[] = [];
    const run = answering(
      {
        'sts assume-role': credentials,
        'iam list-users': { Users: [{ UserName: 'ada' }] },
        'cloudtrail describe-trails': { trailList: [{ Name: 't', TrailARN: 'arn:t', HomeRegion: 'eu-west-1' }] },
        'ec2 describe-security-groups': {
          SecurityGroups: [
            {
              GroupId: 'sg-1',
              GroupName: 'web',
              IpPermissions: [
                { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }], Ipv6Ranges: [] },
              ],
            },
          ],
        },
      },
      calls,
    );
    const inventory = await reader(run).read('222222222222', ['eu-west-1', 'eu-central-1']);
    expect(calls[0]).toContain('own sts assume-role --role-arn arn:aws:iam::222222222222:role/reader');
    expect(calls.slice(1).every((call) => call.startsWith('AKIA '))).toBe(true);
    expect(inventory.users).toEqual([{ name: 'ada' }]);
    // A trail of all regions is told by each of them.
    expect(inventory.trails).toHaveLength(1);
    expect(inventory.securityGroups.map(({ region }) => region)).toEqual(['eu-west-1', 'eu-central-1']);
    expect(inventory.gaps).toEqual([]);
  });

  const grants = { Grants: [{ Grantee: { URI: 'http://acs.amazonaws.com/groups/global/AllUsers' } }] };
  const block = (value: boolean) => ({
    PublicAccessBlockConfiguration: { RestrictPublicBuckets: value, IgnorePublicAcls: value },
  });
  it.each<[string, Readonly<Record<string, unknown>>, boolean]>([
    [
      'no policy, no block',
      {
        's3api get-bucket-policy-status': new Error('(NoSuchBucketPolicy)'),
        's3api get-public-access-block': new Error('(NoSuchPublicAccessBlockConfiguration)'),
      },
      false,
    ],
    ['a public policy', { 's3api get-bucket-policy-status': { PolicyStatus: { IsPublic: true } } }, true],
    [
      'a public policy behind a block',
      {
        's3api get-bucket-policy-status': { PolicyStatus: { IsPublic: true } },
        's3api get-public-access-block': block(true),
      },
      false,
    ],
    ['a public ACL', { 's3api get-bucket-acl': grants }, true],
    [
      'a public ACL behind a block',
      { 's3api get-bucket-acl': grants, 's3api get-public-access-block': block(true) },
      false,
    ],
  ])('judges a bucket with %s', async (_, answers, isPublic) => {
    const { buckets, gaps } = await reader(
      answering({ 's3api list-buckets': { Buckets: [{ Name: 'b' }] }, ...answers }),
    ).read(undefined, []);
    expect(buckets).toEqual([{ name: 'b', region: 'us-east-1', isPublic }]);
    expect(gaps).toEqual([]);
  });

  it('takes no answer that says nothing for a private bucket', async () => {
    const answers = {
      's3api list-buckets': { Buckets: [{ Name: 'b' }] },
      's3api get-bucket-policy-status': {},
    };
    const { buckets, gaps } = await reader(answering(answers)).read(undefined, []);
    expect(buckets).toEqual([]);
    expect(gaps).toEqual([expect.stringMatching(/^bucket b: .*public$/)]);
  });

  it('tells what it could not read and goes on', async () => {
    const { gaps, trails } = await reader(
      answering({
        'iam list-users': new Error('AccessDenied'),
        'cloudtrail describe-trails': { trailList: [{ Name: 't', TrailARN: 'arn:t', HomeRegion: 'eu-west-1' }] },
      }),
    ).read(undefined, ['eu-west-1']);
    expect(gaps).toEqual(['users: AccessDenied']);
    expect(trails).toHaveLength(1);
  });

  it('says so when it cannot enter the account', async () => {
    const { gaps } = await reader(answering({ 'sts assume-role': new Error('AccessDenied') })).read('222222222222', [
      'eu-west-1',
    ]);
    expect(gaps).toEqual(['the account cannot be entered: AccessDenied']);
  });
});
