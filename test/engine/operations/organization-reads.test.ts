import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { liveListing } from '../../../operations/adoption/live-listing';
import { readListing } from '../../../operations/adoption/listing';
import { runAwsCli } from '../../../operations/aws-cli';
import { AwsCliReader } from '../../../operations/drift/aws-cli-reader';
import { unmanagedResources } from '../../../operations/drift/inventory';
import { AwsDouble, doubleAccount } from './aws-double';

/** What is read from AWS by the AWS CLI: the inventory of drift, and the organization to adopt. The double is moto. */

let double: AwsDouble;
const before = { ...process.env };
beforeAll(async () => {
  double = await AwsDouble.start();
  process.env = { ...process.env, ...double.environment };
});
afterAll(() => {
  process.env = before;
  double.close();
});

const reader = new AwsCliReader({
  partition: 'aws',
  roleName: 'OrganizationAccountAccessRole',
  homeRegion: 'eu-west-1',
});
const regions = ['eu-west-1', 'eu-central-1'] as const;

/** Credentials of the deployment role in an account. */
function inAccount(id: string): Readonly<Record<string, string>> {
  const { Credentials: given } = double.aws([
    'sts',
    'assume-role',
    '--role-arn',
    `arn:aws:iam::${id}:role/OrganizationAccountAccessRole`,
    '--role-session-name',
    'test',
  ]) as { readonly Credentials: Readonly<Record<string, string>> };
  return {
    AWS_ACCESS_KEY_ID: given['AccessKeyId'] ?? '',
    AWS_SECRET_ACCESS_KEY: given['SecretAccessKey'] ?? '',
    AWS_SESSION_TOKEN: given['SessionToken'] ?? '',
  };
}

/** Everything the inventory looks for, in one account; but no bucket that is public by its policy, which moto does not tell. */
function plant(credentials: Readonly<Record<string, string>>, prefix: string): void {
  const aws = (...args: readonly string[]): unknown => double.aws(args, credentials);
  aws('iam', 'create-user', '--user-name', `${prefix}-mallory`);
  for (const name of [`${prefix}-shut`, `${prefix}-acl`])
    aws('s3api', 'create-bucket', '--bucket', name, '--create-bucket-configuration', 'LocationConstraint=eu-west-1');
  aws('s3api', 'put-bucket-acl', '--bucket', `${prefix}-acl`, '--acl', 'public-read');
  const group = (name: string, region: string): string =>
    (
      aws('ec2', 'create-security-group', '--group-name', name, '--description', name, '--region', region) as {
        readonly GroupId: string;
      }
    ).GroupId;
  const open = (id: string, port: string, cidr: string, region: string): unknown =>
    aws(
      'ec2',
      'authorize-security-group-ingress',
      '--group-id',
      id,
      '--protocol',
      'tcp',
      '--port',
      port,
      '--cidr',
      cidr,
      '--region',
      region,
    );
  open(group(`${prefix}-ssh`, 'eu-central-1'), '22', '0.0.0.0/0', 'eu-central-1');
  open(group(`${prefix}-web`, 'eu-west-1'), '443', '0.0.0.0/0', 'eu-west-1');
  open(group(`${prefix}-inside`, 'eu-west-1'), '22', '10.0.0.0/8', 'eu-west-1');
  aws('cloudtrail', 'create-trail', '--name', `${prefix}-rogue`, '--s3-bucket-name', `${prefix}-shut`);
}

async function found(id: string | undefined): Promise<readonly string[]> {
  const inventory = await reader.read(id, regions);
  // moto has no GetBucketPolicyStatus, and what answers nothing is a gap.
  for (const gap of inventory.gaps) expect(gap).toMatch(/^bucket .*-shut: .*whether its policy is public$/);
  return unmanagedResources(inventory, []).map(
    ({ kind, id: name, region }) => `${kind} ${name.replace(/^sg-\w+ /, '')} ${region}`,
  );
}

function expectedFor(prefix: string): readonly string[] {
  return [
    `trail ${prefix}-rogue eu-west-1`,
    `user ${prefix}-mallory global`,
    `public-bucket ${prefix}-acl eu-west-1`,
    `open-security-group (${prefix}-ssh) eu-central-1`,
  ];
}

describe('the inventory of unmanaged resources', () => {
  it('finds users, trails, public buckets and open groups in the account of the credentials', async () => {
    plant({}, 'home');
    expect([...(await found(undefined))].sort()).toEqual([...expectedFor('home')].sort());
  });

  it('finds them in a member account, entered by the role, and nothing of another account', async () => {
    plant(inAccount('222222222222'), 'member');
    expect([...(await found('222222222222'))].sort()).toEqual([...expectedFor('member')].sort());
  });

  it('has gaps, and is never whole, where AWS does not answer', async () => {
    const deaf = new AwsCliReader(
      { partition: 'aws', roleName: 'OrganizationAccountAccessRole', homeRegion: 'eu-west-1' },
      (args) => runAwsCli(args, { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' }),
    );
    expect((await deaf.read('222222222222', regions)).gaps).not.toEqual([]);
    expect((await deaf.read(undefined, regions)).gaps).not.toEqual([]);
  });
});

describe('the listing of an organization', () => {
  it('is read live, with units, accounts, policies and where they are', async () => {
    const aws = (...args: readonly string[]) =>
      double.aws(['organizations', ...args]) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    aws('create-organization', '--feature-set', 'ALL');
    const [root] = (aws('list-roots') as unknown as { readonly Roots: readonly { readonly Id: string }[] }).Roots;
    const rootId = root?.Id ?? '';
    const unit = (name: string, parent: string): string =>
      aws('create-organizational-unit', '--parent-id', parent, '--name', name)['OrganizationalUnit']?.['Id'] ?? '';
    const workloads = unit('Workloads', rootId);
    const production = unit('Production', workloads);
    aws('create-account', '--email', 'production@example.com', '--account-name', 'production');
    const { Accounts: accounts } = aws('list-accounts') as unknown as {
      readonly Accounts: readonly { readonly Id: string; readonly Name: string }[];
    };
    const id = accounts.find(({ Name }) => Name === 'production')?.Id ?? '';
    aws('move-account', '--account-id', id, '--source-parent-id', rootId, '--destination-parent-id', production);
    aws('enable-policy-type', '--root-id', rootId, '--policy-type', 'SERVICE_CONTROL_POLICY');
    const document = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'listing-')), 'policy.json');
    fs.writeFileSync(document, '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}');
    aws(
      'create-policy',
      '--content',
      `file://${document}`,
      '--description',
      'x',
      '--name',
      'own',
      '--type',
      'SERVICE_CONTROL_POLICY',
    );
    fs.rmSync(path.dirname(document), { recursive: true });

    const listing = readListing(await liveListing(runAwsCli), 'AWS');
    expect(listing).toMatchObject({ managementAccountId: doubleAccount, rootIds: [rootId] });
    expect(listing.accounts.find(({ name }) => name === 'production')).toMatchObject({ id, status: 'ACTIVE' });
    expect(listing.units.map(({ name }) => name).sort()).toEqual(['Production', 'Workloads']);
    expect(listing.policies.filter(({ awsManaged }) => !awsManaged).map(({ name }) => name)).toEqual(['own']);
    expect(listing.parents).toMatchObject({ [id]: production, [production]: workloads, [workloads]: rootId });
  });
});
