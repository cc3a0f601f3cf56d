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
  timeBoxedPath,
  windowPolicyArn,
} from '../../components/production-access/access-names';
import type { AccessSettings } from '../../components/production-access/access-settings';
import { bundledCode } from '../../components/production-access/code-bundle';
import { settingsOf } from '../../components/production-access/settings-of';
import { sessionCutDocument } from '../../components/production-access/session-cut-document';
import { windowDocument } from '../../components/production-access/switching-window';
import { exampleOrganization } from '../components/plan';

export const accountId = '123456789012';
export const place = { partition: 'aws', region: 'eu-west-1', accountId, alias: undefined } as const;
export const iam = new IAMClient({});

const organization = exampleOrganization();
const account = organization.accounts.find(({ kind }) => kind === 'iam-production');
if (!account) throw new Error('the example has no production IAM account');

/** The settings of the example organization, with ends short enough to wait for. */
export const settings: AccessSettings = {
  ...settingsOf(organization, account, { own: accountId, targets: [accountId] }),
  limits: { ...settingsOf(organization, account, { own: accountId, targets: [] }).limits, minimumDuration: 1 },
};

/** Builds what the component declares, as far as the double has it. */
export async function buildAccount(): Promise<void> {
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
  await createFunction(decisionFunctionName, 'decide');
  await createFunction(keeperFunctionName, 'keep');
  for (const { alias } of settings.people) {
    await new LambdaClient({}).send(
      new CreateAliasCommand({ FunctionName: decisionFunctionName, Name: alias, FunctionVersion: '$LATEST' }),
    );
  }
}

async function createFunction(name: string, entryPoint: 'decide' | 'keep'): Promise<void> {
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
