import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/**
 * Engines that DMS reaches through an AWS API or whose TLS is set elsewhere; `sslMode` does not apply to them.
 * https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html
 */
const withoutSslMode: ReadonlySet<string> = new Set([
  ...[
    's3',
    'dynamodb',
    'kinesis',
    'elasticsearch',
    'opensearch',
    'neptune',
    'redis',
    'redshift',
    'redshift-serverless',
    'timestream',
  ],
]);

/** https://docs.aws.amazon.com/dms/latest/APIReference/API_KafkaSettings.html */
const encryptedKafka = ['ssl-encryption', 'ssl-authentication', 'sasl-ssl'];

/** The default is none, for Kafka plaintext. Security Hub DMS.9. */
export const dmsEndpointSsl = resourceRule({
  name: 'dms-endpoint-ssl',
  title: 'DMS endpoints use TLS',
  types: ['aws:dms/endpoint:Endpoint'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['engineName']) === 'kafka') {
        expectOneOf(expect, props, 'kafkaSettings.securityProtocol', encryptedKafka, 'plaintext');
        return;
      }
      if (withoutSslMode.has(asKeyword(props['engineName']))) return;
      expectOneOf(expect, props, 'sslMode', ['require', 'verify-ca', 'verify-full'], 'none');
    });
  },
});
