import { from, resource, Tutorial } from '../../../model/tutorial';

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
  viewerProtocolPolicy: 'redirect-to-https',
  allowedMethods: ['GET', 'HEAD'],
  cachedMethods: ['GET', 'HEAD'],
  cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
};
const certificate = {
  acmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
  sslSupportMethod: 'sni-only',
  minimumProtocolVersion: 'TLSv1.2_2021',
};
const site = resource('aws:cloudfront/distribution:Distribution', 'site', {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  origins: [origin],
  defaultCacheBehavior: behavior,
  viewerCertificate: certificate,
});

export const tutorial: Tutorial = {
  meaning:
    'CloudFront can write one line for each request of a viewer: time, address, path, answer, TLS version. The newer form (standard logging v2) has three parts: a source (the distribution), a destination (bucket, log group or stream) and a delivery that joins the two. The older form is `loggingConfig` with a bucket. The policy asks for one of them.',
  why: 'The first point that visitors reach has to leave a trail of who asked for what (10.2.1), and somebody or something must be able to review it (10.4.2). What CloudFront answers from its cache is seen nowhere else.',
  attack:
    'An attacker tries leaked logins against the shop, a few from each of thousands of addresses. Requests that the WAF or the cache answers never reach the servers, so their logs look quiet. Without the log of the edge nobody sees the campaign, nor which accounts fell.',
  wrong: [site],
  right: [
    site,
    resource('aws:cloudwatch/logDeliverySource:LogDeliverySource', 'site-log-source', {
      region: 'us-east-1',
      name: 'site',
      logType: 'ACCESS_LOGS',
      resourceArn: from('site', 'arn'),
    }),
    resource('aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination', 'site-log-destination', {
      region: 'us-east-1',
      name: 'site',
      deliveryDestinationConfiguration: { destinationResourceArn: 'arn:aws:s3:::landing-zone-access-logs' },
    }),
    resource('aws:cloudwatch/logDelivery:LogDelivery', 'site-log', {
      region: 'us-east-1',
      deliverySourceName: from('site-log-source', 'name'),
      deliveryDestinationArn: from('site-log-destination', 'arn'),
    }),
  ],
  repair: [
    'Check that no account numbers stand in URLs or query strings: the log would keep them. Leave the cookie field out for the same reason.',
    'Let delivery.logs.amazonaws.com write to the bucket in its bucket policy. Sources and deliveries of CloudFront are made in us-east-1, the bucket may be elsewhere.',
    'Add the source, the destination and the delivery, and deploy. The distribution itself is not changed; viewers notice nothing.',
    'Verify: aws logs describe-deliveries --region us-east-1 lists the delivery, and files appear in the bucket within the hour.',
  ],
  links: [
    {
      title: 'Configure standard logging (v2)',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html',
    },
    {
      title: 'Security Hub control CloudFront.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-5',
    },
  ],
};
