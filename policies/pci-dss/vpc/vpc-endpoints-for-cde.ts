import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isCardholderData } from '../../model/tags';
import { asList, asText } from '../../model/values';

const vpcType = 'aws:ec2/vpc:Vpc';
const endpoint = 'aws:ec2/vpcEndpoint:VpcEndpoint';

export const vpcEndpointsForCde = stackRule({
  name: 'vpc-endpoints-for-cde',
  title: 'VPCs of the cardholder data environment reach AWS services through endpoints',
  types: [vpcType, endpoint],
  settings: {
    services: {
      type: 'array',
      addsToDefault: true,
      items: { type: 'string' },
      description: 'Services each such VPC has an endpoint for, as in com.amazonaws.<region>.<service>.',
      default: ['s3'],
    },
  },
  check(stack, settings) {
    const services = asList(settings['services']).flatMap((service) => asText(service) ?? []);
    const endpoints = new SiblingIndex(stack, [endpoint], 'vpcId');
    for (const vpc of stack.ofType(vpcType)) {
      if (!isCardholderData(vpc)) continue;
      const { linked, unresolved } = endpoints.of(vpc);
      const names = linked.map((candidate) => knownText(candidate, 'serviceName'));
      for (const service of services) {
        if (names.some((name) => name !== undefined && name.endsWith(`.${service}`))) stack.on(vpc).pass();
        else if (names.includes(undefined) || unresolved.length > 0)
          stack.on(vpc).undetermined(`whether an endpoint is for ${service} is not known yet`);
        else
          stack
            .on(vpc)
            .fail(`no VPC endpoint for ${service}; add one, so that this traffic does not leave through the internet`);
      }
    }
  },
});
