import { bind, Binding } from '../../model/binding';
import { cloudfrontAccessLogging } from './cloudfront-access-logging';
import { cloudfrontCustomCertificate } from './cloudfront-custom-certificate';
import { cloudfrontDefaultRootObject } from './cloudfront-default-root-object';
import { cloudfrontOriginHttps } from './cloudfront-origin-https';
import { cloudfrontOriginTls12 } from './cloudfront-origin-tls12';
import { cloudfrontS3OriginAccessControl } from './cloudfront-s3-origin-access-control';
import { cloudfrontS3OriginExists } from './cloudfront-s3-origin-exists';
import { cloudfrontSni } from './cloudfront-sni';
import { cloudfrontViewerHttps } from './cloudfront-viewer-https';
import { cloudfrontViewerTls12 } from './cloudfront-viewer-tls12';
import { cloudfrontWaf } from './cloudfront-waf';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html';
const oldTls = 'TLS 1.0 and 1.1 are not strong cryptography.';
const clearText = 'Card data must not cross public networks in clear text.';

/** Amazon CloudFront. */
export const cloudfront: readonly Binding[] = [
  bind({
    rule: cloudfrontAccessLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: 'Access to public entry points has to leave an audit trail that can be reviewed.',
    remediation:
      'Set loggingConfig.bucket to the domain name of the log bucket, or add a LogDeliverySource (ACCESS_LOGS), a LogDeliveryDestination and a LogDelivery.',
    source: `${hub}#cloudfront-5`,
  }),
  bind({
    rule: cloudfrontCustomCertificate,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'Only with a certificate of your own can TLS 1.0 and 1.1 be refused.',
    remediation:
      'Set viewerCertificate to { acmCertificateArn, sslSupportMethod: "sni-only", minimumProtocolVersion: "TLSv1.2_2021" }; the ACM certificate is in us-east-1.',
    source: `${hub}#cloudfront-7`,
  }),
  bind({
    rule: cloudfrontDefaultRootObject,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['2.2.6'],
    because: 'Settings should keep an origin from showing more than it is meant to.',
    remediation: 'Set defaultRootObject, for example to "index.html".',
    source: `${hub}#cloudfront-1`,
  }),
  bind({
    rule: cloudfrontOriginHttps,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: clearText,
    remediation: 'Set customOriginConfig.originProtocolPolicy to "https-only".',
    source: `${hub}#cloudfront-9`,
  }),
  bind({
    rule: cloudfrontOriginTls12,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: oldTls,
    remediation: 'Set customOriginConfig.originSslProtocols to ["TLSv1.2"].',
    source: `${hub}#cloudfront-10`,
  }),
  bind({
    rule: cloudfrontS3OriginAccessControl,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.3.3'],
    supports: ['1.4.4'],
    because: 'A bucket behind a distribution must not be reachable past it; access is denied unless granted.',
    remediation:
      'Add an aws.cloudfront.OriginAccessControl (originAccessControlOriginType "s3", signingBehavior "always", signingProtocol "sigv4") and set originAccessControlId of the origin.',
    source: `${hub}#cloudfront-13`,
  }),
  bind({
    rule: cloudfrontS3OriginExists,
    severity: 'high',
    level: 'advisory',
    enforces: [],
    supports: ['2.2.6'],
    because: 'An origin bucket that does not exist can be created by a stranger, who then speaks for our domain.',
    remediation: 'Set domainName of the origin to bucketRegionalDomainName of a bucket declared in the stack.',
    source: `${hub}#cloudfront-12`,
  }),
  bind({
    rule: cloudfrontSni,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    because: 'Clients without SNI are too old for TLS 1.2; serving them costs dedicated addresses.',
    remediation: 'Set viewerCertificate.sslSupportMethod to "sni-only".',
    source: `${hub}#cloudfront-8`,
  }),
  bind({
    rule: cloudfrontViewerHttps,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['2.2.7'],
    because: clearText,
    remediation:
      'Set viewerProtocolPolicy to "redirect-to-https" or "https-only" in the default and in every ordered cache behavior.',
    source: `${hub}#cloudfront-3`,
  }),
  bind({
    rule: cloudfrontViewerTls12,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: oldTls,
    remediation: 'Set viewerCertificate.minimumProtocolVersion to "TLSv1.2_2021" or newer.',
    source:
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
  }),
  bind({
    rule: cloudfrontWaf,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because:
      'Public web applications need a technical solution in front of them that detects and blocks attacks all the time.',
    remediation: 'Set webAclId to the ARN of an aws.wafv2.WebAcl with scope "CLOUDFRONT" in us-east-1.',
    source: `${hub}#cloudfront-6`,
  }),
];
