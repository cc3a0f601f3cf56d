import type { DesignedStatement } from '../designed-statement';

/** Statements of what people may do. */
export const people: readonly DesignedStatement[] = [
  { sid: 'AskForProductionAccess', effect: 'Allow', actions: ['lambda:InvokeFunction'], resources: ['arn:aws:lambda:{region}:*:function:production-access:*'], conditions: { 'StringEquals aws:ResourceOrgID': ['{organization}'] } },
  { sid: 'DenyEverythingElseWithoutMfa', effect: 'Deny', notActions: ['iam:ChangePassword', 'iam:CreateVirtualMFADevice', 'iam:EnableMFADevice', 'iam:GetAccountPasswordPolicy', 'iam:GetMFADevice', 'iam:GetUser', 'iam:ListMFADevices', 'iam:ListVirtualMFADevices', 'iam:ResyncMFADevice'], resources: ['*'], conditions: { 'BoolIfExists aws:MultiFactorAuthPresent': ['false'] } },
  { sid: 'OwnPasswordAndDevices', effect: 'Allow', actions: ['iam:ChangePassword', 'iam:EnableMFADevice', 'iam:GetMFADevice', 'iam:GetUser', 'iam:ListMFADevices', 'iam:ResyncMFADevice'], resources: ['arn:aws:iam::{account}:user/${aws:username}'] },
  { sid: 'OwnVirtualDevice', effect: 'Allow', actions: ['iam:CreateVirtualMFADevice'], resources: ['arn:aws:iam::{account}:mfa/${aws:username}*'] },
  { sid: 'ReadPasswordRules', effect: 'Allow', actions: ['iam:GetAccountPasswordPolicy', 'iam:ListVirtualMFADevices'], resources: ['*'] },
  { sid: 'RemoveDeviceOnlyWithMfa', effect: 'Allow', actions: ['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice'], resources: ['arn:aws:iam::{account}:user/${aws:username}', 'arn:aws:iam::{account}:mfa/${aws:username}*'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'] } },
  { sid: 'SignInForCommandLine', effect: 'Allow', actions: ['signin:AuthorizeOAuth2Access', 'signin:CreateOAuth2Token'], resources: ['arn:aws:signin:*:{account}:oauth2/public-client/*'] },
  { sid: 'SwitchInsideOrganization', effect: 'Allow', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::*:role/job-function-*', 'arn:aws:iam::*:role/security-audit', 'arn:aws:iam::*:role/break-glass'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'], 'StringEquals aws:ResourceOrgID': ['{organization}'] } },
  { sid: 'SwitchIntoRole', effect: 'Allow', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::{account}:role/job-function-{job}'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'] } },
  { sid: 'SwitchIntoRole', effect: 'Allow', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::{account}:role/security-audit'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'] } },
  { sid: 'SwitchIntoRole', effect: 'Allow', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::{account}:role/break-glass'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'] } },
]; // prettier-ignore
