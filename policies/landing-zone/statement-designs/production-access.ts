import type { DesignedStatement } from '../designed-statement';

/** Statements of time-boxed production access. */
export const productionAccess: readonly DesignedStatement[] = [
  { sid: 'CallKeeper', effect: 'Allow', actions: ['lambda:InvokeFunction'], resources: ['arn:aws:lambda:{region}:{account}:function:production-access-keeper'] },
  { sid: 'CallProductionAccess', effect: 'Allow', actions: ['lambda:InvokeFunction'], resources: ['arn:aws:lambda:{region}:{account}:function:production-access:p-{person}'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'] } },
  { sid: 'Closed', effect: 'Deny', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::*:role/job-function-{job}'] },
  { sid: 'Closed', effect: 'Deny', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::*:role/security-audit'] },
  { sid: 'Closed', effect: 'Deny', actions: ['sts:AssumeRole', 'sts:SetSourceIdentity'], resources: ['arn:aws:iam::*:role/break-glass'] },
  { sid: 'CutSessions', effect: 'Allow', actions: ['sts:AssumeRole'], resources: ['arn:aws:iam::*:role/production-access/production-access-session-cutter'], conditions: { 'StringEquals aws:ResourceOrgID': ['{organization}'] } },
  { sid: 'EndOfMembership', effect: 'Allow', actions: ['iam:TagUser', 'iam:UntagUser'], resources: ['arn:aws:iam::{account}:user/*'], conditions: { 'ForAllValues:StringLike aws:TagKeys': ['production-access/*'] } },
  { sid: 'FailedCalls', effect: 'Allow', actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:{region}:{account}:production-access-dead-letters'] },
  { sid: 'KeyOfFailedCalls', effect: 'Allow', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['arn:aws:kms:{region}:{account}:key/*'], conditions: { 'ForAnyValue:StringEquals kms:ResourceAliases': ['alias/production-access'] } },
  { sid: 'MembersOfTimeBoxedGroups', effect: 'Allow', actions: ['iam:AddUserToGroup', 'iam:GetGroup', 'iam:RemoveUserFromGroup'], resources: ['arn:aws:iam::{account}:group/time-boxed/*'] },
  { sid: 'NothingCut', effect: 'Deny', actions: ['*'], resources: ['*'], conditions: { 'DateLessThan aws:TokenIssueTime': ['1970-01-01T00:00:00Z'] } },
  { sid: 'OwnKey', effect: 'Allow', actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['arn:aws:kms:{region}:{account}:key/*'], conditions: { 'ForAnyValue:StringEquals kms:ResourceAliases': ['alias/production-access'] } },
  { sid: 'OwnLogs', effect: 'Allow', actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: ['arn:aws:logs:{region}:{account}:log-group:/aws/lambda/production-access*'] },
  { sid: 'ReadEndOfMembership', effect: 'Allow', actions: ['iam:ListUserTags'], resources: ['arn:aws:iam::{account}:user/*'] },
  { sid: 'Record', effect: 'Allow', actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], resources: ['arn:aws:dynamodb:{region}:{account}:table/production-access-records'] },
  { sid: 'RecordIsNeverChanged', effect: 'Deny', actions: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:DeleteTable', 'dynamodb:PartiQL*', 'dynamodb:UpdateItem', 'dynamodb:UpdateTable'], resources: ['arn:aws:dynamodb:{region}:{account}:table/production-access-records'] },
  { sid: 'RoleOfSchedules', effect: 'Allow', actions: ['iam:PassRole'], resources: ['arn:aws:iam::{account}:role/production-access/production-access-scheduler'], conditions: { 'StringEquals iam:PassedToService': ['scheduler.amazonaws.com'] } },
  { sid: 'Schedules', effect: 'Allow', actions: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule'], resources: ['arn:aws:scheduler:{region}:{account}:schedule/production-access/expire-*'] },
  { sid: 'SwitchingWindows', effect: 'Allow', actions: ['iam:CreatePolicyVersion', 'iam:DeletePolicyVersion', 'iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions'], resources: ['arn:aws:iam::{account}:policy/production-access/window-*'] },
  { sid: 'TellPeople', effect: 'Allow', actions: ['sns:Publish'], resources: ['arn:aws:sns:{region}:{account}:{name}-production-access'] },
  { sid: 'WriteCut', effect: 'Allow', actions: ['iam:CreatePolicyVersion', 'iam:DeletePolicyVersion', 'iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions'], resources: ['arn:aws:iam::{account}:policy/production-access/production-access-session-cut'] },
]; // prettier-ignore
