import type { UnmanagedResource } from './drift-result';
import type { RecordedResource } from '../deployment/recorded-state';

/** A rule of a security group that lets addresses in. */
export interface IngressRule {
  readonly cidrs: readonly string[];
  /** `tcp`, `udp`, `-1` for all. */
  readonly protocol: string;
  /** First and last port; undefined for all. */
  readonly ports: readonly [first: number, last: number] | undefined;
}

/** What is in an account of the kinds the landing zone owns, whoever made it. */
export interface AccountInventory {
  readonly trails: readonly { readonly name: string; readonly arn: string; readonly region: string }[];
  readonly users: readonly { readonly name: string }[];
  readonly buckets: readonly {
    readonly name: string;
    readonly region: string;
    /** True when its policy or ACL is public and no public access block stops that. */
    readonly isPublic: boolean;
  }[];
  readonly securityGroups: readonly {
    readonly id: string;
    readonly name: string;
    readonly region: string;
    readonly ingress: readonly IngressRule[];
  }[];
  /** What could not be read, and why. Empty when the inventory is whole. */
  readonly gaps: readonly string[];
}

/** Reads an account. The AWS APIs are behind this, so that the judgement can be tested without them. */
export interface InventoryReader {
  /** @param accountId twelve digits; undefined for the account of the credentials themselves */
  read(accountId: string | undefined, regions: readonly string[]): Promise<AccountInventory>;
}

/** CIDRs that stand for the whole internet. */
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0/0', '::/0']);

/** Ports a load balancer may offer to everybody (PCI DSS 1.2.5: services that are allowed, with their reason). */
const publicPorts: readonly number[] = [80, 443];

function isOpen({ cidrs, ports }: IngressRule): boolean {
  if (!cidrs.some((cidr) => everywhere.has(cidr))) return false;
  const single = ports !== undefined && ports[0] === ports[1] ? ports[0] : undefined;
  return single === undefined || !publicPorts.includes(single);
}

function shownPorts({ ports, protocol }: IngressRule): string {
  if (protocol === '-1' || ports === undefined) return 'every port';
  return ports[0] === ports[1] ? `port ${ports[0]}` : `ports ${ports[0]} to ${ports[1]}`;
}

/** Ids, names and ARNs of everything the landing zone has deployed, by type. */
class Managed {
  private readonly known = new Set<string>();

  constructor(resources: readonly RecordedResource[]) {
    for (const { type, id, inputs, outputs } of resources) {
      for (const name of [id, outputs['arn'], outputs['name'], inputs['name'], outputs['bucket']]) {
        if (typeof name === 'string' && name !== '') this.known.add(`${type} ${name}`);
      }
    }
  }

  has(types: readonly string[], names: readonly string[]): boolean {
    return types.some((type) => names.some((name) => this.known.has(`${type} ${name}`)));
  }
}

/**
 * What is in an account without having been deployed with the landing zone, of the kinds that weaken it: trails (logs that go elsewhere,
 * 10.3), users (people outside of the identity accounts, 8.2.1), public buckets (1.4.4), and security groups open to the internet (1.3.1).
 *
 * @param resources of all accounts, since an organization trail shows in every one
 */
export function unmanagedResources(
  inventory: AccountInventory,
  resources: readonly RecordedResource[],
): readonly UnmanagedResource[] {
  const managed = new Managed(resources);
  const trails = inventory.trails
    .filter(({ name, arn }) => !managed.has(['aws:cloudtrail/trail:Trail'], [name, arn]))
    .map(({ name, region }): UnmanagedResource => ({
      kind: 'trail',
      region,
      id: name,
      why: 'A trail nobody has deployed here writes audit logs to a place the landing zone does not protect.',
      severity: 'medium',
      requirements: ['10.3.3'],
    }));
  const users = inventory.users
    .filter(({ name }) => !managed.has(['aws:iam/user:User'], [name]))
    .map(({ name }): UnmanagedResource => ({
      kind: 'user',
      region: 'global',
      id: name,
      why: 'An IAM user nobody has deployed here: access that nobody has approved in landing-zone.yaml.',
      severity: 'high',
      requirements: ['7.2.2', '8.2.4'],
    }));
  const buckets = inventory.buckets
    .filter(({ name, isPublic }) => isPublic && !managed.has(['aws:s3/bucket:Bucket'], [name]))
    .map(({ name, region }): UnmanagedResource => ({
      kind: 'public-bucket',
      region,
      id: name,
      why: 'A bucket nobody has deployed here can be read from the internet.',
      severity: 'critical',
      requirements: ['1.4.4', '7.2.1'],
    }));
  const groups = inventory.securityGroups.flatMap(({ id, name, region, ingress }): readonly UnmanagedResource[] => {
    const open = ingress.find(isOpen);
    if (
      open === undefined ||
      managed.has(['aws:ec2/securityGroup:SecurityGroup', 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup'], [id])
    )
      return [];
    return [
      {
        kind: 'open-security-group',
        region,
        id: `${id} (${name})`,
        why: `A security group nobody has deployed here lets the internet in on ${shownPorts(open)}.`,
        severity: 'high',
        requirements: ['1.3.1', '1.4.2'],
      },
    ];
  });
  return [...trails, ...users, ...buckets, ...groups];
}
