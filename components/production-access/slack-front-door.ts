import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { serviceTrust } from '../identity/trust';
import { fromIds, policyDocument } from '../policy-document';
import { AccessFunction } from './access-function';
import { accessPath, admissionFunctionName, deadLetterQueueName, slackAlias, slackSecretName } from './access-names';
import { FrontDoorApi } from './front-door-api';
import { FrontDoorFirewall } from './front-door-firewall';
import { keyOfProductionAccess, logWriting } from './function-statements';
import { SlackSecret } from './slack-secret';

export interface SlackFrontDoorArgs {
  readonly organization: Organization;
  readonly accountId: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  /** Settings of the functions as JSON text. */
  readonly settings: pulumi.Input<string>;
  /** Topic that carries alarms. */
  readonly topicArn: pulumi.Input<string>;
  readonly permissionsBoundary: pulumi.Input<string>;
  readonly decision: aws.lambda.Function;
}

/**
 * The way of Slack's slash command to the deciding function (L5; PCI DSS 6.4.2, 7.3.3, 8.3.1, 8.6.3, 10.2.1): firewall, HTTPS endpoint,
 * authorizer, alias `slack`. Each of them lets through less than the one before; the deciding function proves signature, age and
 * novelty of the message itself. About 15 USD a month, most of it the firewall.
 *
 * Creates: SlackSecret, iam.Policy, AccessFunction (admission), lambda.Alias, FrontDoorApi, FrontDoorFirewall, iam.Role with
 * iam.RolePolicyAttachment and apigateway.Account (execution logs), cloudwatch.MetricAlarm.
 */
export class SlackFrontDoor extends pulumi.ComponentResource {
  constructor(name: string, args: SlackFrontDoorArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:SlackFrontDoor', name, {}, opts);
    const { organization, accountId, keyArn } = args;
    const { partition, homeRegion: region } = organization;
    const parent = { parent: this };
    new SlackSecret(`${name}-secret`, args, parent);
    const rights = new aws.iam.Policy(
      `${name}-admission-rights`,
      {
        name: admissionFunctionName,
        path: accessPath,
        description: 'Read the signing secret of Slack',
        policy: fromIds({ accountId }, (ids) =>
          policyDocument([
            {
              Sid: 'ReadSigningSecret',
              Effect: 'Allow',
              Action: 'secretsmanager:GetSecretValue',
              Resource: `arn:${partition}:secretsmanager:${region}:${ids.accountId}:secret:${slackSecretName}-??????`,
            },
            keyOfProductionAccess(partition, region, ids.accountId),
            {
              Sid: 'FailedCalls',
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Resource: `arn:${partition}:sqs:${region}:${ids.accountId}:${deadLetterQueueName}`,
            },
            logWriting(partition, region, ids.accountId, admissionFunctionName),
          ]),
        ),
      },
      parent,
    );
    const admission = new AccessFunction(
      `${name}-admission`,
      {
        ...args,
        functionName: admissionFunctionName,
        roleName: admissionFunctionName,
        description: 'Lets requests in at the front door of the slash command',
        entryPoint: 'admit',
        rights,
        concurrency: 10,
      },
      parent,
    );
    const alias = new aws.lambda.Alias(
      `${name}-alias`,
      {
        name: slackAlias,
        region,
        description: 'Messages Slack signed',
        functionName: args.decision.name,
        functionVersion: args.decision.version,
      },
      parent,
    );
    const logging = this.allowExecutionLogs(name, args);
    const api = new FrontDoorApi(
      `${name}-door`,
      {
        partition,
        region,
        accountId,
        keyArn,
        logRetentionDays: organization.logs.cloudWatchRetentionDays,
        admission: admission.function,
        alias,
      },
      { parent: this, dependsOn: [logging] },
    );
    new FrontDoorFirewall(
      `${name}-firewall`,
      {
        partition,
        region,
        accountId,
        keyArn,
        logRetentionDays: organization.logs.cloudWatchRetentionDays,
        stage: api.stage,
      },
      parent,
    );
    new aws.cloudwatch.MetricAlarm(
      `${name}-fails`,
      {
        name: 'production-access-slack-fails',
        region,
        alarmDescription:
          'The front door of the slash command answers with errors: commands in Slack may not arrive. PCI DSS 10.7.2.',
        namespace: 'AWS/ApiGateway',
        metricName: '5XXError',
        dimensions: { ApiName: 'production-access' },
        statistic: 'Sum',
        period: 300,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: 'GreaterThanOrEqualToThreshold',
        treatMissingData: 'notBreaching',
        actionsEnabled: true,
        alarmActions: [args.topicArn],
      },
      parent,
    );
    this.registerOutputs({});
  }

  /** API Gateway writes execution logs under a role that is set once for account and region. */
  private allowExecutionLogs(
    name: string,
    { organization, permissionsBoundary }: SlackFrontDoorArgs,
  ): aws.apigateway.Account {
    const parent = { parent: this };
    const role = new aws.iam.Role(
      `${name}-execution-logs`,
      {
        name: 'api-gateway-execution-logs',
        path: accessPath,
        description: 'API Gateway writes execution logs',
        assumeRolePolicy: serviceTrust('apigateway.amazonaws.com'),
        permissionsBoundary,
      },
      parent,
    );
    const attachment = new aws.iam.RolePolicyAttachment(
      `${name}-execution-logs-rights`,
      {
        role: role.name,
        policyArn: `arn:${organization.partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`,
      },
      parent,
    );
    return new aws.apigateway.Account(
      `${name}-logging`,
      { cloudwatchRoleArn: role.arn, region: organization.homeRegion },
      { parent: this, dependsOn: [attachment] },
    );
  }
}
