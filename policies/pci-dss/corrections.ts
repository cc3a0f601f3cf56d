import type { Binding } from '../model/binding';
import { Expectations } from '../model/expectation';
import { replaced } from '../model/remediation';
import { ResourceRule, Settings, Subject } from '../model/rule';
import { asKeyword, asList, asObject, isTrue } from '../model/values';
import { publicAccessFlags } from './s3/public-access-flags';

/** Values by dotted path. */
type Changes = Readonly<Record<string, unknown>>;
type Correction = Changes | ((subject: Subject, settings: Settings) => Changes | undefined);

const tlsPolicyOfListeners = 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09';

/** A CloudFront behavior that answers plain HTTP is made to redirect. */
function redirecting(behavior: unknown): unknown {
  const props = asObject(behavior);
  return asKeyword(props['viewerProtocolPolicy']) === 'allow-all'
    ? { ...props, viewerProtocolPolicy: 'redirect-to-https' }
    : behavior;
}

/**
 * What the level `remediate` changes, by policy. Only corrections that replace no resource, interrupt nothing, lose no data and
 * can be taken back; a policy that is not listed is corrected by people. The policies of keys, IMDSv2 of launch templates and a
 * few more bring their own.
 */
const corrections: Readonly<Record<string, Correction>> = {
  's3-public-access-block-settings': Object.fromEntries(publicAccessFlags.map((flag) => [flag, true])),
  'emr-block-public-access': {
    blockPublicSecurityGroupRules: true,
    permittedPublicSecurityGroupRuleRanges: undefined,
  },
  'redshift-not-public': { publiclyAccessible: false },
  'autoscaling-launchconfig-no-public-ip': { associatePublicIpAddress: false },
  'ec2-tgw-no-auto-accept': { autoAcceptSharedAttachments: 'disable' },

  'sqs-encrypted': { sqsManagedSseEnabled: true },
  'kinesis-stream-encrypted': { encryptionType: 'KMS', kmsKeyId: 'alias/aws/kinesis' },
  'firehose-encrypted': { 'serverSideEncryption.enabled': true },
  'codebuild-s3-logs-encrypted': { 'logsConfig.s3Logs.encryptionDisabled': false },
  'codebuild-artifacts-encrypted': ({ props }) =>
    isTrue(asObject(props['artifacts'])['encryptionDisabled']) ? { 'artifacts.encryptionDisabled': false } : undefined,

  'apigw-domain-tls12': ({ type }) =>
    type.startsWith('aws:apigatewayv2/')
      ? { 'domainNameConfiguration.securityPolicy': 'TLS_1_2' }
      : { securityPolicy: 'TLS_1_2' },
  'elb-listener-tls-policy': { sslPolicy: tlsPolicyOfListeners },
  'es-tls-policy': {
    'domainEndpointOptions.enforceHttps': true,
    'domainEndpointOptions.tlsSecurityPolicy': 'Policy-Min-TLS-1-2-PFS-2023-10',
  },
  'transfer-security-policy': { securityPolicyName: 'TransferSecurityPolicy-2025-03' },
  'cloudfront-viewer-tls12': ({ props }) =>
    isTrue(asObject(props['viewerCertificate'])['cloudfrontDefaultCertificate'])
      ? undefined
      : { 'viewerCertificate.minimumProtocolVersion': 'TLSv1.2_2021' },
  'cloudfront-viewer-https': ({ props }) => ({
    defaultCacheBehavior: redirecting(props['defaultCacheBehavior']),
    ...(props['orderedCacheBehaviors'] !== undefined && {
      orderedCacheBehaviors: asList(props['orderedCacheBehaviors']).map(redirecting),
    }),
  }),

  'ec2-imdsv2': { 'metadataOptions.httpTokens': 'required' },
  'autoscaling-launchconfig-imdsv2': { 'metadataOptions.httpTokens': 'required' },

  'kms-deletion-window': (_subject, { minimumDays }) => ({ deletionWindowInDays: minimumDays }),
  'secrets-rotation-interval': (_subject, { maximumDays }) => ({
    'rotationRules.automaticallyAfterDays': maximumDays,
    'rotationRules.scheduleExpression': undefined,
  }),

  'cloudtrail-multi-region': { isMultiRegionTrail: true, includeGlobalServiceEvents: true },
  'cloudwatch-loggroup-retention': (_subject, { minimumDays }) => ({
    retentionInDays: acceptedRetention(Number(minimumDays)),
  }),
  'config-history-retention': (_subject, { minimumDays }) => ({ retentionPeriodInDays: minimumDays }),
  'dynamodb-pitr': { 'pointInTimeRecovery.enabled': true },
  'eks-audit-logging': ({ props }) => ({
    enabledClusterLogTypes: [...asList(props['enabledClusterLogTypes']), 'audit'],
  }),
  'sagemaker-notebook-no-root': { rootAccess: 'Disabled' },

  'iam-password-min-length': (_subject, { characters }) => ({ minimumPasswordLength: characters }),
  'iam-password-lowercase': { requireLowercaseCharacters: true },
  'iam-password-uppercase': { requireUppercaseCharacters: true },
  'iam-password-number': { requireNumbers: true },
  'iam-password-reuse': (_subject, { passwords }) => ({ passwordReusePrevention: passwords }),
  'iam-password-max-age': (_subject, { days }) => ({ maxPasswordAge: days }),

  'rds-auto-minor-upgrade': { autoMinorVersionUpgrade: true },
  'docdb-auto-minor-upgrade': { autoMinorVersionUpgrade: true },
  'neptune-auto-minor-upgrade': { autoMinorVersionUpgrade: true },
};

/** Retentions CloudWatch Logs takes, from a year up. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const retentions = [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653] as const;

function acceptedRetention(days: number): number {
  return retentions.find((retention) => retention >= days) ?? 3653;
}

function fails(rule: ResourceRule, subject: Subject, settings: Settings): boolean {
  const expect = new Expectations(subject.urn);
  rule.check(subject, expect, settings);
  return expect.judgements.some(({ verdict }) => verdict === 'fail');
}

/**
 * Gives a rule its correction. It acts only where the rule fails, and only when nothing fails afterwards: half a correction
 * would hide the rest.
 */
export function withCorrection(binding: Binding): Binding {
  const { rule } = binding;
  const correction = Object.hasOwn(corrections, rule.name) ? corrections[rule.name] : undefined;
  if (correction === undefined || rule.kind !== 'resource') return binding;
  const defaults = Object.fromEntries(
    Object.entries(rule.settings ?? {}).map(([name, schema]) => [name, schema.default]),
  );
  const remediate: ResourceRule['remediate'] = (subject, settings = defaults) => {
    if (!fails(rule, subject, settings)) return undefined;
    const changes = typeof correction === 'function' ? correction(subject, settings) : correction;
    if (changes === undefined) return undefined;
    const props = replaced(subject.props, changes);
    return fails(rule, { ...subject, props }, settings) ? undefined : props;
  };
  return { ...binding, rule: { ...rule, remediate } };
}

/** Names of the policies the table corrects. */
export const correctedPolicies: readonly string[] = Object.keys(corrections);
