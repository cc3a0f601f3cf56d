import { publicAddresses } from '../../model/cidr';
import { at } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asList, asText, isAbsent, isFalse } from '../../model/values';
import { clusterType } from './cluster';

/** More public addresses than one /16 holds are no known office or partner. */
const widest = 1n << 16n;

const nodeGroupType = 'aws:eks/nodeGroup:NodeGroup';

/**
 * The endpoint is public for 0.0.0.0/0 by default. Security Hub EKS.1 asks for no public endpoint at all. A node group with a key
 * for SSH and no source groups opens port 22 to 0.0.0.0/0.
 * https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteAccessConfig.html
 */
export const eksEndpointPrivate = resourceRule({
  name: 'eks-endpoint-private',
  title: 'The API endpoint of EKS clusters and SSH of their nodes are limited to known sources',
  types: [clusterType, nodeGroupType],
  check({ type, props }, expect) {
    if (type === nodeGroupType) {
      expect.that(
        () =>
          isAbsent(at(props, 'remoteAccess.ec2SshKey')) ||
          isGiven(() => at(props, 'remoteAccess.sourceSecurityGroupIds')),
        'remoteAccess opens SSH of the nodes to 0.0.0.0/0; leave it out, or set sourceSecurityGroupIds',
      );
      return;
    }
    expect.that(() => {
      if (isFalse(at(props, 'vpcConfig.endpointPublicAccess'))) return true;
      const cidrs = at(props, 'vpcConfig.publicAccessCidrs');
      const texts = asList(cidrs).map((_, index, list) => asText(list[index]) ?? '');
      return (
        !isAbsent(cidrs) && texts.length > 0 && publicAddresses(texts, 4) <= widest && publicAddresses(texts, 6) === 0n
      );
    }, 'the API endpoint is open to the internet; set vpcConfig.endpointPublicAccess to false, or publicAccessCidrs to known addresses');
  },
});
