import { resource, Tutorial } from '../../../model/tutorial';

const origin = {
  originId: 'shop',
  domainName: 'origin.shop.example.com',
  customOriginConfig: {
    httpPort: 80,
    httpsPort: 443,
    originProtocolPolicy: 'https-only',
    originSslProtocols: ['TLSv1.2'],
  },
};
const behavior = {
  targetOriginId: 'shop',
  allowedMethods: ['GET', 'HEAD'],
  cachedMethods: ['GET', 'HEAD'],
  cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
};
const certificate = {
  acmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
  sslSupportMethod: 'sni-only',
  minimumProtocolVersion: 'TLSv1.2_2021',
};
const site = {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  origins: [origin],
  viewerCertificate: certificate,
};

export const tutorial: Tutorial = {
  meaning:
    'A behavior of a distribution says how requests for a path are handled, and `viewerProtocolPolicy` says whether viewers may use HTTP for it: `allow-all`, `redirect-to-https` or `https-only`. The policy asks for one of the last two in the default behavior and in each further one.',
  why: 'Card data and sessions must not cross open networks in clear text (4.2.1); the same goes for the logins of administrators (2.2.7). One path with allow-all is enough to lose a cookie.',
  attack:
    'The shop redirects to HTTPS, only /images/* allows HTTP "since it is just pictures". An attacker in the same wireless network puts an http link to a picture into any page the customer opens. The browser sends it, with the session cookie if it lacks the Secure flag, and the attacker is logged in as the customer.',
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      defaultCacheBehavior: { ...behavior, viewerProtocolPolicy: 'allow-all' },
    }),
  ],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      defaultCacheBehavior: { ...behavior, viewerProtocolPolicy: 'redirect-to-https' },
    }),
  ],
  repair: [
    'Look in the access log for cs-protocol http. Browsers follow a redirect; programs that send POST over HTTP may not, or turn it into GET. Move those to https first.',
    'Set viewerProtocolPolicy to "redirect-to-https" in all behaviors (https-only for APIs, which should fail loudly) and deploy; it rolls out in some minutes, without interruption.',
    'Add the header Strict-Transport-Security with a response headers policy, at first with a short max-age.',
    'Verify: curl -sI http://HOST/ prints a 301 to https, and aws cloudfront get-distribution-config --id ID --query "DistributionConfig.[DefaultCacheBehavior.ViewerProtocolPolicy,CacheBehaviors.Items[].ViewerProtocolPolicy]" prints no allow-all.',
  ],
  links: [
    {
      title: 'Require HTTPS between viewers and CloudFront',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
    },
    {
      title: 'Security Hub control CloudFront.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-3',
    },
  ],
};
