import { resourceRule } from '../../model/rule';
import { asKeyword, asList, asObject, asText, isAbsent } from '../../model/values';

/** `LATEST` is the default. Services on EC2 have no platform version. Security Hub ECS.10. */
export const ecsFargateLatestPlatform = resourceRule({
  name: 'ecs-fargate-latest-platform',
  title: 'Fargate services run on the latest platform version',
  types: ['aws:ecs/service:Service'],
  settings: {
    currentVersions: {
      type: 'array',
      items: { type: 'string' },
      description: 'Platform versions that count as latest next to LATEST (Linux and Windows, as of November 2026)',
      default: ['1.4.0', '1.0.0'],
    },
  },
  check({ props }, expect, settings) {
    expect.attempt(() => {
      const strategies = asList(props['capacityProviderStrategies']);
      const onFargate =
        asKeyword(props['launchType']) === 'fargate' ||
        strategies.some((_, index) => asKeyword(asObject(strategies[index])['capacityProvider']).startsWith('fargate'));
      if (!onFargate) return;
      const current = settings['currentVersions'] as readonly string[];
      const version = (): string => asText(props['platformVersion']) ?? 'LATEST';
      expect.that(
        () => isAbsent(props['platformVersion']) || version().toUpperCase() === 'LATEST' || current.includes(version()),
        () => `platformVersion is ${version()}; leave it out, or set it to LATEST`,
      );
    });
  },
});
