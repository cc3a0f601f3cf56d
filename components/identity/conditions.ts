import type { PolicyStatement } from '../policy-document';

type ConditionBlock = NonNullable<PolicyStatement['Condition']>;

/**
 * Longest time between signing in with MFA and switching into a role, in seconds. The session that follows has its own
 * limit, so an hour is enough for a working day with one sign-in per switch (PCI DSS 8.4.2, 8.4.3).
 */
const mfaMaxAgeSeconds = 3600;

/** Longest session of a role in a production account, in seconds (PCI DSS 7.2.2). */
export const productionSessionSeconds = 3600;

/**
 * Demands MFA, and a fresh one. Both keys are absent from requests signed with an access key, and `Bool` and
 * `NumericLessThan` without `IfExists` refuse those.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export const freshMfa: ConditionBlock = {
  Bool: { 'aws:MultiFactorAuthPresent': 'true' },
  NumericLessThan: { 'aws:MultiFactorAuthAge': String(mfaMaxAgeSeconds) },
};

/** True for requests without MFA, those signed with an access key included. */
export const withoutMfa: ConditionBlock = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };

/** IAM's variable for the name of the signed-in user; evaluated by AWS, not here. */
export const currentUser = '${aws:username}';
