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
import { ChatServiceIdentities } from './chat-service-identities';
import { DynamoDbRecords } from './dynamodb-records';
import { IamMemberships } from './iam-memberships';
import { IamWindows } from './iam-windows';
import { SchedulerExpiry } from './scheduler-expiry';
import { SnsAnnouncements } from './sns-announcements';
import { TargetAccountSessions } from './target-account-sessions';
import { briefly, patience } from './patience';
import type { FunctionPlace } from './function-place';
import { windowsAlone } from './windows-alone';

const idAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * The AWS chat service is global; its API has endpoints in these regions only.
 * https://docs.aws.amazon.com/general/latest/gr/chatbot.html
 */
const chatServiceRegions: readonly string[] = ['us-east-2', 'us-west-2', 'eu-west-1', 'ap-southeast-1'];

function chatServiceRegion(home: string): string {
  return chatServiceRegions.includes(home) ? home : 'us-east-2';
}

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
  const iam = new IAMClient(patience);
  const arn = (service: string, rest: string): string => `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
  return {
    records: new DynamoDbRecords(new DynamoDBClient(patience), recordTableName),
    schedules: new SchedulerExpiry(new SchedulerClient(patience), {
      groupName: scheduleGroupName,
      functionArn: arn('lambda', `function:${keeperFunctionName}`),
      roleArn: `arn:${partition}:iam::${accountId}:role${accessPath}${schedulerRoleName}`,
      deadLetterQueueArn: arn('sqs', deadLetterQueueName),
    }),
    memberships: settings.membership === 'groups' ? new IamMemberships(iam) : windowsAlone,
    windows: new IamWindows(iam, partition, accountId, settings.personKey),
    sessions: new TargetAccountSessions(new STSClient(patience), partition, settings.targetAccountIds),
    announcements: new SnsAnnouncements(new SNSClient(briefly), arn('sns', settings.topicName), log),
    chatIdentities: new ChatServiceIdentities(
      process.env['AWS_ENDPOINT_URL_CHATBOT'] ?? `https://chatbot.${chatServiceRegion(region)}.amazonaws.com`,
      chatServiceRegion(region),
      () => iam.config.credentials(),
    ),
    clock: () => Date.now(),
    randomId: () => Array.from({ length: 10 }, () => idAlphabet[randomInt(idAlphabet.length)]).join(''),
  };
}
