import { cloudfrontCustomCertificate } from '../../../policies/pci-dss/cloudfront/cloudfront-custom-certificate';
import { cloudfrontDefaultRootObject } from '../../../policies/pci-dss/cloudfront/cloudfront-default-root-object';
import { cloudfrontOriginHttps } from '../../../policies/pci-dss/cloudfront/cloudfront-origin-https';
import { cloudfrontOriginTls12 } from '../../../policies/pci-dss/cloudfront/cloudfront-origin-tls12';
import { cloudfrontS3OriginAccessControl } from '../../../policies/pci-dss/cloudfront/cloudfront-s3-origin-access-control';
import { cloudfrontSni } from '../../../policies/pci-dss/cloudfront/cloudfront-sni';
import { cloudfrontViewerHttps } from '../../../policies/pci-dss/cloudfront/cloudfront-viewer-https';
import { cloudfrontViewerTls12 } from '../../../policies/pci-dss/cloudfront/cloudfront-viewer-tls12';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const viewer = (viewerCertificate: unknown): object => ({ viewerCertificate });
const acm = { acmCertificateArn: 'arn:aws:acm:us-east-1:1:certificate/1', sslSupportMethod: 'sni-only' };

resourceCases(cloudfrontCustomCertificate, [
  ['the default certificate', viewer({ cloudfrontDefaultCertificate: true }), 'fail', 'acmCertificateArn'],
  ['the default certificate as text', viewer({ cloudfrontDefaultCertificate: 'TRUE', acmCertificateArn: 'x' }), 'fail'],
  ['nothing', {}, 'fail'],
  ['an ACM certificate', viewer(acm), 'pass'],
  ['an ACM certificate of the stack', viewer({ acmCertificateArn: unknown }), 'pass'],
  ['an IAM certificate, in a list', viewer([{ iamCertificateId: 'ABC' }]), 'pass'],
  ['unknown', viewer(unknown), 'undetermined'],
]);

resourceCases(cloudfrontDefaultRootObject, [
  ['none', {}, 'fail', 'defaultRootObject'],
  ['blank', { defaultRootObject: ' ' }, 'fail'],
  ['set', { defaultRootObject: 'index.html' }, 'pass'],
  ['unknown', { defaultRootObject: unknown }, 'undetermined'],
]);

resourceCases(cloudfrontSni, [
  ['SNI', viewer(acm), 'pass'],
  ['dedicated addresses', viewer({ ...acm, sslSupportMethod: 'vip' }), 'fail', 'sni-only'],
  ['unknown', viewer({ ...acm, sslSupportMethod: unknown }), 'undetermined'],
  ['the default certificate', viewer({ cloudfrontDefaultCertificate: true }), 'not applicable'],
]);

resourceCases(cloudfrontViewerTls12, [
  ['TLSv1.2_2021', viewer({ ...acm, minimumProtocolVersion: 'TLSv1.2_2021' }), 'pass'],
  ['TLSv1.2_2025', viewer({ ...acm, minimumProtocolVersion: 'TLSv1.2_2025' }), 'pass'],
  ['TLSv1.3_2025', viewer([{ ...acm, minimumProtocolVersion: 'TLSv1.3_2025' }]), 'pass'],
  ['TLSv1.2_2019', viewer({ ...acm, minimumProtocolVersion: 'TLSv1.2_2019' }), 'fail', 'TLSv1.2_2019'],
  ['TLSv1.1_2016', viewer({ ...acm, minimumProtocolVersion: 'TLSv1.1_2016' }), 'fail'],
  ['the default', viewer(acm), 'fail', 'TLSv1'],
  [
    'the default certificate overrides',
    viewer({ cloudfrontDefaultCertificate: true, minimumProtocolVersion: 'TLSv1.2_2021' }),
    'fail',
  ],
  ['unknown', viewer({ ...acm, minimumProtocolVersion: unknown }), 'undetermined'],
]);

const behaviors = (policy: unknown, ...ordered: readonly unknown[]): object => ({
  defaultCacheBehavior: { viewerProtocolPolicy: policy },
  orderedCacheBehaviors: ordered.map((item) => ({ viewerProtocolPolicy: item })),
});

resourceCases(cloudfrontViewerHttps, [
  ['redirect and https-only', behaviors('redirect-to-https', 'HTTPS-only'), 'pass'],
  ['allow-all', behaviors('allow-all'), 'fail', 'defaultCacheBehavior'],
  [
    'an ordered behavior allows all',
    behaviors('https-only', 'https-only', 'allow-all'),
    'fail',
    /orderedCacheBehaviors\[1\]/,
  ],
  ['a known failure beside an unknown', behaviors(unknown, 'allow-all'), 'fail'],
  ['unknown', behaviors(unknown), 'undetermined'],
]);

