import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import {
  CreateAliasCommand,
  CreateFunctionCommand,
  LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateScheduleGroupCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  accessPath,
  decisionFunctionName,
  keeperFunctionName,
  recordTableName,
  scheduleGroupName,
  schedulerRoleName,
  sessionCutPolicyArn,
  sessionCutPolicyName,
  sessionCutterRoleName,
  slackAlias,
  slackSecretName,
  timeBoxedPath,
  windowPolicyArn,
} from '../../components/production-access/access-names';
import type { AccessSettings } from '../../components/production-access/access-settings';
import { bundledCode } from '../../components/production-access/code-bundle';
import { personAlias } from '../../components/production-access/person-alias';
import { settingsOf } from '../../components/production-access/settings-of';
import { sessionCutDocument } from '../../components/production-access/session-cut-document';
import { windowDocument } from '../../components/production-access/switching-window';
import { awsPorts } from '../../operations/production-access/aws/aws-ports';
import { briefly } from '../../operations/production-access/aws/patience';
import { SnsAnnouncements } from '../../operations/production-access/aws/sns-announcements';
import type { Ports } from '../../operations/production-access/ports';
import type { Organization } from '../../organization/model';
import { exampleOrganization } from '../components/plan';
import { slackIds, slackSecret } from '../operations/production-access/slack-message';

export const accountId = '123456789012';
export const place = { partition: 'aws', region: 'eu-west-1', accountId, alias: undefined } as const;
export const iam = new IAMClient({});

/** The example with both front doors in chat. */
const organization: Organization = {
  ...exampleOrganization(),
  productionAccess: {
    slackCommand: slackIds,
    chatService: { workspaceId: slackIds.workspaceId, channelId: 'C07ACCESS02' },
    slackUserIds: {
      'ada.lovelace': 'U0ADA',
      'grace.hopper': 'U0GRACE',
      'edsger.dijkstra': 'U0EDSGER',
      'katherine.johnson': 'U0KATHERINE',
    },
  },
};
const account = organization.accounts.find(({ kind }) => kind === 'iam-production');
if (!account) throw new Error('the example has no production IAM account');

/** The settings of the example organization, with ends short enough to wait for. */
export const settings: AccessSettings = {
  ...settingsOf(organization, account, { own: accountId, targets: [accountId] }),
  limits: { ...settingsOf(organization, account, { own: accountId, targets: [] }).limits, minimumDuration: 1 },
};

/** People who each ask once, many at the same moment. */
export const crowd = Array.from({ length: 100 }, (_, index) => `person-${index}`);
export const crowded: AccessSettings = {
  ...settings,
  people: [
    ...settings.people,
    ...crowd.map((name) => ({
      name,
      alias: personAlias(name),
      production: true,
      approver: false,
      groups: settings.groups.map((group) => group.name),
    })),
  ],
};

/**
 * The ports of one process after another: clients are kept, as making them takes most of the time, and what a process remembers is new.
 */
export function processes(): (clock: () => number) => Ports {
  const shared = awsPorts(settings, place, () => undefined);
  const topic = new SNSClient(briefly);
  const topicArn = `arn:aws:sns:${place.region}:${accountId}:${settings.topicName}`;
  return (clock) => ({ ...shared, announcements: new SnsAnnouncements(topic, topicArn, () => undefined), clock });
}

/**
 * Empties the double and builds what the component declares, as far as the double has it.
 *
 * @param chatEndpoint Where the functions find the AWS chat service.
 */
export async function buildAccount(chatEndpoint = 'http://127.0.0.1:9'): Promise<void> {
  await fetch(`${process.env['AWS_ENDPOINT_URL'] ?? ''}/_ministack/reset`, { method: 'POST' });
  await new DynamoDBClient({}).send(
    new CreateTableCommand({
      TableName: recordTableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'day', KeyType: 'HASH' },
        { AttributeName: 'entry', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'day', AttributeType: 'S' },
        { AttributeName: 'entry', AttributeType: 'S' },
      ],
    }),
  );
  await new SNSClient({}).send(new CreateTopicCommand({ Name: settings.topicName }));
  await new SchedulerClient({}).send(new CreateScheduleGroupCommand({ Name: scheduleGroupName }));
  const anybody = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
  });
  for (const RoleName of [schedulerRoleName, sessionCutterRoleName, 'functions']) {
    await iam.send(new CreateRoleCommand({ RoleName, Path: accessPath, AssumeRolePolicyDocument: anybody }));
  }
  await iam.send(
    new CreatePolicyCommand({
      PolicyName: sessionCutPolicyName,
      Path: accessPath,
      PolicyDocument: sessionCutDocument([]),
    }),
  );
  for (const { name, roleName } of settings.groups) {
    await iam.send(new CreateGroupCommand({ GroupName: name, Path: timeBoxedPath }));
    await iam.send(
      new CreatePolicyCommand({
        PolicyName: `window-${name}`,
        Path: accessPath,
        PolicyDocument: windowDocument('aws', roleName, [], 0),
      }),
    );
    await iam.send(
      new AttachGroupPolicyCommand({ GroupName: name, PolicyArn: windowPolicyArn('aws', accountId, name) }),
    );
  }
  for (const { name, production } of settings.people) {
    if (production) await iam.send(new CreateUserCommand({ UserName: name }));
  }
  await new SecretsManagerClient({}).send(
    new CreateSecretCommand({ Name: slackSecretName, SecretString: slackSecret }),
  );
  const variables = { AWS_ENDPOINT_URL_CHATBOT: chatEndpoint };
  await createFunction(decisionFunctionName, 'decide', variables);
  await createFunction(keeperFunctionName, 'keep', variables);
  const aliases = settings.people.flatMap(({ alias, chat }) => [alias, ...(chat === undefined ? [] : [chat.alias])]);
  for (const alias of [...aliases, slackAlias]) {
    await new LambdaClient({}).send(
      new CreateAliasCommand({ FunctionName: decisionFunctionName, Name: alias, FunctionVersion: '$LATEST' }),
    );
  }
}

async function createFunction(
  name: string,
  entryPoint: 'decide' | 'keep',
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'access-'));
  fs.copyFileSync(bundledCode(entryPoint), path.join(folder, 'index.js'));
  fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings));
  execFileSync('python3', ['-m', 'zipfile', '-c', 'code.zip', 'index.js', 'settings.json'], { cwd: folder });
  const client = new LambdaClient({});
  await client.send(
    new CreateFunctionCommand({
      FunctionName: name,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: `arn:aws:iam::${accountId}:role${accessPath}functions`,
      Timeout: 60,
      Environment: { Variables: { ...variables } },
      Code: { ZipFile: fs.readFileSync(path.join(folder, 'code.zip')) },
    }),
  );
  await waitUntilFunctionActiveV2({ client, maxWaitTime: 60 }, { FunctionName: name });
  fs.rmSync(folder, { recursive: true });
}

/** Text of the default version of a policy. */
export async function policyText(policyArn: string): Promise<string> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: policyArn }));
  const { PolicyVersion } = await iam.send(
    new GetPolicyVersionCommand({ PolicyArn: policyArn, VersionId: Policy?.DefaultVersionId ?? '' }),
  );
  return decodeURIComponent(PolicyVersion?.Document ?? '');
}

export function windowOf(group: string): Promise<string> {
  return policyText(windowPolicyArn('aws', accountId, group));
}

export function cutPolicy(): Promise<string> {
  return policyText(sessionCutPolicyArn('aws', accountId));
}
