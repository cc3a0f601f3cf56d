import { tierOf } from '../../model/classification';
import { referents } from '../../model/reference';
import { stackRule, TypeToken } from '../../model/rule';
import { isCardholderData } from '../../model/tags';

const subnetType = 'aws:ec2/subnet:Subnet';

/** What lives in subnets, and by which property. */
const residents: readonly { readonly type: TypeToken; readonly property: string; readonly tier: string }[] = [
  { type: 'aws:ec2/instance:Instance', property: 'subnetId', tier: '' },
  { type: 'aws:ecs/service:Service', property: 'networkConfiguration', tier: '' },
  { type: 'aws:rds/subnetGroup:SubnetGroup', property: 'subnetIds', tier: 'data' },
];

/**
 * A subnet of the cardholder data environment (by its `scope` or `tier` tag) hosts one tier: what is placed in it has the tier of the subnet, and databases are
 * the data tier. Tiers are told by the `tier` tag; hosts and services without one must not share a subnet with databases.
 */
export const scopeOneFunctionPerHost = stackRule({
  name: 'scope-one-function-per-host',
  title: 'Subnets of the cardholder data environment host one tier only',
  types: [subnetType, ...residents.map(({ type }) => type)],
  check: (stack) => {
    const tiersOf = new Map<string, Set<string>>();
    const databasesIn = new Map<string, string>();
    for (const subnet of stack.ofType(subnetType)) {
      const tier = tierOf(subnet);
      if (tier !== '' || isCardholderData(subnet)) tiersOf.set(subnet.urn, new Set(tier === '' ? [] : [tier]));
    }
    for (const { type, property, tier: fixed } of residents) {
      for (const resident of stack.ofType(type)) {
        const tier = tierOf(resident) || fixed;
        if (tier === '') continue;
        for (const subnet of referents(stack, resident, property, [subnetType])) {
          if (fixed === 'data') databasesIn.set(subnet.urn, resident.name);
          const tiers = tiersOf.get(subnet.urn);
          if (!tiers) continue;
          const others = [...tiers].filter((other) => other !== tier);
          stack
            .on(resident)
            .that(
              () => others.length === 0,
              `tier ${tier} is placed in subnet ${subnet.name} of tier ${others.join(', ')}; use a subnet of its own tier`,
            );
          tiers.add(tier);
        }
      }
    }
    for (const { type, property } of residents.filter(({ tier }) => tier === '')) {
      for (const resident of stack.ofType(type).filter((candidate) => tierOf(candidate) === '')) {
        for (const subnet of referents(stack, resident, property, [subnetType])) {
          const databases = databasesIn.get(subnet.urn);
          if (databases === undefined || !tiersOf.has(subnet.urn)) continue;
          stack
            .on(resident)
            .fail(`subnet ${subnet.name} also holds the databases of ${databases}; use a subnet of another tier`);
        }
      }
    }
  },
});
