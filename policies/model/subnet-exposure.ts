import { isUnknownValueError, known } from './expectation';
import { inputsOf } from './inputs';
import { knownText, knownTexts, referents } from './reference';
import { TypeToken } from './rule';
import { SiblingIndex } from './sibling-index';
import { knownIdentities, StackResource, StackView } from './stack-view';
import { asList, asObject, asText, isTrue } from './values';

const subnetType: TypeToken = 'aws:ec2/subnet:Subnet';
const routeType: TypeToken = 'aws:ec2/route:Route';
const routeTableType: TypeToken = 'aws:ec2/routeTable:RouteTable';
const defaultRouteTableType: TypeToken = 'aws:ec2/defaultRouteTable:DefaultRouteTable';
const associationType: TypeToken = 'aws:ec2/routeTableAssociation:RouteTableAssociation';
const internetGatewayType: TypeToken = 'aws:ec2/internetGateway:InternetGateway';

/** Types a rule declares that asks which subnets are public. */
export const subnetExposureTypes: readonly TypeToken[] = [
  subnetType,
  routeType,
  routeTableType,
  defaultRouteTableType,
  associationType,
];

function gatewayIsInternet(read: () => unknown): boolean {
  try {
    return /^igw-/.test(asText(read()) ?? '');
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return false;
  }
}

function computedFromInternetGateway(resource: StackResource, property: string): boolean {
  return (resource.propertyDependencies[property] ?? []).some((source) => source.type === internetGatewayType);
}

/**
 * Which subnets of a stack are public: those that give instances public addresses, and those whose route table has a route to
 * an internet gateway. https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types
 *
 * A subnet without an association uses the main route table of its VPC, which has no such route unless the stack gives the
 * default route table one.
 */
export class SubnetExposure {
  private readonly associations: SiblingIndex;
  private readonly routes: SiblingIndex;

  constructor(private readonly stack: StackView) {
    this.associations = new SiblingIndex(stack, [associationType], 'subnetId');
    this.routes = new SiblingIndex(stack, [routeType], 'routeTableId');
  }

  /** Why `subnet` is public, or undefined when it is private. Throws when a public address setting is unknown. */
  reason(subnet: StackResource): string | undefined {
    for (const association of this.associations.of(subnet).linked) {
      const tables = referents(this.stack, association, 'routeTableId', [routeTableType, defaultRouteTableType]);
      if (tables.some((table) => this.leadsToInternet(table))) return 'its route table leads to an internet gateway';
    }
    if (
      this.associations.of(subnet).linked.length === 0 &&
      this.mainTables(subnet).some((table) => this.leadsToInternet(table))
    ) {
      return 'the default route table of its VPC leads to an internet gateway';
    }
    return isTrue(inputsOf(subnet)['mapPublicIpOnLaunch']) ? 'it gives instances public addresses' : undefined;
  }

  /**
   * The subnets `property` of `resource` refers to, and whether those are all.
   */
  subnetsOf(
    resource: StackResource,
    property: string,
  ): { readonly subnets: readonly StackResource[]; readonly complete: boolean } {
    const subnets = referents(this.stack, resource, property, [subnetType]);
    const identities = new Set(subnets.flatMap((subnet) => knownIdentities(subnet)));
    const complete = subnets.length > 0 && knownTexts(resource, property).texts.every((text) => identities.has(text));
    return { subnets, complete };
  }

  /** Default route tables of the subnet's VPC. */
  private mainTables(subnet: StackResource): readonly StackResource[] {
    const vpcs = new Set((subnet.propertyDependencies['vpcId'] ?? []).map((vpc) => vpc.urn));
    return this.stack
      .ofType(defaultRouteTableType)
      .filter((table) =>
        (table.propertyDependencies['defaultRouteTableId'] ?? []).some((source) => vpcs.has(source.urn)),
      );
  }

  private leadsToInternet(table: StackResource): boolean {
    if (computedFromInternetGateway(table, 'routes')) return true;
    const inline = known(() => asList(inputsOf(table)['routes'])) ?? [];
    for (let index = 0; index < inline.length; index++) {
      if (gatewayIsInternet(() => asObject(inline[index])['gatewayId'])) return true;
    }
    return this.routes
      .of(table)
      .linked.some(
        (route) => computedFromInternetGateway(route, 'gatewayId') || /^igw-/.test(knownText(route, 'gatewayId') ?? ''),
      );
  }
}

/** Expects every subnet in `property` of each resource to be private. */
export function expectPrivateSubnets(stack: StackView, resources: readonly StackResource[], property: string): void {
  if (resources.length === 0) return;
  const exposure = new SubnetExposure(stack);
  for (const resource of resources) {
    const expect = stack.on(resource);
    const { subnets, complete } = exposure.subnetsOf(resource, property);
    for (const subnet of subnets) {
      expect.attempt(() => {
        const reason = exposure.reason(subnet);
        if (reason) expect.fail(`subnet ${subnet.name} in ${property} is public: ${reason}; use private subnets`);
        else expect.pass();
      });
    }
    if (!complete) expect.undetermined(`${property} holds subnets that are not in this stack`);
  }
}
