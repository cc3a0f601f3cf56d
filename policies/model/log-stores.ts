import { bucketNamesIn, bucketTypes, loggingForm, policyForm } from './buckets';
import { known } from './expectation';
import { coversAction, MalformedPolicyDocument, parseStatements } from './policy-document';
import { inputOf } from './reference';
import { TypeToken } from './rule';
import { knownIdentities, StackResource, StackView } from './stack-view';
import { dataClassOf } from './tags';
import { asList, asObject } from './values';

/** What writes logs into a bucket; `name` and `tag` where only the bucket itself says that it holds logs. */
export type LogSource =
  | 'cloudtrail'
  | 'flow-logs'
  | 'config'
  | 's3-access-logs'
  | 'load-balancer'
  | 'waf'
  | 'dns'
  | 'firewall'
  | 'cloudfront'
  | 'database'
  | 'guardduty'
  | 'log-delivery'
  | 'name'
  | 'tag';

/** A resource that delivers logs: its type, the property that names the bucket, and the texts found there. */
interface Delivery {
  readonly source: LogSource;
  readonly types: readonly TypeToken[];
  readonly property: string;
  readonly texts: (value: unknown) => readonly unknown[];
}

const plain = (value: unknown): readonly unknown[] => asList(value);
const field =
  (name: string) =>
  (value: unknown): readonly unknown[] =>
    asList(value).map((item) => asObject(item)[name]);

const loadBalancers: readonly TypeToken[] = [
  'aws:lb/loadBalancer:LoadBalancer',
  'aws:alb/loadBalancer:LoadBalancer',
  'aws:elasticloadbalancingv2/loadBalancer:LoadBalancer',
  'aws:applicationloadbalancing/loadBalancer:LoadBalancer',
  'aws:elb/loadBalancer:LoadBalancer',
  'aws:elasticloadbalancing/loadBalancer:LoadBalancer',
];

const deliveries: readonly Delivery[] = [
  { source: 'cloudtrail', types: ['aws:cloudtrail/trail:Trail'], property: 's3BucketName', texts: plain },
  { source: 'flow-logs', types: ['aws:ec2/flowLog:FlowLog'], property: 'logDestination', texts: plain },
  { source: 'config', types: ['aws:cfg/deliveryChannel:DeliveryChannel'], property: 's3BucketName', texts: plain },
  { source: 's3-access-logs', types: loggingForm.siblings, property: 'targetBucket', texts: plain },
  { source: 's3-access-logs', types: bucketTypes, property: 'logging', texts: field('targetBucket') },
  { source: 's3-access-logs', types: bucketTypes, property: 'loggings', texts: field('targetBucket') },
  { source: 'load-balancer', types: loadBalancers, property: 'accessLogs', texts: field('bucket') },
  {
    source: 'waf',
    types: ['aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration'],
    property: 'logDestinationConfigs',
    texts: plain,
  },
  {
    source: 'dns',
    types: ['aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig'],
    property: 'destinationArn',
    texts: plain,
  },
  {
    source: 'firewall',
    types: ['aws:networkfirewall/loggingConfiguration:LoggingConfiguration'],
    property: 'loggingConfiguration',
    texts: (value) =>
      asList(asObject(value)['logDestinationConfigs']).map(
        (item) => asObject(asObject(item)['logDestination'])['bucketName'],
      ),
  },
  {
    source: 'cloudfront',
    types: ['aws:cloudfront/distribution:Distribution'],
    property: 'loggingConfig',
    texts: field('bucket'),
  },
  { source: 'database', types: ['aws:redshift/logging:Logging'], property: 'bucketName', texts: plain },
  {
    source: 'guardduty',
    types: ['aws:guardduty/publishingDestination:PublishingDestination'],
    property: 'destinationArn',
    texts: plain,
  },
  {
    source: 'log-delivery',
    types: ['aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination'],
    property: 'deliveryDestinationConfiguration',
    texts: field('destinationResourceArn'),
  },
];

/** Types a rule declares that uses `logBuckets`. */
export const logStoreTypes: readonly TypeToken[] = [
  ...new Set([...bucketTypes, ...policyForm.siblings, ...deliveries.flatMap((delivery) => delivery.types)]),
];

/** Service principals that deliver logs, and what they deliver. */
const deliveryServices: readonly { readonly pattern: RegExp; readonly source: LogSource }[] = [
  { pattern: /^cloudtrail\.amazonaws\.com$/i, source: 'cloudtrail' },
  { pattern: /^delivery\.logs\.amazonaws\.com$/i, source: 'log-delivery' },
  { pattern: /^vpc-flow-logs\.amazonaws\.com$/i, source: 'flow-logs' },
  { pattern: /^logs(\.[a-z0-9-]+)?\.amazonaws\.com$/i, source: 'log-delivery' },
  { pattern: /^config(-multiaccountsetup)?\.amazonaws\.com$/i, source: 'config' },
  { pattern: /^logging\.s3\.amazonaws\.com$/i, source: 's3-access-logs' },
  { pattern: /^logdelivery\.elasticloadbalancing\.amazonaws\.com$/i, source: 'load-balancer' },
  { pattern: /^guardduty\.amazonaws\.com$/i, source: 'guardduty' },
];

/** The log delivery a service principal stands for, or undefined for any other principal. */
function logDeliveryOf(servicePrincipal: string): LogSource | undefined {
  return deliveryServices.find(({ pattern }) => pattern.test(servicePrincipal.trim()))?.source;
}

