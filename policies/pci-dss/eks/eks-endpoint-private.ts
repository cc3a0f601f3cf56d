import { publicAddresses } from '../../model/cidr';
import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asList, asText, isAbsent, isFalse } from '../../model/values';
import { clusterType } from './cluster';

/** More public addresses than one /16 holds are no known office or partner. */
const widest = 1n << 16n;

/** The endpoint is public for 0.0.0.0/0 by default. Security Hub EKS.1 asks for no public endpoint at all. */
export const eksEndpointPrivate = resourceRule({
  name: 'eks-endpoint-private',
  title: 'The API endpoint of EKS clusters is private or limited to known addresses',
  types: [clusterType],
  check({ props }, expect) {
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
