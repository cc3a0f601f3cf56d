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
    'kafka',
    'elasticsearch',
    'opensearch',
    'neptune',
    'redis',
    'redshift',
    'redshift-serverless',
    'timestream',
  ],
]);

/** The default is none. Security Hub DMS.9. */
export const dmsEndpointSsl = resourceRule({
  name: 'dms-endpoint-ssl',
  title: 'DMS endpoints use TLS',
  types: ['aws:dms/endpoint:Endpoint'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (withoutSslMode.has(asKeyword(props['engineName']))) return;
      expectOneOf(expect, props, 'sslMode', ['require', 'verify-ca', 'verify-full'], 'none');
    });
  },
});
