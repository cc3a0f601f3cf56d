import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SNSClient } from '@aws-sdk/client-sns';
import { STSClient } from '@aws-sdk/client-sts';
import { randomInt } from 'node:crypto';
import {
  deadLetterQueueName,
  keeperFunctionName,
  recordTableName,
  scheduleGroupName,
  schedulerRoleName,
  accessPath,
} from '../../../components/production-access/access-names';
import type { AccessSettings } from '../../../components/production-access/access-settings';
import type { Ports } from '../ports';
import { DynamoDbRecords } from './dynamodb-records';
import { IamMemberships } from './iam-memberships';
import { IamWindows } from './iam-windows';
import { SchedulerExpiry } from './scheduler-expiry';
import { SnsAnnouncements } from './sns-announcements';
import { TargetAccountSessions } from './target-account-sessions';
import type { FunctionPlace } from './function-place';

const idAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Everything the functions need of AWS, in the account and region they run in.
 *
 * @param log Takes one line for the log of the function.
 */
export function awsPorts(
  settings: AccessSettings,
  { partition, region, accountId }: FunctionPlace,
  log: (line: string) => void,
): Ports {
  const iam = new IAMClient({});
  const arn = (service: string, rest: string): string => `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
  return {
    records: new DynamoDbRecords(new DynamoDBClient({}), recordTableName),
    schedules: new SchedulerExpiry(new SchedulerClient({}), {
      groupName: scheduleGroupName,
      functionArn: arn('lambda', `function:${keeperFunctionName}`),
      roleArn: `arn:${partition}:iam::${accountId}:role${accessPath}${schedulerRoleName}`,
      deadLetterQueueArn: arn('sqs', deadLetterQueueName),
    }),
    memberships: new IamMemberships(iam),
    windows: new IamWindows(iam, partition, accountId),
    sessions: new TargetAccountSessions(new STSClient({}), partition, settings.targetAccountIds),
    announcements: new SnsAnnouncements(new SNSClient({}), arn('sns', settings.topicName), log),
    clock: () => Date.now(),
    randomId: () => Array.from({ length: 10 }, () => idAlphabet[randomInt(idAlphabet.length)]).join(''),
  };
}
