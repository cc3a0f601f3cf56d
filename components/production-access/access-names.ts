/** Names shared by the resources and by the code that runs in them. */

/** Function that decides; people call their own alias of it. */
export const decisionFunctionName = 'production-access';
/** Function that takes access away: at expiry, and by sweeping. */
export const keeperFunctionName = 'production-access-keeper';
/** Table of the append-only records. */
export const recordTableName = 'production-access-records';
/** EventBridge Scheduler group of the expiry schedules. */
export const scheduleGroupName = 'production-access';
/** Role EventBridge Scheduler calls the keeper under. */
export const schedulerRoleName = 'production-access-scheduler';
/** Queue of expiry calls and sweeps that failed for good. */
export const deadLetterQueueName = 'production-access-dead-letters';
/** Alias of the deciding function that takes Slack's signed messages. */
export const slackAlias = 'slack';
/** Secret with the signing secret of the Slack app. */
export const slackSecretName = 'production-access-slack';
/** Function that lets requests of Slack in at the front door, and its role. */
export const admissionFunctionName = 'production-access-admission';
/** Function that puts the next signing secret in force, and its role. */
export const rotationFunctionName = 'production-access-rotation';
/** KMS key of table, logs, queue and topic. */
export const accessKeyAlias = 'alias/production-access';
/** Roles the two functions work under. */
export const decisionRoleName = 'production-access-decision';
export const keeperRoleName = 'production-access-keeper';
/** Role in every target account with which sessions are cut. */
export const sessionCutterRoleName = 'production-access-session-cutter';
/** Policy on every role people switch into in a target account; denies sessions that were cut. */
export const sessionCutPolicyName = 'production-access-session-cut';
/** IAM path of the policies and roles of this capability. */
export const accessPath = '/production-access/';
/** IAM path of the groups the approval fills; no other group is ever touched. */
export const timeBoxedPath = '/time-boxed/';

/** Name of the switching window of a group. */
export function windowPolicyName(groupName: string): string {
  return `window-${groupName}`;
}

/** ARN of the switching window of a group. */
export function windowPolicyArn(partition: string, accountId: string, groupName: string): string {
  return `arn:${partition}:iam::${accountId}:policy${accessPath}${windowPolicyName(groupName)}`;
}

/** Tag of a user that holds the end of a grant, one for each group. */
export function expiryTagKey(groupName: string): string {
  return `production-access/${groupName}`;
}

/** ARN of the policy that cuts sessions in a target account. */
export function sessionCutPolicyArn(partition: string, accountId: string): string {
  return `arn:${partition}:iam::${accountId}:policy${accessPath}${sessionCutPolicyName}`;
}

/** ARN of the role with which sessions are cut in a target account. */
export function sessionCutterRoleArn(partition: string, accountId: string): string {
  return `arn:${partition}:iam::${accountId}:role${accessPath}${sessionCutterRoleName}`;
}
