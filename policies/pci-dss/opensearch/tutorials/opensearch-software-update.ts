import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'AWS publishes service software updates for OpenSearch domains: fixes of the engine, its plugins and the system below, without a new engine version. With `autoSoftwareUpdateEnabled` they are installed in the off-peak window of the domain, a daily span of ten hours; without it someone has to start each one.',
  why: 'Security fixes are installed soon after they are published (6.3.3). An update that waits for somebody to think of it often waits until AWS makes it mandatory.',
  attack:
    'A fault in a library of the search engine is published, such as the one in Log4j, which a logged string could trigger. AWS offers an update the same week. The domain waits for a maintenance nobody planned; an attacker types the string into the search box of the shop and runs code on the nodes.',
  wrong: [resource('aws:opensearch/domain:Domain', 'receipts', { domainName: 'receipts' })],
  right: [
    resource('aws:opensearch/domain:Domain', 'receipts', {
      domainName: 'receipts',
      softwareUpdateOptions: { autoSoftwareUpdateEnabled: true },
    }),
  ],
  repair: [
    'Check that the domain has replicas for each index (GET _cat/indices?v) and room for a blue/green deployment: an update copies the shards to new nodes while the old ones serve.',
    'Set offPeakWindowOptions to a start time (UTC) in your quiet hours.',
    'Set softwareUpdateOptions.autoSoftwareUpdateEnabled: true and deploy; the setting changes nothing at once. To catch up today: aws opensearch start-service-software-update --domain-name NAME.',
    'Verify: aws opensearch describe-domain --domain-name NAME --query "DomainStatus.[SoftwareUpdateOptions,ServiceSoftwareOptions.UpdateAvailable]" prints AutoSoftwareUpdateEnabled true.',
  ],
  links: [
    {
      title: 'Service software updates in Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/service-software.html',
    },
    {
      title: 'Off-peak windows for Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/off-peak.html',
    },
  ],
};
