import type { Organization } from '../../organization/model';
import type { PolicyStatement } from '../policy-document';
import {
  accessPath,
  deadLetterQueueName,
  decisionFunctionName,
  expiryTagKey,
  recordTableName,
  scheduleGroupName,
  schedulerRoleName,
  sessionCutterRoleArn,
  slackSecretName,
  timeBoxedPath,
} from './access-names';
import { logWriting } from './function-statements';
import { accessTopicName } from './settings-of';

/**
 * What the functions of time-boxed access may do, and the boundary around their roles (PCI DSS 7.2.2, 7.2.5): members and
 * tags of the time-boxed groups, the switching windows, the schedules, the record. The record can be written and read; nothing in it can be
 * changed or deleted.
 *
 * @param ids Ids of the account and the organization.
 */
export function functionRights(
  organization: Organization,
  ids: { readonly own: string; readonly organizationId: string },
): readonly PolicyStatement[] {
  const { partition, homeRegion } = organization;
  const iam = `arn:${partition}:iam::${ids.own}`;
  const regional = (service: string, rest: string): string =>
    `arn:${partition}:${service}:${homeRegion}:${ids.own}:${rest}`;
  const table = regional('dynamodb', `table/${recordTableName}`);
  const ofUsers: readonly PolicyStatement[] = [
    {
      Sid: 'MembersOfTimeBoxedGroups',
      Effect: 'Allow',
      Action: ['iam:AddUserToGroup', 'iam:GetGroup', 'iam:RemoveUserFromGroup'],
      Resource: `${iam}:group${timeBoxedPath}*`,
    },
    {
      Sid: 'EndOfMembership',
      Effect: 'Allow',
      Action: ['iam:TagUser', 'iam:UntagUser'],
      Resource: `${iam}:user/*`,
      Condition: { 'ForAllValues:StringLike': { 'aws:TagKeys': expiryTagKey('*') } },
    },
    { Sid: 'ReadEndOfMembership', Effect: 'Allow', Action: 'iam:ListUserTags', Resource: `${iam}:user/*` },
  ];
  return [
    ...(organization.identity.mode === 'iam-users' ? ofUsers : []),
    {
      Sid: 'SwitchingWindows',
      Effect: 'Allow',
      Action: [
        'iam:CreatePolicyVersion',
        'iam:DeletePolicyVersion',
        'iam:GetPolicy',
        'iam:GetPolicyVersion',
        'iam:ListPolicyVersions',
      ],
      Resource: `${iam}:policy${accessPath}window-*`,
    },
    {
      Sid: 'CutSessions',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: sessionCutterRoleArn(partition, '*'),
      Condition: { StringEquals: { 'aws:ResourceOrgID': ids.organizationId } },
    },
    {
      Sid: 'Schedules',
      Effect: 'Allow',
      Action: ['scheduler:CreateSchedule', 'scheduler:DeleteSchedule'],
      Resource: regional('scheduler', `schedule/${scheduleGroupName}/expire-*`),
    },
    {
      Sid: 'RoleOfSchedules',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: `${iam}:role${accessPath}${schedulerRoleName}`,
      Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    },
    {
      Sid: 'Record',
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      Resource: table,
    },
    {
      Sid: 'RecordIsNeverChanged',
      Effect: 'Deny',
      Action: [
        'dynamodb:BatchWriteItem',
        'dynamodb:DeleteItem',
        'dynamodb:DeleteTable',
        'dynamodb:PartiQL*',
        'dynamodb:UpdateItem',
        'dynamodb:UpdateTable',
      ],
      Resource: table,
    },
    {
      Sid: 'TellPeople',
      Effect: 'Allow',
      Action: 'sns:Publish',
      Resource: regional('sns', accessTopicName(organization)),
    },
    { Sid: 'FailedCalls', Effect: 'Allow', Action: 'sqs:SendMessage', Resource: regional('sqs', deadLetterQueueName) },
    logWriting(partition, homeRegion, ids.own, decisionFunctionName),
    ...(organization.productionAccess?.chatService === undefined
      ? []
      : [
          {
            Sid: 'ReadWhoHasWhichRoleInChat',
            Effect: 'Allow',
            Action: 'chatbot:DescribeSlackUserIdentities',
            Resource: '*',
          } as const,
        ]),
    ...(organization.productionAccess?.slackCommand === undefined
      ? []
      : [
          {
            Sid: 'SlackSigningSecret',
            Effect: 'Allow',
            Action: 'secretsmanager:GetSecretValue',
            Resource: regional('secretsmanager', `secret:${slackSecretName}-??????`),
          } as const,
        ]),
  ];
}