const logWords = new Set([
  ...[
    'log',
    'logs',
    'logging',
    'trail',
    'trails',
    'audit',
    'audits',
    'cloudtrail',
    'auditlog',
    'auditlogs',
    'auditing',
  ],
  ...['accesslog', 'accesslogs', 'flowlog', 'flowlogs', 'logarchive', 'logarchives'],
]);

/** True when a name has "log", "trail" or "audit" as a word of its own: `audit-logs`, `flowLogs`, but not `blog`. */
export function isLogName(name: string): boolean {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => logWords.has(word));
}

const logClasses = new Set(['audit-log', 'audit-logs', 'audit', 'log', 'logs']);

/**
 * The buckets of a stack that hold audit logs, with what is known to write to them.
 *
 * A bucket is a log bucket when a trail, flow log, delivery channel, server access logging, load balancer, WAF, resolver, firewall
 * or log delivery of the stack writes to it, when its policy lets a log delivery service put objects, when it is tagged
 * `data-classification: audit-log`, or when its name says so. Values that are unknown do not count as evidence.
 */
export class LogBuckets {
  private readonly sources = new Map<string, Set<LogSource>>();
  private readonly buckets: readonly StackResource[];
  private readonly byIdentity = new Map<string, StackResource>();

  constructor(stack: StackView) {
    this.buckets = stack.ofType(...bucketTypes);
    const urns = new Set<string>();
    for (const bucket of this.buckets) {
      urns.add(bucket.urn);
      for (const identity of knownIdentities(bucket)) this.byIdentity.set(identity, bucket);
      if (logClasses.has(dataClassOf(bucket))) this.add(bucket, 'tag');
      if (isLogName(bucket.name)) this.add(bucket, 'name');
      for (const property of ['bucket', 'bucketPrefix']) {
        const text = known(() => bucket.props[property]);
        if (typeof text === 'string' && isLogName(text)) this.add(bucket, 'name');
      }
      this.readPolicy(
        known(() => inputOf(bucket, 'policy')),
        [bucket],
      );
    }
    for (const delivery of deliveries) {
      for (const resource of stack.ofType(...delivery.types)) {
        for (const source of resource.propertyDependencies[delivery.property] ?? []) {
          if (urns.has(source.urn)) this.add(source, delivery.source);
        }
        for (const bucket of this.named(known(() => delivery.texts(resource.props[delivery.property]))))
          this.add(bucket, delivery.source);
      }
    }
    for (const policy of stack.ofType(...policyForm.siblings)) {
      const targets = (policy.propertyDependencies['bucket'] ?? []).filter((source) => urns.has(source.urn));
      this.readPolicy(
        known(() => policy.props['policy']),
        [...targets, ...this.named(known(() => asList(policy.props['bucket'])))],
      );
    }
  }

  /** All log buckets, in order of registration. */
  get all(): readonly StackResource[] {
    return this.buckets.filter((bucket) => this.sources.has(bucket.urn));
  }

  isLogBucket(bucket: StackResource): boolean {
    return this.sources.has(bucket.urn);
  }

  sourcesOf(bucket: StackResource): ReadonlySet<LogSource> {
    return this.sources.get(bucket.urn) ?? new Set<LogSource>();
  }

  /**
   * False for buckets that only take deliveries which AWS does not make to a bucket with default Object Lock retention:
   * AWS Config (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-deliverychannel.html)
   * and S3 server access logging (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
   */
  canLock(bucket: StackResource): boolean {
    const services = [...this.sourcesOf(bucket)].filter((source) => source !== 'name' && source !== 'tag');
    return services.length === 0 || services.some((source) => source !== 'config' && source !== 's3-access-logs');
  }

  /**
   * False for destinations of server access logs and load balancer logs, which take SSE-S3 only:
   * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html,
   * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
   */
  canUseKms(bucket: StackResource): boolean {
    const sources = this.sourcesOf(bucket);
    return !sources.has('s3-access-logs') && !sources.has('load-balancer');
  }

  private named(texts: readonly unknown[] | undefined): readonly StackResource[] {
    const found: StackResource[] = [];
    for (let index = 0; index < (texts?.length ?? 0); index++) {
      const text = known(() => texts?.[index]);
      if (typeof text !== 'string') continue;
      for (const name of bucketNamesIn(text)) {
        const bucket = this.byIdentity.get(name);
        if (bucket) found.push(bucket);
      }
    }
    return found;
  }

  private readPolicy(document: unknown, buckets: readonly StackResource[]): void {
    if (document === undefined || document === null || buckets.length === 0) return;
    // Most policies name no service; parsing them all would cost a large stack more than all the rest.
    if (typeof document === 'string' && !document.includes('amazonaws.com')) return;
    const deliveries = known(() => deliveriesAllowedBy(document)) ?? [];
    for (const bucket of buckets) for (const source of deliveries) this.add(bucket, source);
  }

  private add(bucket: StackResource, source: LogSource): void {
    const sources = this.sources.get(bucket.urn);
    if (sources) sources.add(source);
    else this.sources.set(bucket.urn, new Set([source]));
  }
}

function deliveriesAllowedBy(document: unknown): readonly LogSource[] {
  try {
    return parseStatements(document).flatMap((statement) =>
      statement.effect === 'Allow' && coversAction(statement, 's3:PutObject')
        ? statement.principals.flatMap(({ kind, value }) => (kind === 'Service' ? (logDeliveryOf(value) ?? []) : []))
        : [],
    );
  } catch (error) {
    if (error instanceof MalformedPolicyDocument) return [];
    throw error;
  }
}
