import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { policyArn } from '../identity/policy-arn';
import { serviceTrust } from '../identity/trust';
import { accessPath, deadLetterQueueName } from './access-names';
import { bundledCode, type EntryPoint } from './code-bundle';

export interface AccessFunctionArgs {
  readonly organization: Organization;
  readonly accountId: pulumi.Input<string>;
  readonly functionName: string;
  readonly roleName: string;
  readonly description: string;
  readonly entryPoint: EntryPoint;
  /** Settings as JSON text; part of the code archive. */
  readonly settings: pulumi.Input<string>;
  /** What the function may do; also the boundary of its role. */
  readonly rights: aws.iam.Policy;
  readonly keyArn: pulumi.Input<string>;
  /** Topic that carries alarms. */
  readonly topicArn: pulumi.Input<string>;
  /** Calls that run at once. */
  readonly concurrency: number;
  /** Seconds without a call after which an alarm is raised; undefined for a function that may be silent. */
  readonly silenceAlarmSeconds?: number;
}

/**
 * One function of time-boxed access with role, encrypted log group, dead letters and alarms on errors, throttles and silence
 * (PCI DSS 7.2.5, 10.5.1, 10.7.2). Below 1 USD a month.
 *
 * Creates: iam.Role, iam.RolePolicyAttachment, cloudwatch.LogGroup, lambda.Function, lambda.FunctionEventInvokeConfig,
 * cloudwatch.MetricAlarm.
 */
export class AccessFunction extends pulumi.ComponentResource {
  readonly function: aws.lambda.Function;

  constructor(name: string, args: AccessFunctionArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:AccessFunction', name, {}, opts);
    const { organization, functionName } = args;
    const { homeRegion: region, partition } = organization;
    const parent = { parent: this };
    const rightsArn = policyArn(organization, args.accountId, args.rights, accessPath);

    const role = new aws.iam.Role(
      `${name}-role`,
      {
        name: args.roleName,
        path: accessPath,
        description: args.description,
        assumeRolePolicy: serviceTrust('lambda.amazonaws.com'),
        permissionsBoundary: rightsArn,
      },
      parent,
    );
    const attachment = new aws.iam.RolePolicyAttachment(
      `${name}-rights`,
      { role: role.name, policyArn: rightsArn },
      parent,
    );
    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      {
        name: `/aws/lambda/${functionName}`,
        region,
        retentionInDays: organization.logs.cloudWatchRetentionDays,
        kmsKeyId: args.keyArn,
      },
      parent,
    );
    this.function = new aws.lambda.Function(
      `${name}-function`,
      {
        name: functionName,
        region,
        description: args.description,
        runtime: 'nodejs22.x',
        architectures: ['arm64'],
        handler: 'index.handler',
        code: archive(args.entryPoint, args.settings),
        role: pulumi.interpolate`arn:${partition}:iam::${args.accountId}:role${accessPath}${role.name}`,
        timeout: 120,
        memorySize: 512,
        reservedConcurrentExecutions: args.concurrency,
        publish: true,
        kmsKeyArn: args.keyArn,
        tracingConfig: { mode: 'PassThrough' },
        loggingConfig: { logFormat: 'JSON', logGroup: logGroup.name },
        deadLetterConfig: {
          targetArn: pulumi.interpolate`arn:${partition}:sqs:${region}:${args.accountId}:${deadLetterQueueName}`,
        },
      },
      { parent: this, dependsOn: [attachment, logGroup] },
    );
    new aws.lambda.FunctionEventInvokeConfig(
      `${name}-retries`,
      { functionName: this.function.name, region, maximumRetryAttempts: 2, maximumEventAgeInSeconds: 3600 },
      parent,
    );
    const alarm = {
      region,
      namespace: 'AWS/Lambda',
      statistic: 'Sum',
      alarmActions: [args.topicArn],
      actionsEnabled: true,
    };
    for (const metricName of ['Errors', 'Throttles']) {
      new aws.cloudwatch.MetricAlarm(
        `${name}-${metricName.toLowerCase()}`,
        {
          ...alarm,
          name: `${functionName}-${metricName.toLowerCase()}`,
          alarmDescription: `${functionName} had ${metricName.toLowerCase()}: access may not have been given or taken. PCI DSS 10.7.2.`,
          metricName,
          dimensions: { FunctionName: functionName },
          period: 300,
          evaluationPeriods: 1,
          threshold: 1,
          comparisonOperator: 'GreaterThanOrEqualToThreshold',
          treatMissingData: 'notBreaching',
        },
        parent,
      );
    }
    if (args.silenceAlarmSeconds !== undefined) {
      new aws.cloudwatch.MetricAlarm(
        `${name}-silence`,
        {
          ...alarm,
          name: `${functionName}-silence`,
          alarmDescription: `${functionName} was not called: nobody takes expired access away, and the switching windows shut. PCI DSS 10.7.2.`,
          metricName: 'Invocations',
          dimensions: { FunctionName: functionName },
          period: args.silenceAlarmSeconds,
          evaluationPeriods: 1,
          threshold: 1,
          comparisonOperator: 'LessThanThreshold',
          treatMissingData: 'breaching',
        },
        parent,
      );
    }
    this.registerOutputs({ arn: this.function.arn });
  }
}

function archive(
  entryPoint: AccessFunctionArgs['entryPoint'],
  settings: pulumi.Input<string>,
): pulumi.Input<pulumi.asset.Archive> {
  const of = (text: string): pulumi.asset.Archive =>
    new pulumi.asset.AssetArchive({
      'index.js': new pulumi.asset.FileAsset(bundledCode(entryPoint)),
      'settings.json': new pulumi.asset.StringAsset(text),
    });
  return typeof settings === 'string' ? of(settings) : pulumi.output(settings).apply(of);
}
