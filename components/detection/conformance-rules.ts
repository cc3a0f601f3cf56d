/** A managed rule of AWS Config that watches a PCI DSS requirement after deployment. */
export interface ConformanceRule {
  /** Name of the rule, which is also the slug of its page in the AWS documentation. */
  readonly name: string;
  /** `SourceIdentifier` of the managed rule. */
  readonly identifier: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** PCI DSS v4.0.1 requirements. */
  readonly requirements: readonly string[];
}

/**
 * What Security Hub's PCI DSS standard leaves to AWS Config, or what a bank's checklist asks for first (C4, C6). Identifiers:
 * https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
 */
export const conformanceRules: readonly ConformanceRule[] = [
  {
    name: 'access-keys-rotated',
    identifier: 'ACCESS_KEYS_ROTATED',
    parameters: { maxAccessKeyAge: '90' },
    requirements: ['8.3.9', '8.6.3'],
  },
  { name: 'cloudtrail-enabled', identifier: 'CLOUD_TRAIL_ENABLED', requirements: ['10.2.1'] },
  { name: 'cloud-trail-encryption-enabled', identifier: 'CLOUD_TRAIL_ENCRYPTION_ENABLED', requirements: ['10.3.2'] },
  {
    name: 'cloud-trail-log-file-validation-enabled',
    identifier: 'CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED',
    requirements: ['10.3.2', '10.3.4'],
  },
  { name: 'cmk-backing-key-rotation-enabled', identifier: 'CMK_BACKING_KEY_ROTATION_ENABLED', requirements: ['3.7.4'] },
  {
    name: 'cw-loggroup-retention-period-check',
    identifier: 'CW_LOGGROUP_RETENTION_PERIOD_CHECK',
    parameters: { MinRetentionTime: '365' },
    requirements: ['10.5.1'],
  },
  { name: 'ec2-imdsv2-check', identifier: 'EC2_IMDSV2_CHECK', requirements: ['2.2.6'] },
  {
    name: 'ec2-instance-managed-by-systems-manager',
    identifier: 'EC2_INSTANCE_MANAGED_BY_SSM',
    requirements: ['6.3.3', '11.3.1'],
  },
  {
    name: 'ec2-managedinstance-patch-compliance-status-check',
    identifier: 'EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK',
    requirements: ['6.3.3'],
  },
  { name: 'elb-logging-enabled', identifier: 'ELB_LOGGING_ENABLED', requirements: ['10.2.1'] },
  { name: 'encrypted-volumes', identifier: 'ENCRYPTED_VOLUMES', requirements: ['3.5.1'] },
  { name: 'guardduty-enabled-centralized', identifier: 'GUARDDUTY_ENABLED_CENTRALIZED', requirements: ['11.5.1'] },
  {
    name: 'iam-password-policy',
    identifier: 'IAM_PASSWORD_POLICY',
    parameters: {
      RequireUppercaseCharacters: 'true',
      RequireLowercaseCharacters: 'true',
      RequireSymbols: 'true',
      RequireNumbers: 'true',
      MinimumPasswordLength: '12',
      PasswordReusePrevention: '4',
      MaxPasswordAge: '90',
    },
    requirements: ['8.3.6', '8.3.7', '8.3.9'],
  },
  {
    name: 'iam-policy-no-statements-with-admin-access',
    identifier: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
    requirements: ['7.2.2'],
  },
  {
    name: 'iam-user-unused-credentials-check',
    identifier: 'IAM_USER_UNUSED_CREDENTIALS_CHECK',
    parameters: { maxCredentialUsageAge: '90' },
    requirements: ['8.2.6'],
  },
  {
    name: 'mfa-enabled-for-iam-console-access',
    identifier: 'MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS',
    requirements: ['8.4.2'],
  },
  { name: 'multi-region-cloudtrail-enabled', identifier: 'MULTI_REGION_CLOUD_TRAIL_ENABLED', requirements: ['10.2.1'] },
  { name: 'rds-instance-public-access-check', identifier: 'RDS_INSTANCE_PUBLIC_ACCESS_CHECK', requirements: ['1.4.4'] },
  { name: 'rds-storage-encrypted', identifier: 'RDS_STORAGE_ENCRYPTED', requirements: ['3.5.1'] },
  { name: 'restricted-ssh', identifier: 'INCOMING_SSH_DISABLED', requirements: ['1.3.1'] },
  {
    name: 's3-account-level-public-access-blocks-periodic',
    identifier: 'S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC',
    requirements: ['1.4.4'],
  },
  {
    name: 's3-bucket-level-public-access-prohibited',
    identifier: 'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED',
    requirements: ['1.4.4', '7.3.3'],
  },
  {
    name: 's3-bucket-public-read-prohibited',
    identifier: 'S3_BUCKET_PUBLIC_READ_PROHIBITED',
    requirements: ['1.4.4', '7.3.3'],
  },
  { name: 's3-bucket-ssl-requests-only', identifier: 'S3_BUCKET_SSL_REQUESTS_ONLY', requirements: ['4.2.1'] },
  { name: 'securityhub-enabled', identifier: 'SECURITYHUB_ENABLED', requirements: ['10.7.2'] },
  {
    name: 'vpc-default-security-group-closed',
    identifier: 'VPC_DEFAULT_SECURITY_GROUP_CLOSED',
    requirements: ['1.3.1', '1.3.2'],
  },
  { name: 'vpc-flow-logs-enabled', identifier: 'VPC_FLOW_LOGS_ENABLED', requirements: ['10.2.1'] },
];

/**
 * The rules as template of a conformance pack, at most 51,200 characters.
 * https://docs.aws.amazon.com/config/latest/developerguide/custom-conformance-pack.html
 */
export function conformancePackTemplate(rules: readonly ConformanceRule[]): string {
  const logicalId = (name: string): string =>
    name
      .split('-')
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('');
  return JSON.stringify({
    Resources: Object.fromEntries(
      rules.map((rule) => [
        logicalId(rule.name),
        {
          Type: 'AWS::Config::ConfigRule',
          Properties: {
            ConfigRuleName: rule.name,
            Description: `PCI DSS v4.0.1 ${rule.requirements.join(', ')}`,
            ...(rule.parameters === undefined ? {} : { InputParameters: rule.parameters }),
            Source: { Owner: 'AWS', SourceIdentifier: rule.identifier },
          },
        },
      ]),
    ),
  });
}
