import { resourceRule } from '../../model/rule';
import { asKeyword, asList } from '../../model/values';
import { customOriginOf, distributionTypes, originsOf } from './distribution';

/** Security Hub CloudFront.10, which is about SSLv3; PCI DSS rules out TLS 1.0 and 1.1 too. */
export const cloudfrontOriginTls12 = resourceRule({
  name: 'cloudfront-origin-tls12',
  title: 'CloudFront reaches custom origins with TLS 1.2 or newer only',
  types: distributionTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      for (const origin of originsOf(props)) {
        expect.attempt(() => {
          const config = customOriginOf(origin.props);
          if (!config || asKeyword(config['originProtocolPolicy']) === 'http-only') return;
          const protocols = (): readonly string[] =>
            asList(config['originSslProtocols']).map((_, index, list) => asKeyword(list[index]));
          expect.that(
            () => protocols().length > 0 && protocols().every((protocol) => /^tlsv1\.[23]$/.test(protocol)),
            () =>
              `${origin.place}.customOriginConfig.originSslProtocols is [${protocols().join(', ')}]; set it to ["TLSv1.2"]`,
          );
        });
      }
    });
  },
});
