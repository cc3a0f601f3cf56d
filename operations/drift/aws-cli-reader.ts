import { type RunAws, runAwsCli } from '../aws-cli';
import type { AccountInventory, IngressRule, InventoryReader } from './inventory';
import { jsonObject, type JsonObject } from '../json-object';

function list(value: unknown, key: string): readonly JsonObject[] {
  const items = jsonObject(value)[key];
  return Array.isArray(items) ? items.map(jsonObject) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function ingressRule(permission: JsonObject): IngressRule {
  const { FromPort: first, ToPort: last } = permission;
  return {
    cidrs: [
      ...list(permission, 'IpRanges').map((range) => text(range['CidrIp'])),
      ...list(permission, 'Ipv6Ranges').map((range) => text(range['CidrIpv6'])),
    ],
    protocol: text(permission['IpProtocol']),
    ports: typeof first === 'number' && typeof last === 'number' ? [first, last] : undefined,
  };
}

/** AWS CLI errors that mean "there is none". */
const absent = /NoSuchBucketPolicy|NoSuchPublicAccessBlockConfiguration/;

/**
 * Reads accounts with the AWS CLI, in the role the landing zone is deployed with or another one of that name in each account. Only
 * calls that read; docs/drift.md lists them.
 */
export class AwsCliReader implements InventoryReader {
  constructor(
    private readonly options: {
      readonly partition: string;
      /** Name of the role to read with, in every account but that of the credentials. */
      readonly roleName: string;
      readonly homeRegion: string;
    },
    private readonly run: RunAws = runAwsCli,
  ) {}

  async read(accountId: string | undefined, regions: readonly string[]): Promise<AccountInventory> {
    const gaps: string[] = [];
    const attempt = async <T>(what: string, otherwise: T, work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        gaps.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        return otherwise;
      }
    };
    const nothing: AccountInventory = { trails: [], users: [], buckets: [], securityGroups: [], gaps };
    let credentials: Readonly<Record<string, string>>;
    try {
      credentials = accountId === undefined ? {} : await this.credentials(accountId);
    } catch (error) {
      return {
        ...nothing,
        gaps: [`the account cannot be entered: ${error instanceof Error ? error.message : String(error)}`],
      };
    }
    const call = (args: readonly string[], region = this.options.homeRegion): Promise<unknown> =>
      this.run([...args, '--region', region], credentials);
    const users = await attempt('users', [], async () =>
      list(await call(['iam', 'list-users']), 'Users').map((user) => ({ name: text(user['UserName']) })),
    );
    const buckets = await attempt('buckets', [], () => this.buckets(call, gaps));
    const trails = new Map<string, AccountInventory['trails'][number]>();
    const securityGroups: AccountInventory['securityGroups'][number][] = [];
    for (const region of regions) {
      await attempt(`trails of ${region}`, undefined, async () => {
        for (const trail of list(await call(['cloudtrail', 'describe-trails'], region), 'trailList')) {
          const arn = text(trail['TrailARN']);
          trails.set(arn, { name: text(trail['Name']), arn, region: text(trail['HomeRegion']) });
        }
      });
      await attempt(`security groups of ${region}`, undefined, async () => {
        for (const group of list(await call(['ec2', 'describe-security-groups'], region), 'SecurityGroups')) {
          securityGroups.push({
            id: text(group['GroupId']),
            name: text(group['GroupName']),
            region,
            ingress: list(group, 'IpPermissions').map(ingressRule),
          });
        }
      });
    }
    return { trails: [...trails.values()], users, buckets, securityGroups, gaps };
  }

  private async credentials(accountId: string): Promise<Readonly<Record<string, string>>> {
    const { partition, roleName } = this.options;
    const answer = await this.run(
      [
        'sts',
        'assume-role',
        '--role-arn',
        `arn:${partition}:iam::${accountId}:role/${roleName}`,
        '--role-session-name',
        'landing-zone-drift',
      ],
      {},
    );
    const given = jsonObject(jsonObject(answer)['Credentials']);
    return {
      AWS_ACCESS_KEY_ID: text(given['AccessKeyId']),
      AWS_SECRET_ACCESS_KEY: text(given['SecretAccessKey']),
      AWS_SESSION_TOKEN: text(given['SessionToken']),
    };
  }

  private async buckets(
    call: (args: readonly string[], region?: string) => Promise<unknown>,
    gaps: string[],
  ): Promise<AccountInventory['buckets']> {
    const found = list(await call(['s3api', 'list-buckets']), 'Buckets').map((bucket) => text(bucket['Name']));
    const result: AccountInventory['buckets'][number][] = [];
    for (const name of found) {
      try {
        // us-east-1 answers with no location at all.
        const location = text(
          jsonObject(await call(['s3api', 'get-bucket-location', '--bucket', name]))['LocationConstraint'],
        );
        const region = location === '' ? 'us-east-1' : location;
        result.push({ name, region, isPublic: await this.isPublic(name, (args) => call(args, region)) });
      } catch (error) {
        gaps.push(`bucket ${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return result;
  }

  private async isPublic(name: string, call: (args: readonly string[]) => Promise<unknown>): Promise<boolean> {
    const orNothing = async (args: readonly string[]): Promise<JsonObject | undefined> => {
      try {
        return jsonObject(await call(args));
      } catch (error) {
        if (error instanceof Error && absent.test(error.message)) return undefined;
        throw error;
      }
    };
    const block = jsonObject(
      (await orNothing(['s3api', 'get-public-access-block', '--bucket', name]))?.['PublicAccessBlockConfiguration'],
    );
    const grants = list(await orNothing(['s3api', 'get-bucket-acl', '--bucket', name]), 'Grants');
    const publicAcl = grants.some((grant) =>
      /AllUsers|AuthenticatedUsers/.test(text(jsonObject(grant['Grantee'])['URI'])),
    );
    if (publicAcl && block['IgnorePublicAcls'] !== true) return true;
    if (block['RestrictPublicBuckets'] === true) return false;
    const status = await orNothing(['s3api', 'get-bucket-policy-status', '--bucket', name]);
    if (status === undefined) return false;
    const isPublic = jsonObject(status['PolicyStatus'])['IsPublic'];
    if (typeof isPublic !== 'boolean') throw new Error('what AWS answered does not say whether its policy is public');
    return isPublic;
  }
}
