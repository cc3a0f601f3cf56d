import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { fromIds, policyDocument } from '../policy-document';

export interface SlackChannelArgs {
  readonly partition: string;
  readonly accountId: pulumi.Input<string>;
  /** Slack workspace that was authorized once in the console of the AWS chat service, e.g. `T07EA123LEP`. */
  readonly workspaceId: string;
  /** Channel id, e.g. `C07EZ1ABC23`. */
  readonly channelId: string;
  /** Topics shown in the channel. */
  readonly topicArns: readonly pulumi.Input<string>[];
  /** Name of the configuration in the chat service. */
  readonly configurationName: string;
  /** Boundary of the roles this creates (PCI DSS 7.2.5). */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * Shows security topics in a Slack channel through Amazon Q Developer in chat applications (formerly AWS Chatbot). The
 * channel may read alarms and nothing else: role and guardrail are CloudWatchReadOnlyAccess, since without a guardrail
 * the service applies AdministratorAccess.
 *
 * Creates: iam.Role, iam.RolePolicyAttachment, chatbot.SlackChannelConfiguration.
 */
export class SlackChannel extends pulumi.ComponentResource {
  constructor(name: string, args: SlackChannelArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:notifications:SlackChannel', name, {}, opts);
    const readOnly = `arn:${args.partition}:iam::aws:policy/CloudWatchReadOnlyAccess`;
    const role = new aws.iam.Role(
      `${name}-role`,
      {
        description: 'What the Slack channel of security alarms may read',
        permissionsBoundary: args.permissionsBoundary,
        assumeRolePolicy: fromIds({ accountId: args.accountId }, ({ accountId }) =>
          policyDocument([
            {
              Effect: 'Allow',
              Principal: { Service: 'chatbot.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
            },
          ]),
        ),
      },
      { parent: this },
    );
    const attachment = new aws.iam.RolePolicyAttachment(
      `${name}-read-only`,
      { role: role.name, policyArn: readOnly },
      { parent: this },
    );
    new aws.chatbot.SlackChannelConfiguration(
      `${name}-channel`,
      {
        configurationName: args.configurationName,
        slackTeamId: args.workspaceId,
        slackChannelId: args.channelId,
        iamRoleArn: role.arn,
        guardrailPolicyArns: [readOnly],
        snsTopicArns: [...args.topicArns],
        loggingLevel: 'INFO',
        userAuthorizationRequired: true,
      },
      { parent: this, dependsOn: [attachment] },
    );
    this.registerOutputs({});
  }
}
