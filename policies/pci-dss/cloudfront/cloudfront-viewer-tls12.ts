import { resourceRule } from '../../model/rule';
import { cloudfrontViewerPolicyIsStrong } from '../../model/tls-policies';
import { asObject, asText, isTrue } from '../../model/values';
import { distributionTypes } from './distribution';

/** The default, and all there is with the default certificate, is `TLSv1`. */
export const cloudfrontViewerTls12 = resourceRule({
  name: 'cloudfront-viewer-tls12',
  title: 'CloudFront accepts TLS 1.2 and newer from viewers only (TLSv1.2_2021 or newer)',
  types: distributionTypes,
  check({ props }, expect) {
    const version = (): string => {
      const certificate = asObject(props['viewerCertificate']);
      return isTrue(certificate['cloudfrontDefaultCertificate'])
        ? 'TLSv1'
        : (asText(certificate['minimumProtocolVersion']) ?? 'TLSv1');
    };
    expect.that(
      () => cloudfrontViewerPolicyIsStrong(version()),
      () =>
        `viewerCertificate.minimumProtocolVersion is ${version()}; set it to TLSv1.2_2021 or newer, with a certificate of your own`,
    );
  },
});
