import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { fromIds, policyDocument } from '../policy-document';
import { AccessFunction } from './access-function';
import { accessPath, deadLetterQueueName, rotationFunctionName, slackSecretName } from './access-names';
import { logWriting, keyOfProductionAccess } from './function-statements';

export interface SlackSecretArgs {
  readonly organization: Organization;
  readonly accountId: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  /** Settings of the functions as JSON text. */
  readonly settings: pulumi.Input<string>;
  /** Topic that carries alarms. */
  readonly topicArn: pulumi.Input<string>;
}

/**
 * The signing secret of the Slack app, under the key of production access, and its rotation every 90 days (PCI DSS 8.3.2, 8.6.3). The
 * secret is made without a value: an administrator puts the one Slack shows, so that it is in no state and no repository.
 * About 0.40 USD a month.
 *
 * Creates: secretsmanager.Secret, iam.Policy, AccessFunction, lambda.Permission, secretsmanager.SecretRotation.
 */
export class SlackSecret extends pulumi.ComponentResource {
  constructor(name: string, args: SlackSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:SlackSecret', name, {}, opts);
    const { organization, accountId } = args;
    const { partition, homeRegion: region } = organization;
    const parent = { parent: this };
    const secretArn = (id: string): string =>
      `arn:${partition}:secretsmanager:${region}:${id}:secret:${slackSecretName}-??????`;
    const secret = new aws.secretsmanager.Secret(
      `${name}-signing`,
      {
        name: slackSecretName,
        region,
        description: 'Signing secret of the Slack app that has the slash command of production access',
        kmsKeyId: args.keyArn,
        recoveryWindowInDays: 30,
      },
      parent,
    );
    const rights = new aws.iam.Policy(
      `${name}-rotation-rights`,
      {
        name: rotationFunctionName,
        path: accessPath,
        description: 'Put the next signing secret of Slack in force',
        policy: fromIds({ accountId }, (ids) =>
          policyDocument([
            {
              Sid: 'RotateSigningSecret',
              Effect: 'Allow',
              Action: [
                'secretsmanager:DescribeSecret',
                'secretsmanager:GetSecretValue',
                'secretsmanager:PutSecretValue',
                'secretsmanager:UpdateSecretVersionStage',
              ],
              Resource: secretArn(ids.accountId),
            },
            keyOfProductionAccess(partition, region, ids.accountId),
            {
              Sid: 'FailedCalls',
              Effect: 'Allow',
              Action: 'sqs:SendMessage',
              Resource: `arn:${partition}:sqs:${region}:${ids.accountId}:${deadLetterQueueName}`,
            },
            logWriting(partition, region, ids.accountId, rotationFunctionName),
          ]),
        ),
      },
      parent,
    );
    const rotation = new AccessFunction(
      `${name}-rotation`,
      {
        ...args,
        functionName: rotationFunctionName,
        roleName: rotationFunctionName,
        description: 'Puts the next signing secret of Slack in force',
        entryPoint: 'rotate',
        rights,
        concurrency: 1,
      },
      parent,
    );
    const permission = new aws.lambda.Permission(
      `${name}-rotation-call`,
      {
        statementId: 'SecretsManager',
        region,
        action: 'lambda:InvokeFunction',
        function: rotation.function.name,
        principal: 'secretsmanager.amazonaws.com',
        sourceAccount: accountId,
      },
      parent,
    );
    new aws.secretsmanager.SecretRotation(
      `${name}-every-quarter`,
      {
        secretId: secret.id,
        region,
        rotationLambdaArn: rotation.function.arn,
        rotationRules: { automaticallyAfterDays: 90 },
        // There is no value yet.
        rotateImmediately: false,
      },
      { parent: this, dependsOn: [permission] },
    );
    this.registerOutputs({});
  }
}
