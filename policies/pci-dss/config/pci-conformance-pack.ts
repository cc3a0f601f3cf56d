import { anyHolds } from '../../model/conjunction';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asText } from '../../model/values';

const packTypes = [
  'aws:cfg/organizationConformancePack:OrganizationConformancePack',
  'aws:cfg/conformancePack:ConformancePack',
] as const;
const aggregatorType = 'aws:cfg/configurationAggregator:ConfigurationAggregator';

/**
 * A stack that deploys conformance packs, or aggregates AWS Config over the organization, deploys the PCI DSS pack: by name, template address or template text.
 * https://docs.aws.amazon.com/config/latest/developerguide/operational-best-practices-for-pci-dss-v4-including-global-resource-types.html
 */
export const configPciConformancePack = stackRule({
  name: 'config-pci-conformance-pack',
  title: 'The PCI DSS conformance pack is deployed',
  types: [...packTypes, aggregatorType],
  check: (stack) => {
    const packs = stack.ofType(...packTypes);
    const aggregators = stack
      .ofType(aggregatorType)
      .filter((aggregator) => 'organizationAggregationSource' in aggregator.props);
    const [subject] = [...packs, ...aggregators];
    if (!subject) return;
    stack
      .on(subject)
      .that(
        () =>
          packs.some((pack) => /pci/i.test(pack.name)) ||
          anyHolds(
            ...packs.flatMap((pack) =>
              ['name', 'templateS3Uri', 'templateBody'].map(
                (property) => () => /pci/i.test(asText(inputOf(pack, property)) ?? ''),
              ),
            ),
          ),
        'no conformance pack is for PCI DSS; add an OrganizationConformancePack with the template Operational-Best-Practices-for-PCI-DSS-v4.0',
      );
  },
});
