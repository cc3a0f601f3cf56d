import type { Account, AccountKind, JobFunction, Organization } from './model';

/**
 * Names and ARNs that follow from landing-zone.yaml alone. Because they do not wait for AWS, policy documents built from
 * them are known at preview and can be judged there.
 *
 * Bucket names hold the organization's name and the home region, so they are unique in AWS when the name is; they stay
 * below S3's 63 characters because `name` has at most {@link maxOrganizationNameLength}
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html).
 */

/** S3's limit for a bucket name. */
export const maxBucketNameLength = 63;

/** Longest organization name for which every derived bucket name fits in every region AWS has. */
export const maxOrganizationNameLength = 30;

/** Account kinds of which an organization has exactly one active account. */
export type SingletonKind = Exclude<AccountKind, 'workload'>;

export const singletonKinds: readonly SingletonKind[] = [
  'management',
  'log-archive',
  'security',
  'iam',
  'iam-production',
];

/** Value of `organizationalUnit` and `attachTo` that means the organization's root. */
export const root = 'root';

// Accounts

/** Accounts that are planned: neither suspended nor closed. */
export function activeAccounts(org: Organization): readonly Account[] {
  return org.accounts.filter((account) => account.state === 'active');
}

/**
 * The one active account of a kind.
 *
 * @throws Error when there is none, which a loaded landing-zone.yaml rules out.
 */
export function accountOf(org: Organization, kind: SingletonKind): Account {
  const account = org.accounts.find((candidate) => candidate.kind === kind && candidate.state === 'active');
  if (!account) throw new Error(`landing-zone.yaml has no active account of kind ${kind}; add one to accounts`);
  return account;
}

/** True for production workloads and for the IAM account of production people. */
export function isProduction(account: Account): boolean {
  return account.environment === 'production';
}

/**
 * The account whose people may switch into `account`: the production IAM account for production, else the IAM account
 * (L2, L3; PCI DSS 6.5.3, 7.2.2).
 */
export function trustedIdentityAccount(org: Organization, account: Account): Account {
  return accountOf(org, isProduction(account) ? 'iam-production' : 'iam');
}

// Buckets

/** Archive of all audit logs (L10; PCI DSS 10.3.3, 10.5.1), in the log archive account. */
export function archiveBucketName(org: Organization): string {
  return `${org.name}-log-archive-${org.homeRegion}`;
}

/** S3 server access logs of the archive (PCI DSS 10.2.1.3), in the log archive account. */
export function accessLogBucketName(org: Organization): string {
  return `${org.name}-access-logs-${org.homeRegion}`;
}

/**
 * Web ACL logs, in the log archive account. AWS WAF only delivers to buckets whose name starts with `aws-waf-logs-`
 * (https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html).
 */
export function wafLogBucketName(org: Organization): string {
  return `aws-waf-logs-${org.name}-${org.homeRegion}`;
}

/** Reports of Amazon Inspector and other evidence, in the security account; one per region as Inspector exports per region. */
export function evidenceBucketName(org: Organization, region: string = org.homeRegion): string {
  return `${org.name}-evidence-${region}`;
}

// Trail, keys, log groups, topics

/** Name of the organization trail. */
export function trailName(org: Organization): string {
  return `${org.name}-organization`;
}

/** Log group the organization trail also writes to, in the management account. */
export function trailLogGroupName(org: Organization): string {
  return `/${org.name}/cloudtrail`;
}

/** Alias of the KMS key that encrypts the audit logs, in the log archive account. */
export function auditKeyAlias(org: Organization): string {
  return `alias/${org.name}-audit-logs`;
}

/** Topic that carries security alarms to people. */
export function securityTopicName(org: Organization): string {
  return `${org.name}-security-alarms`;
}

// Job functions

/** Name of the role of a job function, the same in every target account. At most 64 characters, IAM's limit. */
export function jobFunctionRoleName(jobFunction: Pick<JobFunction, 'name'>): string {
  return `job-function-${jobFunction.name}`;
}

/** Name of the group whose members may switch into the role of a job function. */
export function jobFunctionGroupName(jobFunction: Pick<JobFunction, 'name'>): string {
  return jobFunction.name;
}

/** Active accounts that have the role of a job function. */
export function accountsOfJobFunction(org: Organization, jobFunction: JobFunction): readonly Account[] {
  return activeAccounts(org).filter((account) => jobFunction.accounts.includes(account.name));
}

