import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Account, Organization } from '../../organization/model';
import { CustomerKey } from '../encryption/customer-key';
import { keyPolicy, keyUse, logGroupUseStatement, serviceUseStatement } from '../encryption/key-policy';
import { policyArn } from '../identity/policy-arn';
import { doorRoleName } from '../../organization/names';
import { jobOf } from '../identity/federation/doors';
import { personKey } from '../identity/person-key';
import { fromIds, policyDocument } from '../policy-document';
import { AccessFunction } from './access-function';
import {
  accessKeyAlias,
  accessPath,
  decisionFunctionName,
  admissionFunctionName,
  decisionRoleName,
  deadLetterQueueName,
  keeperFunctionName,
  keeperRoleName,
  rotationFunctionName,
  schedulerRoleName,
  windowPolicyName,
} from './access-names';
import { AccessRecord } from './access-record';
import { AccessTopic } from './access-topic';
import { CallerRights } from './caller-rights';
import { defaultLimits } from './access-settings';
import { ChatService } from './chat-service';
import { ExpiryCalls } from './expiry-calls';
import { functionRights } from './function-rights';
import { keyOfProductionAccess } from './function-statements';
import { PersonAliases } from './person-aliases';
import { settingsOf, targetAccounts, timeBoxedGroups } from './settings-of';
import { SlackFrontDoor } from './slack-front-door';
import { windowDocument } from './switching-window';

export interface ProductionAccessArgs {
  readonly organization: Organization;
  /** The production IAM account. */
  readonly account: Account;
  readonly accountId: (accountName: string) => pulumi.Input<string>;
  /** `o-…` */
  readonly organizationId: pulumi.Input<string>;
  /** Boundary of the roles that are not the functions' own. */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * Time-boxed access to production (L5; PCI DSS 7.2.2, 7.2.3, 7.2.5.1, 8.2.5, 10.2.1.5): people ask, somebody else approves, and the access ends
 * by itself. About 3 USD a month.
 *
 * The function `production-access` decides; people call their own alias of it. The function `production-access-keeper` takes
 * access away at its end and sweeps every five minutes. Each time-boxed group gets a switching window that denies everybody without an open
 * grant, so that membership alone is worth nothing. See docs/production-access.md.
 *
 * Creates: CustomerKey, AccessRecord, AccessTopic, iam.Policy (rights, and a window per group), iam.GroupPolicyAttachment,
 * sqs.Queue, AccessFunction twice, PersonAliases, ExpiryCalls; SlackFrontDoor and ChatService if landing-zone.yaml opens them.
 *
 * @example
 * new ProductionAccess('production-access', { organization, account, accountId, organizationId, permissionsBoundary }, { provider, dependsOn: [people] });
 */
export class ProductionAccess extends pulumi.ComponentResource {
  constructor(name: string, args: ProductionAccessArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:ProductionAccess', name, {}, opts);
    const { organization, account, permissionsBoundary } = args;
    const { partition, homeRegion: region } = organization;
    const own = args.accountId(account.name);
    const parent = { parent: this };

    const key = new CustomerKey(
      `${name}-encryption`,
      {
        description: 'Record, logs and messages of time-boxed production access',
        alias: accessKeyAlias,
        region,
        policy: keyPolicy(partition, own, (id) => [
          logGroupUseStatement(partition, region, id),
          serviceUseStatement('AlarmsAndRulesUseKey', ['cloudwatch.amazonaws.com', 'events.amazonaws.com'], id),
          {
            Sid: 'FunctionsAndSchedulesUseKey',
            Effect: 'Allow',
            Principal: { AWS: `arn:${partition}:iam::${id}:root` },
            Action: keyUse,
            Resource: '*',
            Condition: {
              ArnEquals: {
                'aws:PrincipalArn': keyUsers(organization).map(
                  (role) => `arn:${partition}:iam::${id}:role${accessPath}${role}`,
                ),
              },
            },
          },
        ]),
      },
      parent,
    );
    const record = new AccessRecord(`${name}-record`, { region, keyArn: key.arn }, parent);
    const topic = new AccessTopic(
      `${name}-notices`,
      { organization, accountId: own, accountName: account.name, permissionsBoundary, key },
      parent,
    );
    const deadLetters = new aws.sqs.Queue(
      `${name}-dead-letters`,
      {
        name: deadLetterQueueName,
        region,
        kmsMasterKeyId: accessKeyAlias,
        messageRetentionSeconds: 14 * 24 * 3600,
      },
      { parent: this, dependsOn: [key] },
    );
    this.addQueueAlarm(name, region, topic.arn, deadLetters);
    this.addWindows(name, args, own);

    const ids = { own, organizationId: args.organizationId };
    const rights = new aws.iam.Policy(
      `${name}-rights`,
      {
        name: 'production-access-functions',
        path: accessPath,
        description: 'Members of the time-boxed groups, their windows and schedules, and the record',
        policy: fromIds(ids, (known) =>
          policyDocument([...functionRights(organization, known), keyOfProductionAccess(partition, region, known.own)]),
        ),
      },
      parent,
    );
    const shared = {
      organization,
      accountId: own,
      settings: this.settings(args),
      rights,
      keyArn: key.arn,
      topicArn: topic.arn,
    };
    const after = { parent: this, dependsOn: [record, deadLetters] };
    const decision = new AccessFunction(
      `${name}-decision`,
      {
        ...shared,
        functionName: decisionFunctionName,
        roleName: decisionRoleName,
        description: 'Decides on requests for production access and carries them out',
        entryPoint: 'decide',
        concurrency: 10,
      },
      after,
    );
    const keeper = new AccessFunction(
      `${name}-keeper`,
      {
        ...shared,
        functionName: keeperFunctionName,
        roleName: keeperRoleName,
        description: 'Takes production access away at its end, and sweeps',
        entryPoint: 'keep',
        concurrency: 5,
        silenceAlarmSeconds: 3 * defaultLimits.sweepInterval,
      },
      after,
    );
    new PersonAliases(
      `${name}-caller`,
      { organization, account, accountId: args.accountId, decision: decision.function },
      parent,
    );
    if (organization.identity.mode !== 'iam-users') {
      new CallerRights(`${name}-callers`, { organization, account, accountId: args.accountId }, parent);
    }
    this.addChat(name, args, { own, settings: shared.settings, keyArn: key.arn, topicArn: topic.arn }, decision);
    new ExpiryCalls(`${name}-expiry`, { organization, accountId: own, keeper: keeper.function }, parent);
    this.registerOutputs({});
  }

