import type { DesignedStatement } from '../designed-statement';

/** Statements of trust policies. */
export const trust: readonly DesignedStatement[] = [
  { sid: '', effect: 'Allow', principals: ['Service sns.amazonaws.com'], actions: ['sts:AssumeRole'], conditions: { 'StringEquals aws:SourceAccount': ['{own}'] } },
  { sid: '', effect: 'Allow', principals: ['Service chatbot.amazonaws.com'], actions: ['sts:AssumeRole'], conditions: { 'StringEquals aws:SourceAccount': ['{own}'] } },
  { sid: '', effect: 'Allow', principals: ['Service cloudtrail.amazonaws.com'], actions: ['sts:AssumeRole'], conditions: { 'StringEquals aws:SourceArn': ['arn:aws:cloudtrail:{region}:{account}:trail/{name}-organization'] } },
  { sid: '', effect: 'Allow', principals: ['Service config.amazonaws.com'], actions: ['sts:AssumeRole'] },
  { sid: 'FunctionsOfProductionAccess', effect: 'Allow', principals: ['AWS arn:aws:iam::{account}:root'], actions: ['sts:AssumeRole'], conditions: { 'ArnEquals aws:PrincipalArn': ['arn:aws:iam::{account}:role/production-access/production-access-decision', 'arn:aws:iam::{account}:role/production-access/production-access-keeper'], 'StringEquals sts:RoleSessionName': ['production-access'] } },
  { sid: 'Schedules', effect: 'Allow', principals: ['Service scheduler.amazonaws.com'], actions: ['sts:AssumeRole'], conditions: { 'StringEquals aws:SourceAccount': ['{own}'], 'StringEquals aws:SourceArn': ['arn:aws:scheduler:{region}:{account}:schedule-group/production-access'] } },
  { sid: 'Service', effect: 'Allow', principals: ['Service lambda.amazonaws.com'], actions: ['sts:AssumeRole'] },
  { sid: 'Service', effect: 'Allow', principals: ['Service ssm.amazonaws.com'], actions: ['sts:AssumeRole'] },
  { sid: 'SourceIdentityIsOwnName', effect: 'Allow', principals: ['AWS arn:aws:iam::{account}:root'], actions: ['sts:SetSourceIdentity'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'], 'StringEquals sts:SourceIdentity': ['${aws:username}'] } },
  { sid: 'SwitchWithFreshMfaUnderOwnName', effect: 'Allow', principals: ['AWS arn:aws:iam::{account}:root'], actions: ['sts:AssumeRole'], conditions: { 'Bool aws:MultiFactorAuthPresent': ['true'], 'NumericLessThan aws:MultiFactorAuthAge': ['3600'], 'StringEquals sts:RoleSessionName': ['${aws:username}'], 'StringEqualsIfExists sts:SourceIdentity': ['${aws:username}'] } },
  { sid: 'ChatService', effect: 'Allow', principals: ['Service chatbot.amazonaws.com'], actions: ['sts:AssumeRole'], conditions: { 'StringEquals aws:SourceAccount': ['{own}'] } },
  { sid: 'Service', effect: 'Allow', principals: ['Service apigateway.amazonaws.com'], actions: ['sts:AssumeRole'] },
]; // prettier-ignore
