import { cloudfrontAccessLogging } from '../../../policies/pci-dss/cloudfront/cloudfront-access-logging';
import { cloudfrontS3OriginExists } from '../../../policies/pci-dss/cloudfront/cloudfront-s3-origin-exists';
import { cloudfrontWaf } from '../../../policies/pci-dss/cloudfront/cloudfront-waf';
import { StackFixture, unknown } from '../judge';
import { stackCases } from '../stack-cases';

const distribution = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:cloudfront/distribution:Distribution',
  name: 'cdn',
  props: { arn: unknown, ...props },
  refers,
});
const source = (logType: unknown, refers: StackFixture['refers'] = { resourceArn: ['cdn'] }): StackFixture => ({
  type: 'aws:cloudwatch/logDeliverySource:LogDeliverySource',
  name: 'source',
  props: { name: 'cdn-logs', logType, resourceArn: unknown },
  refers,
});
const delivery: StackFixture = {
  type: 'aws:cloudwatch/logDelivery:LogDelivery',
  name: 'delivery',
  props: { deliverySourceName: 'cdn-logs' },
};

stackCases(cloudfrontAccessLogging, [
  ['a log bucket', [distribution({ loggingConfig: { bucket: unknown } })], 'pass'],
  ['a log bucket in a list', [distribution({ loggingConfig: [{ bucket: 'logs.s3.amazonaws.com' }] })], 'pass'],
  ['a log delivery', [distribution(), source('ACCESS_LOGS'), delivery], 'pass'],
  ['nothing', [distribution()], 'fail', 'writes no access log'],
  ['cookies but no bucket', [distribution({ loggingConfig: { includeCookies: true } })], 'fail'],
  ['a source without a delivery', [distribution(), source('ACCESS_LOGS')], 'fail'],
  ['a source of other logs', [distribution(), source('CONNECTION_LOGS'), delivery], 'fail'],
  ['an untraceable source', [distribution(), source('ACCESS_LOGS', {}), delivery], 'undetermined'],
  ['unknown settings', [distribution({ loggingConfig: unknown }, { loggingConfig: [] })], 'undetermined'],
]);

const bucket: StackFixture = { type: 'aws:s3/bucketV2:BucketV2', name: 'assets', props: { bucket: 'shop-assets' } };
const origins = (domainName: unknown): object => ({ origins: [{ originId: 'o', domainName }] });

stackCases(cloudfrontS3OriginExists, [
  ['computed from a bucket', [bucket, distribution(origins(unknown), { origins: ['assets'] })], 'pass'],
  [
    'named like a bucket of the stack',
    [bucket, distribution(origins('shop-assets.s3.eu-west-1.amazonaws.com'))],
    'pass',
  ],
  ['no bucket in the name', [distribution(origins('s3.amazonaws.com'))], 'fail', 'names no bucket'],
  [
    'a bucket that is not in the stack',
    [bucket, distribution(origins('gone.s3.amazonaws.com'))],
    'fail',
    'not in this stack',
  ],
  ['unknown origins', [distribution({ origins: unknown }, { origins: [] })], 'undetermined'],
  ['another host', [distribution(origins('app.example.com'))], 'not applicable'],
  ['an unknown host that no bucket computes', [distribution(origins(unknown))], 'not applicable'],
]);

const acl: StackFixture = { type: 'aws:wafv2/webAcl:WebAcl', name: 'acl' };
const classic: StackFixture = { type: 'aws:waf/webAcl:WebAcl', name: 'classic' };

stackCases(cloudfrontWaf, [
  ['a web ACL of the stack', [acl, distribution({ webAclId: unknown }, { webAclId: ['acl'] })], 'pass'],
  ['a known ARN', [distribution({ webAclId: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/edge/1' })], 'pass'],
  ['none', [distribution()], 'fail', 'webAclId'],
  ['empty', [distribution({ webAclId: '' })], 'fail'],
  ['a WAF Classic id', [distribution({ webAclId: '473e64fd-f30b-4765-81a0-62ad96dd167a' })], 'fail'],
  ['a WAF Classic ACL of the stack', [classic, distribution({ webAclId: unknown }, { webAclId: ['classic'] })], 'fail'],
  ['an output AWS computes', [distribution({ webAclId: unknown })], 'fail'],
  ['untraceable', [distribution({ webAclId: unknown }, { webAclId: [] })], 'undetermined'],
]);
