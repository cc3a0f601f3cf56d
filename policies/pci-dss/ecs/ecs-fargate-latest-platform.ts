import { at } from '../../model/property-expectations';
import { resourceRule, TypeToken } from '../../model/rule';
import { asKeyword, asList, asObject, asText, isAbsent } from '../../model/values';

/** Where resources that start tasks hold launch type and platform version. */
const holders: Readonly<Record<TypeToken, string>> = {
  'aws:ecs/service:Service': '',
  'aws:ecs/taskSet:TaskSet': '',
  'aws:cloudwatch/eventTarget:EventTarget': 'ecsTarget.',
  'aws:scheduler/schedule:Schedule': 'target.ecsParameters.',
};

/** `LATEST` is the default. Services on EC2 have no platform version. Security Hub ECS.10. */
export const ecsFargateLatestPlatform = resourceRule({
  name: 'ecs-fargate-latest-platform',
  title: 'Fargate services and scheduled tasks run on the latest platform version',
  types: Object.keys(holders),
  settings: {
    currentVersions: {
      type: 'array',
      items: { type: 'string' },
      description: 'Platform versions that count as latest next to LATEST (Linux and Windows, as of November 2026)',
      default: ['1.4.0', '1.0.0'],
    },
  },
  check({ type, props }, expect, settings) {
    const place = holders[type] ?? '';
    expect.attempt(() => {
      const strategies = asList(at(props, `${place}capacityProviderStrategies`));
      const onFargate =
        asKeyword(at(props, `${place}launchType`)) === 'fargate' ||
        strategies.some((_, index) => asKeyword(asObject(strategies[index])['capacityProvider']).startsWith('fargate'));
      if (!onFargate) return;
      const current = settings['currentVersions'] as readonly string[];
      const version = (): unknown => at(props, `${place}platformVersion`);
      const shown = (): string => asText(version()) ?? 'LATEST';
      expect.that(
        () => isAbsent(version()) || shown().toUpperCase() === 'LATEST' || current.includes(shown()),
        () => `${place}platformVersion is ${shown()}; leave it out, or set it to LATEST`,
      );
    });
  },
});
