/** Why AWS or the engine refused a deployment, as far as it can be told from what they said. */
export type FailureReason =
  | 'throttled' // too many calls; passes by itself
  | 'not-ready' // an account AWS has just created does not answer yet; passes by itself
  | 'email-exists' // CreateAccount: the address belongs to an account already
  | 'already-exists' // the resource is there, but not in the state
  | 'account-closed' // the account is suspended or closed
  | 'wrong-account' // the credentials lead into another account
  | 'authentication' // no credentials, or expired ones
  | 'authorization' // the credentials may not do this
  | 'locked' // another run holds the stack
  | 'secrets' // the passphrase or key of the state is wrong or missing
  | 'policy' // a mandatory policy
  | 'other';

/**
 * In the order they are tried: AWS wraps a refusal of a new account in an AccessDenied, so the closer reasons come first.
 * Error codes: https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccountStatus.html,
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html,
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
const patterns: readonly (readonly [FailureReason, RegExp])[] = [
  ['email-exists', /EMAIL_ALREADY_EXISTS/],
  ['locked', /the stack is currently locked by|Another update is currently in progress/],
  ['secrets', /incorrect passphrase|passphrase must be set|no secrets manager|unable to decrypt|bad value.*decrypt/i],
  [
    'wrong-account',
    /AWS account ID not allowed|account id .*not (?:in|among|allowed)|not allowed.*account|forbidden account/i,
  ],
  [
    'throttled',
    /\bThrottl(?:ed|ing)\w*|TooManyRequests\w*|RequestLimitExceeded|Rate exceeded|SlowDown\b|LimitExceeded.*rate/i,
  ],
  [
    'not-ready',
    /SubscriptionRequired\w*|OptInRequired|PendingVerification|account is (?:still )?being (?:created|set up|initiali[sz]ed)|NotSignedUp|ConcurrentModificationException|not subscribed to AWS Security Hub yet/i,
  ],
  ['account-closed', /AccountAlreadyClosed\w*|account (?:is|has been|was) (?:suspended|closed)|ACCOUNT_SUSPENDED/i],
  [
    'authentication',
    /NoCredentialProviders|Unable to locate credentials|No valid credential sources|ExpiredToken\w*|InvalidClientTokenId|UnrecognizedClientException|AuthFailure|failed to refresh cached credentials|no EC2 IMDS role|SignatureDoesNotMatch|invalid access token|PULUMI_ACCESS_TOKEN must be set/i,
  ],
  [
    'authorization',
    /AccessDenied\w*|UnauthorizedOperation|UnauthorizedAccess|not authorized to perform|AuthorizationError|403 Forbidden|AccessDeniedException/i,
  ],
  [
    'already-exists',
    /EntityAlreadyExists|AlreadyExists\w*|BucketAlreadyOwnedByYou|already exists|DuplicateAccountException/i,
  ],
];

/** An assume-role refusal, which for a fresh account means that its deployment role is not usable yet. */
const assumeRoleRefused = /AssumeRole/;

export interface FailureContext {
  /** True while the account is so new that AWS may still be setting it up. */
  readonly accountIsNew: boolean;
  /** True when a mandatory policy failed in the same run. */
  readonly policyFailed: boolean;
}

/** The reason in what the engine reported. */
export function failureReason(
  messages: readonly string[],
  { accountIsNew, policyFailed }: FailureContext,
): FailureReason {
  const text = messages.join('\n');
  const found = patterns.find(([, pattern]) => pattern.test(text))?.[0];
  if (found === 'authorization' && accountIsNew && assumeRoleRefused.test(text)) return 'not-ready';
  if (found !== undefined) return found;
  return policyFailed ? 'policy' : 'other';
}

/** What the user does about it; empty where the message of the engine says it all. */
export function wayOut(reason: FailureReason, account: string): string {
  switch (reason) {
    case 'throttled':
      return 'AWS kept refusing calls as too many. Run the command again later, or with a smaller --parallel.';
    case 'not-ready':
      return `AWS has not finished setting up the account ${account}. Run the command again; what is done is kept.`;
    case 'email-exists':
      return 'An address in landing-zone.yaml belongs to an AWS account that exists. If the account is in your organization, adopt it (landing-zone adopt, docs/adopt.md); otherwise give the new account another address.';
    case 'already-exists':
      return 'Something of this name exists in AWS and is not in the state. Remove it, or take it over with: pulumi import <type> <name> <id> (docs/adopt.md).';
    case 'account-closed':
      return `AWS says the account is closed or suspended. Set state: suspended or state: closed for it in landing-zone.yaml (here: ${account}).`;
    case 'wrong-account':
      return `The credentials lead into another AWS account than landing-zone.yaml names for ${account}. Nothing was changed there. Check the AWS profile and the account's id.`;
    case 'authentication':
      return 'AWS or the state backend does not accept the credentials. Sign in again (aws sso login, or the OIDC role of the workflow).';
    case 'authorization':
      return 'The credentials may not do this. docs/deploy.md lists the permissions the deployment needs.';
    case 'locked':
      return 'Another run holds this stack. Wait for it, or, when you know it is gone, run again with --unlock.';
    case 'secrets':
      return 'The state cannot be decrypted: set PULUMI_CONFIG_PASSPHRASE (or the KMS key) with which the stack was made.';
    case 'policy':
      return 'A mandatory policy stopped the deployment. Correct landing-zone.yaml or the component; what is done is kept.';
    case 'other':
      return '';
  }
}

/** True for what passes by itself. */
export function isTransient(reason: FailureReason): boolean {
  return reason === 'throttled' || reason === 'not-ready';
}