  /** The front doors in chat landing-zone.yaml asks for. */
  private addChat(
    name: string,
    { organization, permissionsBoundary }: ProductionAccessArgs,
    shared: {
      readonly own: pulumi.Input<string>;
      readonly settings: pulumi.Input<string>;
      readonly keyArn: pulumi.Input<string>;
      readonly topicArn: pulumi.Input<string>;
    },
    { function: decision }: AccessFunction,
  ): void {
    const { slackCommand, chatService } = organization.productionAccess ?? {};
    const all = { ...shared, organization, permissionsBoundary, accountId: shared.own, decision };
    if (slackCommand !== undefined) new SlackFrontDoor(`${name}-slack`, all, { parent: this });
    if (chatService !== undefined) {
      new ChatService(`${name}-chat`, { ...all, channel: chatService }, { parent: this });
    }
  }

  /** The windows start closed. Afterwards the functions write them, and a deployment leaves them as they are. */
  private addWindows(name: string, { organization, account }: ProductionAccessArgs, own: pulumi.Input<string>): void {
    const { mode } = organization.identity;
    for (const group of timeBoxedGroups(organization, account)) {
      const window = new aws.iam.Policy(
        `${name}-window-${group.name}`,
        {
          name: windowPolicyName(group.name),
          path: accessPath,
          description: 'Denies switching outside open grants; written by production access',
          policy: windowDocument(organization.partition, group.roleName, [], 0, personKey(mode)),
        },
        { parent: this, ignoreChanges: ['policy'] },
      );
      const windowArn = policyArn(organization, own, window, accessPath);
      if (mode === 'iam-users') {
        new aws.iam.GroupPolicyAttachment(
          `${name}-window-of-${group.name}`,
          { group: group.name, policyArn: windowArn },
          { parent: this },
        );
      } else if (mode !== 'identity-center') {
        const role = doorRoleName(jobOf(group.roleName, group.name));
        new aws.iam.RolePolicyAttachment(
          `${name}-window-of-${group.name}`,
          { role, policyArn: windowArn },
          { parent: this },
        );
      }
    }
  }

  private addQueueAlarm(name: string, region: string, topicArn: pulumi.Input<string>, queue: aws.sqs.Queue): void {
    new aws.cloudwatch.MetricAlarm(
      `${name}-dead-letters-arrived`,
      {
        name: deadLetterQueueName,
        region,
        alarmDescription: 'An expiry call or a sweep failed for good; look at the queue. PCI DSS 10.7.2.',
        namespace: 'AWS/SQS',
        metricName: 'ApproximateNumberOfMessagesVisible',
        dimensions: { QueueName: queue.name },
        statistic: 'Maximum',
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: 'GreaterThanOrEqualToThreshold',
        treatMissingData: 'notBreaching',
        actionsEnabled: true,
        alarmActions: [topicArn],
      },
      { parent: this },
    );
  }

  private settings({ organization, account, accountId }: ProductionAccessArgs): pulumi.Input<string> {
    const targets = targetAccounts(organization, account).map(({ name }) => name);
    const ids = Object.fromEntries([account.name, ...targets].map((name) => [name, accountId(name)]));
    return fromIds(ids, (known) => {
      const of = (name: string): string => known[name] ?? '';
      return JSON.stringify(
        settingsOf(organization, account, { own: of(account.name), targets: targets.map(of) }),
        undefined,
        2,
      );
    });
  }
}

/** Roles that work with what the key encrypts. */
function keyUsers({ productionAccess }: Organization): readonly string[] {
  const slack = productionAccess?.slackCommand === undefined ? [] : [admissionFunctionName, rotationFunctionName];
  return [decisionRoleName, keeperRoleName, schedulerRoleName, ...slack];
}
