import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument } from '../policy-document';
import {
  accessKeyAlias,
  accessPath,
  deadLetterQueueName,
  keeperFunctionName,
  scheduleGroupName,
  schedulerRoleName,
} from './access-names';

export interface ExpiryCallsArgs {
  readonly organization: Organization;
  readonly accountId: pulumi.Input<string>;
  readonly keeper: aws.lambda.Function;
}

const sweepRuleName = 'production-access-sweep';

/**
 * What calls the keeper: the group of one-shot expiry schedules with the role they work under, and the sweep every five
 * minutes (L5; PCI DSS 7.2.5.1, 8.2.5).
 *
 * Creates: scheduler.ScheduleGroup, iam.Role, iam.Policy, iam.RolePolicyAttachment, cloudwatch.EventRule,
 * cloudwatch.EventTarget, lambda.Permission.
 */
export class ExpiryCalls extends pulumi.ComponentResource {
  constructor(name: string, args: ExpiryCallsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:ExpiryCalls', name, {}, opts);
    const { organization, accountId } = args;
    const { partition, homeRegion: region } = organization;
    const parent = { parent: this };
    new aws.scheduler.ScheduleGroup(`${name}-schedules`, { name: scheduleGroupName, region }, parent);
    const rights = new aws.iam.Policy(
      `${name}-rights`,
      {
        name: schedulerRoleName,
        path: accessPath,
        description: 'Call the keeper; keep failed calls',
        policy: fromIds({ accountId }, (ids) =>
          policyDocument([
            {
              Sid: 'CallKeeper',
              Effect: 'Allow',
              Action: 'lambda:InvokeFunction',
              Resource: `arn:${partition}:lambda:${region}:${ids.accountId}:function:${keeperFunctionName}`,
            },
            {
              Sid: 'FailedCalls',
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Resource: `arn:${partition}:sqs:${region}:${ids.accountId}:${deadLetterQueueName}`,
            },
            {
              Sid: 'KeyOfFailedCalls',
              Effect: 'Allow',
              Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
              Resource: `arn:${partition}:kms:${region}:${ids.accountId}:key/*`,
              Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': accessKeyAlias } },
            },
          ]),
        ),
      },
      parent,
    );
    const role = new aws.iam.Role(
      `${name}-role`,
      {
        name: schedulerRoleName,
        path: accessPath,
        description: 'Expiry schedules call the keeper of production access',
        permissionsBoundary: policyArn(organization, accountId, rights, accessPath),
        assumeRolePolicy: fromIds({ accountId }, (ids) =>
          policyDocument([
            {
              Sid: 'Schedules',
              Effect: 'Allow',
              Principal: { Service: 'scheduler.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: {
                StringEquals: {
                  'aws:SourceAccount': ids.accountId,
                  'aws:SourceArn': `arn:${partition}:scheduler:${region}:${ids.accountId}:schedule-group/${scheduleGroupName}`,
                },
              },
            },
          ]),
        ),
      },
      parent,
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-role-rights`,
      { role: role.name, policyArn: policyArn(organization, accountId, rights, accessPath) },
      parent,
    );
    const rule = new aws.cloudwatch.EventRule(
      `${name}-sweep`,
      {
        name: sweepRuleName,
        region,
        description: 'Takes away production access that has no open grant',
        scheduleExpression: 'rate(5 minutes)',
        state: 'ENABLED',
      },
      parent,
    );
    new aws.cloudwatch.EventTarget(
      `${name}-sweep-target`,
      { rule: rule.name, region, arn: args.keeper.arn, input: JSON.stringify({ sweep: true }) },
      parent,
    );
    new aws.lambda.Permission(
      `${name}-sweep-permission`,
      {
        statementId: 'Sweep',
        region,
        action: 'lambda:InvokeFunction',
        function: args.keeper.name,
        principal: 'events.amazonaws.com',
        sourceArn: fromIds(
          { accountId },
          (ids) => `arn:${partition}:events:${region}:${ids.accountId}:rule/${sweepRuleName}`,
        ),
        sourceAccount: accountId,
      },
      parent,
    );
    this.registerOutputs({});
  }
}