resourceCases(
  cloudfrontViewerHttps,
  [
    [
      'allow-all',
      {
        defaultCacheBehavior: { viewerProtocolPolicy: 'https-only' },
        cacheBehaviors: [{ viewerProtocolPolicy: 'allow-all' }],
      },
      'fail',
      /cacheBehaviors\[0\]/,
    ],
    ['https-only', { defaultCacheBehavior: { viewerProtocolPolicy: 'https-only' } }, 'pass'],
  ],
  { type: 'aws:cloudfront/multitenantDistribution:MultitenantDistribution' },
);

const origin = (config: object, more: object = {}): object => ({
  origins: [{ originId: 'app', domainName: unknown, customOriginConfig: config, ...more }],
});

resourceCases(cloudfrontOriginHttps, [
  ['https-only', origin({ originProtocolPolicy: 'https-only' }), 'pass'],
  ['http-only', origin({ originProtocolPolicy: 'http-only' }), 'fail', /origins\[0\].*http-only/],
  [
    'match-viewer with HTTP viewers',
    { ...origin({ originProtocolPolicy: 'match-viewer' }), ...behaviors('allow-all') },
    'fail',
  ],
  [
    'match-viewer with HTTPS viewers',
    { ...origin({ originProtocolPolicy: 'match-viewer' }), ...behaviors('redirect-to-https') },
    'fail',
  ],
  ['a multi-tenant origin', { origins: [{ customOriginConfigs: [{ originProtocolPolicy: 'http-only' }] }] }, 'fail'],
  ['unknown', origin({ originProtocolPolicy: unknown }), 'undetermined'],
  ['an S3 origin', { origins: [{ domainName: unknown, originAccessControlId: 'E1' }] }, 'not applicable'],
]);

resourceCases(cloudfrontOriginTls12, [
  ['TLS 1.2', origin({ originSslProtocols: ['TLSv1.2'] }), 'pass'],
  ['TLS 1.1 too', origin({ originSslProtocols: ['TLSv1.1', 'TLSv1.2'] }), 'fail', 'tlsv1.1'],
  ['SSLv3', origin({ originSslProtocols: 'SSLv3' }), 'fail'],
  ['none', origin({}), 'fail'],
  ['unknown', origin({ originSslProtocols: [unknown] }), 'undetermined'],
  [
    'an HTTP origin, which another policy refuses',
    origin({ originProtocolPolicy: 'http-only', originSslProtocols: ['TLSv1'] }),
    'not applicable',
  ],
]);

const bucket = { originId: 's3', domainName: unknown };

resourceCases(cloudfrontS3OriginAccessControl, [
  ['origin access control', { origins: [{ ...bucket, originAccessControlId: unknown }] }, 'pass'],
  ['no access control', { origins: [bucket] }, 'fail', 'originAccessControlId'],
  [
    'the older identity',
    { origins: [{ ...bucket, s3OriginConfig: { originAccessIdentity: 'origin-access-identity/cloudfront/E1' } }] },
    'fail',
  ],
  [
    'a website endpoint as custom origin',
    {
      origins: [
        { domainName: 'shop.s3-website-eu-west-1.amazonaws.com', customOriginConfig: {}, originAccessControlId: 'E1' },
      ],
    },
    'fail',
  ],
  ['one of two', { origins: [{ ...bucket, originAccessControlId: 'E1' }, bucket] }, 'fail', /origins\[1\]/],
  ['unknown origins', { origins: unknown }, 'undetermined'],
  ['a load balancer', origin({}), 'not applicable'],
  ['a VPC origin', { origins: [{ domainName: unknown, vpcOriginConfig: { vpcOriginId: unknown } }] }, 'not applicable'],
]);

resourceCases(
  cloudfrontS3OriginAccessControl,
  [
    ['always signed', { originAccessControlOriginType: 's3', signingBehavior: 'always' }, 'pass'],
    ['never signed', { originAccessControlOriginType: 's3', signingBehavior: 'never' }, 'fail', 'signingBehavior'],
    ['signed unless the viewer signs', { originAccessControlOriginType: 's3', signingBehavior: 'no-override' }, 'pass'],
    ['unknown', { originAccessControlOriginType: 's3', signingBehavior: unknown }, 'undetermined'],
  ],
  { type: 'aws:cloudfront/originAccessControl:OriginAccessControl' },
);
