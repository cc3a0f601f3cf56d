import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asObject, isAbsent, isTrue } from '../../model/values';
import { distributionTypes } from './distribution';

/** Certificates of one's own only. Dedicated addresses (`vip`) accept clients too old for TLS 1.2. Security Hub CloudFront.8. */
export const cloudfrontSni = resourceRule({
  name: 'cloudfront-sni',
  title: 'CloudFront distributions serve TLS by SNI',
  types: distributionTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      const certificate = asObject(props['viewerCertificate']);
      if (isAbsent(certificate['sslSupportMethod']) || isTrue(certificate['cloudfrontDefaultCertificate'])) return;
      expectOneOf(expect, props, 'viewerCertificate.sslSupportMethod', ['sni-only']);
    });
  },
});
