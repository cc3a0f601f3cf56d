import { tierOf } from './classification';
import {
  inlineRoutes,
  isDefaultRoute,
  Route,
  routeTableType,
  defaultRouteTableType,
  routeType,
  separateRoute,
} from './network-routes';
import { networkAclRuleType, networkAclTypes } from './network-acl-rules';
import { knownText, referents } from './reference';
import { TypeToken } from './rule';
import { ingressRuleType, inlineGroupTypes, legacyRuleType } from './security-group-rules';
import { StackResource, StackView } from './stack-view';

const vpc: TypeToken = 'aws:ec2/vpc:Vpc';
const subnet: TypeToken = 'aws:ec2/subnet:Subnet';
const association: TypeToken = 'aws:ec2/routeTableAssociation:RouteTableAssociation';
const mainAssociation: TypeToken = 'aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation';
const aclAssociation: TypeToken = 'aws:ec2/networkAclAssociation:NetworkAclAssociation';
const tables: readonly TypeToken[] = [routeTableType, defaultRouteTableType];

/** Types a rule declares that builds a network graph. */
export const networkTypes: readonly TypeToken[] = [
  ...[vpc, subnet, association, mainAssociation, aclAssociation, routeType, ...tables],
  ...[...networkAclTypes, networkAclRuleType, ...inlineGroupTypes, legacyRuleType, ingressRuleType],
  ...[
    'aws:ec2/internetGateway:InternetGateway',
    'aws:ec2/natGateway:NatGateway',
    'aws:ec2/vpcEndpoint:VpcEndpoint',
    'aws:ec2/vpnGateway:VpnGateway',
  ],
];

export interface RouteTable {
  readonly resource: StackResource;
  readonly routes: readonly Route[];
  /** False when the table has inline routes that are not known at preview. */
  readonly known: boolean;
}

export interface Subnet {
  readonly resource: StackResource;
  readonly vpc: StackResource | undefined;
  /** Of the `tier` tag; empty without one. */
  readonly tier: string;
  /** Known IPv4 block, or empty. */
  readonly cidr: string;
  /** Its own table, else the main table of its VPC; undefined for a main table the program does not touch: local routes only. */
  readonly table: RouteTable | undefined;
  /** Its network ACL; undefined for the VPC's default one, which admits everything. */
  readonly acl: StackResource | undefined;
  /** False when an association in the stack cannot be told to belong to this or another subnet. */
  readonly certain: boolean;
}

export interface Group {
  readonly resource: StackResource;
  readonly tier: string;
  /** The group itself, with its inline rules, and the separate inbound rules on it. */
  readonly carriers: readonly StackResource[];
}

/**
 * Subnets, route tables, network ACLs and security groups of a stack, tied together by dependencies, because ids are not
 * known at preview. Tiers come from the `tier` tag.
 */
export class NetworkGraph {
  readonly subnets: readonly Subnet[];
  readonly groups: readonly Group[];
  readonly routeTables: readonly RouteTable[];
  private readonly tableByUrn: ReadonlyMap<string, RouteTable>;
  /** Main tables by the URN of their VPC; one the program only adds routes to has the VPC as its resource. */
  readonly mainTables: ReadonlyMap<string, RouteTable>;
  private readonly aclRules: ReadonlyMap<string, readonly StackResource[]>;

  constructor(private readonly stack: StackView) {
    const routes = grouped(stack, stack.ofType(routeType), 'routeTableId', tables);
    this.routeTables = stack.ofType(...tables).map((resource) => {
      const inline = inlineRoutes(resource);
      return {
        resource,
        routes: [...(inline ?? []), ...(routes.byTarget.get(resource.urn) ?? []).map(separateRoute)],
        known: inline !== undefined,
      };
    });
    this.tableByUrn = new Map(this.routeTables.map((table) => [table.resource.urn, table]));
    this.mainTables = this.readMainTables();
    this.aclRules = grouped(stack, stack.ofType(networkAclRuleType), 'networkAclId', networkAclTypes).byTarget;
    this.subnets = this.readSubnets();
    const rules = grouped(stack, stack.ofType(legacyRuleType, ingressRuleType), 'securityGroupId', inlineGroupTypes);
    this.groups = stack.ofType(...inlineGroupTypes).map((resource) => ({
      resource,
      tier: tierOf(resource),
      carriers: [resource, ...(rules.byTarget.get(resource.urn) ?? [])],
    }));
  }