/** Job functions that have a role in an account. */
export function jobFunctionsOfAccount(org: Organization, account: Account): readonly JobFunction[] {
  return org.jobFunctions.filter((jobFunction) => jobFunction.accounts.includes(account.name));
}

// Doors: how people of an identity provider come into the identity accounts

/** Jobs every account has a role for, next to the job functions. */
export const sharedJobs = ['security-audit', 'break-glass'] as const;
/** Key of `identity.groups` for those who approve production access. */
export const approversJob = 'approvers';

/** Name of the role through which people of an identity provider enter an identity account for a job; at most 64 characters. */
export function doorRoleName(job: string): string {
  return `people-${job}`;
}

/** Longest name IAM Identity Center takes for a permission set (https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html). */
export const maxPermissionSetNameLength = 32;

/** Name of the permission set with which people enter an identity account for a job. */
export function permissionSetName(job: string, production: boolean): string {
  return production ? `prod-${job}` : job;
}

/**
 * ARN of the role IAM Identity Center makes of a permission set; its name ends in sixteen characters nobody knows before.
 * The path names the region of the instance, but for us-east-1
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html).
 *
 * @param suffix the sixteen characters; default: wildcards for them
 */
export function reservedRoleArn(
  org: Partition,
  accountId: string,
  permissionSet: string,
  region: string,
  suffix = '?'.repeat(16),
): string {
  const path = `aws-reserved/sso.amazonaws.com/${region === 'us-east-1' ? '' : `${region}/`}`;
  return `arn:${org.partition}:iam::${accountId}:role/${path}AWSReservedSSO_${permissionSet}_${suffix}`;
}

/** Name of the SAML provider in an identity account. */
export const samlProviderName = 'people';

/** ARN of a SAML provider. */
export function samlProviderArn(org: Partition, accountId: string): string {
  return `arn:${org.partition}:iam::${accountId}:saml-provider/${samlProviderName}`;
}

/** What IAM calls an OIDC provider: the issuer without its scheme; also the prefix of its condition keys. */
export function oidcProviderName(issuer: string): string {
  return issuer.replace(/^https:\/\//, '');
}

/** ARN of an OIDC provider. */
export function oidcProviderArn(org: Partition, accountId: string, issuer: string): string {
  return `arn:${org.partition}:iam::${accountId}:oidc-provider/${oidcProviderName(issuer)}`;
}

// ARNs (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html)

type Partition = Pick<Organization, 'partition'>;

/** ARN of a bucket: no region, no account. */
export function bucketArn(org: Partition, bucketName: string): string {
  return `arn:${org.partition}:s3:::${bucketName}`;
}

/** ARN of an IAM role without path. */
export function roleArn(org: Partition, accountId: string, roleName: string): string {
  return `arn:${org.partition}:iam::${accountId}:role/${roleName}`;
}

/** ARN of an IAM user without path. */
export function userArn(org: Partition, accountId: string, userName: string): string {
  return `arn:${org.partition}:iam::${accountId}:user/${userName}`;
}

/** ARN that stands for a whole account in a policy's principal. */
export function accountRootArn(org: Partition, accountId: string): string {
  return `arn:${org.partition}:iam::${accountId}:root`;
}

/**
 * ARN of the organization trail, which belongs to the management account. Undefined while that account's id is not in
 * landing-zone.yaml; give the id when it is known from elsewhere.
 */
export function trailArn(org: Organization, managementAccountId: string): string;
export function trailArn(org: Organization): string | undefined;
export function trailArn(org: Organization, managementAccountId?: string): string | undefined {
  const id = managementAccountId ?? accountOf(org, 'management').id;
  return id === undefined
    ? undefined
    : `arn:${org.partition}:cloudtrail:${org.homeRegion}:${id}:trail/${trailName(org)}`;
}

/** ARN of a log group, with the `:*` that IAM and CloudTrail want for its streams. */
export function logGroupArn(org: Partition, region: string, accountId: string, logGroupName: string): string {
  return `arn:${org.partition}:logs:${region}:${accountId}:log-group:${logGroupName}:*`;
}

/** ARN of an SNS topic. */
export function topicArn(org: Partition, region: string, accountId: string, topicName: string): string {
  return `arn:${org.partition}:sns:${region}:${accountId}:${topicName}`;
}
