import { tagOf } from '../../model/classification';
import { referents } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';

const vpc: TypeToken = 'aws:ec2/vpc:Vpc';
const peering: TypeToken = 'aws:ec2/vpcPeeringConnection:VpcPeeringConnection';
const attachment: TypeToken = 'aws:ec2transitgateway/vpcAttachment:VpcAttachment';
const routeTable: TypeToken = 'aws:ec2transitgateway/routeTable:RouteTable';
const links: readonly TypeToken[] = [
  'aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation',
  'aws:ec2transitgateway/routeTablePropagation:RouteTablePropagation',
];

const environmentTag = (resource: StackResource | undefined): string =>
  resource ? tagOf(resource, 'environment') || tagOf(resource, 'env') : '';

function ends(stack: StackView, link: StackResource): readonly [string, string] {
  if (link.type === peering) {
    const own = environmentTag(referents(stack, link, 'vpcId', [vpc])[0]) || environmentTag(link);
    return [own, environmentTag(referents(stack, link, 'peerVpcId', [vpc])[0]) || tagOf(link, 'peer-environment')];
  }
  const [attached] = referents(stack, link, 'transitGatewayAttachmentId', [attachment]);
  const network = attached && referents(stack, attached, 'vpcId', [vpc])[0];
  return [
    environmentTag(attached) || environmentTag(network),
    environmentTag(referents(stack, link, 'transitGatewayRouteTableId', [routeTable])[0]),
  ];
}

/** Environments of what is associated with, or propagated to, each transit gateway route table, by kind of link. */
class TableEnvironments {
  private readonly byTable = new Map<string, Set<string>>();

  constructor(private readonly stack: StackView) {
    for (const link of stack.ofType(...links)) {
      const key = this.keyOf(link);
      if (key === undefined) continue;
      const environments = this.byTable.get(key) ?? new Set<string>();
      this.byTable.set(key, environments.add(ends(stack, link)[0]));
    }
  }

  /** Known environments that share the table of a link, other than `near`. */
  others(link: StackResource, near: string): readonly string[] {
    const found = [...(this.byTable.get(this.keyOf(link) ?? '') ?? [])];
    return found.filter((environment) => environment !== '' && environment !== near);
  }

  private keyOf(link: StackResource): string | undefined {
    const [table] = referents(this.stack, link, 'transitGatewayRouteTableId', [routeTable]);
    return table && `${link.type} ${table.urn}`;
  }
}

/** Environments come from `environment` tags. The far end of a peering in another program is told by its tag peer-environment. */
export const envNoNetworkLink = stackRule({
  name: 'env-no-network-link',
  title: 'No peering and no transit gateway route joins two environments',
  types: [vpc, peering, attachment, routeTable, ...links],
  check(stack) {
    const tables = new TableEnvironments(stack);
    for (const link of stack.ofType(peering, ...links)) {
      const [near, far] = ends(stack, link);
      if (near === '' && far === '') continue;
      if (far === '' && link.type !== peering) {
        const others = tables.others(link, near);
        stack.on(link).that(
          () => others.length === 0,
          () =>
            `its route table joins ${near} and ${others.join(', ')}; give each environment a route table of its own`,
        );
      } else if (near === '' || far === '')
        stack
          .on(link)
          .undetermined(
            'the environment of one end is not known; tag the connection peer-environment, or its VPC and route table environment',
          );
      else
        stack
          .on(link)
          .that(
            () => near === far,
            `it joins ${near} and ${far}; remove it, or connect networks of one environment only`,
          );
    }
  },
});