  /** Routes of a subnet to the internet, whatever the target. */
  defaultRoutes(target: Subnet): readonly Route[] {
    return target.table?.routes.filter(isDefaultRoute) ?? [];
  }

  /** Entries of a network ACL: the ACL with its inline entries, and the separate entries on it. */
  aclCarriers(acl: StackResource): readonly StackResource[] {
    return [acl, ...(this.aclRules.get(acl.urn) ?? [])];
  }

  private readSubnets(): readonly Subnet[] {
    const { stack } = this;
    const associations = grouped(stack, stack.ofType(association), 'subnetId', [subnet]);
    const acls = grouped(stack, stack.ofType(aclAssociation), 'subnetId', [subnet]);
    const listed = grouped(stack, stack.ofType(...networkAclTypes), 'subnetIds', [subnet], false);
    const certain = associations.ambiguous === 0 && acls.ambiguous === 0;
    return stack.ofType(subnet).map((resource) => {
      const home = referents(stack, resource, 'vpcId', [vpc])[0];
      const own = associations.byTarget.get(resource.urn)?.[0];
      const [aclLink] = acls.byTarget.get(resource.urn) ?? [];
      return {
        resource,
        vpc: home,
        tier: tierOf(resource),
        cidr: knownText(resource, 'cidrBlock') ?? '',
        table: own ? this.tableOf(own) : home && this.mainTables.get(home.urn),
        acl: aclLink
          ? referents(stack, aclLink, 'networkAclId', networkAclTypes)[0]
          : listed.byTarget.get(resource.urn)?.[0],
        certain: own !== undefined || certain,
      };
    });
  }

  private tableOf(link: StackResource): RouteTable | undefined {
    const [target] = referents(this.stack, link, 'routeTableId', tables);
    return target && this.tableByUrn.get(target.urn);
  }

  /** Main tables by VPC: the VPC's default one when the program manages it, unless another one takes its place. */
  private readMainTables(): ReadonlyMap<string, RouteTable> {
    const { stack } = this;
    const main = new Map<string, RouteTable>();
    for (const table of this.routeTables) {
      if (table.resource.type !== defaultRouteTableType) continue;
      for (const home of referents(stack, table.resource, 'defaultRouteTableId', [vpc])) main.set(home.urn, table);
    }
    const untouched = grouped(stack, stack.ofType(routeType), 'routeTableId', [vpc]).byTarget;
    for (const home of stack.ofType(vpc)) {
      const routes = untouched.get(home.urn);
      if (routes && !main.has(home.urn))
        main.set(home.urn, { resource: home, routes: routes.map(separateRoute), known: true });
    }
    for (const link of stack.ofType(mainAssociation)) {
      const table = this.tableOf(link);
      if (table) for (const home of referents(stack, link, 'vpcId', [vpc])) main.set(home.urn, table);
    }
    return main;
  }
}

/**
 * Resources by the one target their property refers to. A property made from several resources of the type cannot be
 * told apart and counts as ambiguous, except where it is a list (`single` false).
 */
function grouped(
  stack: StackView,
  resources: readonly StackResource[],
  property: string,
  types: readonly TypeToken[],
  single = true,
): { readonly byTarget: ReadonlyMap<string, readonly StackResource[]>; readonly ambiguous: number } {
  const byTarget = new Map<string, StackResource[]>();
  let ambiguous = 0;
  for (const resource of resources) {
    const targets = referents(stack, resource, property, types);
    if (single && targets.length > 1) ambiguous++;
    if (single && targets.length !== 1) continue;
    for (const { urn } of targets) {
      const list = byTarget.get(urn);
      if (list) list.push(resource);
      else byTarget.set(urn, [resource]);
    }
  }
  return { byTarget, ambiguous };
}
