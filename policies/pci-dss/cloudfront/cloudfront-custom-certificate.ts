import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asObject, isTrue } from '../../model/values';
import { distributionTypes } from './distribution';

/** With the default `*.cloudfront.net` certificate the TLS version cannot be chosen. Security Hub CloudFront.7. */
export const cloudfrontCustomCertificate = resourceRule({
  name: 'cloudfront-custom-certificate',
  title: 'CloudFront distributions use a certificate of their own',
  types: distributionTypes,
  check({ props }, expect) {
    expect.that(() => {
      const certificate = asObject(props['viewerCertificate']);
      if (isTrue(certificate['cloudfrontDefaultCertificate'])) return false;
      return isGiven(() => certificate['acmCertificateArn']) || isGiven(() => certificate['iamCertificateId']);
    }, 'viewerCertificate uses the default CloudFront certificate, which accepts TLS 1.0; set viewerCertificate.acmCertificateArn');
  },
});
