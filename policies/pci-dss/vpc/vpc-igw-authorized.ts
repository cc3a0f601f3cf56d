import { isTierUnknown, tagOf, tierOf } from '../../model/classification';
import { knownIdentities, StackResource } from '../../model/stack-view';
import { referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isCardholderData } from '../../model/tags';
import { asList } from '../../model/values';

const vpcType = 'aws:ec2/vpc:Vpc';
const subnet = 'aws:ec2/subnet:Subnet';
const carriers = [
  'aws:ec2/internetGateway:InternetGateway',
  'aws:ec2/internetGatewayAttachment:InternetGatewayAttachment',
] as const;

function isListed(vpc: StackResource, approved: readonly unknown[]): boolean {
  return approved.includes(vpc.name) || knownIdentities(vpc).some((identity) => approved.includes(identity));
}

/**
 * A VPC may have an internet gateway when it has an edge tier, is tagged internet-access=approved, or is listed. VPCs
 * without tiers and outside the cardholder data environment are not judged.
 */
export const vpcIgwAuthorized = stackRule({
  name: 'vpc-igw-authorized',
  title: 'Internet gateways are attached only to VPCs approved for it',
  types: [vpcType, subnet, ...carriers],
  settings: {
    approvedVpcs: {
      type: 'array',
      items: { type: 'string' },
      description: 'Ids or resource names of VPCs that may have an internet gateway.',
      default: [],
    },
  },
  check(stack, settings) {
    const approved = asList(settings['approvedVpcs']);
    const subnets = new SiblingIndex(stack, [subnet], 'vpcId');
    for (const gateway of stack.ofType(...carriers)) {
      for (const vpc of referents(stack, gateway, 'vpcId', [vpcType])) {
        const homes = subnets.of(vpc).linked;
        const tiers = homes.map(tierOf);
        const judged = approved.length > 0 || isCardholderData(vpc) || tiers.some((tier) => tier !== '');
        if (!judged) continue;
        const expect = stack.on(gateway);
        const isApproved = tagOf(vpc, 'internet-access') === 'approved' || isListed(vpc, approved);
        if (!isApproved && !tiers.includes('edge') && homes.some(isTierUnknown))
          expect.undetermined(`which tiers the VPC ${vpc.name} has is not known`);
        else
          expect.that(
            () => isApproved || tiers.includes('edge'),
            `the VPC ${vpc.name} has no edge tier and is not approved for an internet gateway; remove the gateway or tag the VPC internet-access=approved after review`,
          );
      }
    }
  },
});
