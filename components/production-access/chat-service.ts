import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization, Person } from '../../organization/model';
import { everybodyGroupName } from '../identity/identity-account';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument, type PolicyStatement } from '../policy-document';
import { accessPath, decisionFunctionName } from './access-names';
import { chatAlias, chatAliases, chatPath, chatRoleArn, chatRoleName } from './chat-names';
import { chatPeople } from './chat-people';
import { chatRoleChoice } from './chat-role-choice';
import { accessTopicName } from './settings-of';

export interface ChatServiceArgs {
  readonly organization: Organization;
  readonly accountId: pulumi.Input<string>;
  readonly channel: { readonly workspaceId: string; readonly channelId: string };
  /** Topic shown in the channel. */
  readonly topicArn: pulumi.Input<string>;
  readonly permissionsBoundary: pulumi.Input<string>;
  readonly decision: aws.lambda.Function;
}

/**
 * Production access through Amazon Q Developer in chat applications (L5; PCI DSS 7.2.3, 8.2.1, 8.2.2): a channel that demands a role of each
 * member and has none of its own, a guardrail that allows calling production access and nothing else, and for each person a user role
 * that may call this person's alias. Free of charge.
 *
 * The service lets members choose their role, so the deciding function asks it who chose which. Created elsewhere, once: the authorization
 * of the workspace, and the choice of the role by each person; see docs/production-access.md.
 * https://docs.aws.amazon.com/chatbot/latest/adminguide/understanding-permissions.html
 *
 * Creates: iam.Role (channel without rights), iam.Policy (guardrail, choice of the role), iam.GroupPolicyAttachment,
 * chatbot.SlackChannelConfiguration, cloudcontrol.Resource (custom actions); iam.Role, iam.Policy, iam.RolePolicyAttachment, lambda.Alias and
 * lambda.Permission per person.
 */
export class ChatService extends pulumi.ComponentResource {
  constructor(name: string, args: ChatServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:ChatService', name, {}, opts);
    const { organization, accountId } = args;
    const parent = { parent: this };
    const guardrail = new aws.iam.Policy(
      `${name}-guardrail`,
      {
        name: 'production-access-chat-guardrail',
        path: accessPath,
        description: 'The most anybody can do in the chat channel: call production access',
        policy: this.calling(args, chatAliases),
      },
      parent,
    );
    const guardrailArn = policyArn(organization, accountId, guardrail, accessPath);
    const channelRole = new aws.iam.Role(
      `${name}-channel-role`,
      {
        name: 'production-access-chat-channel',
        path: accessPath,
        description: 'Role of the chat channel; it has no rights',
        assumeRolePolicy: this.trust(args),
        permissionsBoundary: guardrailArn,
      },
      parent,
    );
    const nothing = new aws.iam.Policy(
      `${name}-channel-rights`,
      {
        name: 'production-access-chat-channel',
        path: accessPath,
        description: 'The chat channel by itself may do nothing',
        policy: policyDocument([{ Sid: 'Nothing', Effect: 'Deny', Action: '*', Resource: '*' }]),
      },
      parent,
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-channel-may-nothing`,
      { role: channelRole.name, policyArn: policyArn(organization, accountId, nothing, accessPath) },
      parent,
    );
    new aws.chatbot.SlackChannelConfiguration(
      `${name}-channel`,
      {
        configurationName: accessTopicName(organization),
        slackTeamId: args.channel.workspaceId,
        slackChannelId: args.channel.channelId,
        iamRoleArn: channelRole.arn,
        guardrailPolicyArns: [guardrailArn],
        snsTopicArns: [args.topicArn],
        loggingLevel: 'INFO',
        userAuthorizationRequired: true,
      },
      parent,
    );
    const choice = new aws.iam.Policy(
      `${name}-choice`,
      {
        name: 'production-access-chat-role-choice',
        description: 'Choose the own role in the chat service',
        policy: fromIds({ accountId }, (ids) => policyDocument(chatRoleChoice(organization, ids.accountId))),
      },
      parent,
    );
    new aws.iam.GroupPolicyAttachment(
      `${name}-may-choose`,
      { group: everybodyGroupName, policyArn: policyArn(organization, accountId, choice) },
      parent,
    );
    for (const action of ['approve', 'revoke'] as const) this.addAction(name, action, organization.homeRegion);
    for (const person of chatPeople(organization)) this.addPerson(name, args, person, guardrailArn);
    this.registerOutputs({});
  }

  /** `@Amazon Q run access-approve <alias> <id>`; who types another's alias is refused, as their role may not call it. */
  private addAction(name: string, action: 'approve' | 'revoke', region: string): void {
    const text = action === 'approve' ? 'approve $id' : 'revoke $id $reason';
    const command = `lambda invoke --function-name ${decisionFunctionName}:$me --payload "${text}"`;
    const withRegion = `${command} --region ${region}`;
    new aws.cloudcontrol.Resource(
      `${name}-${action}`,
      {
        typeName: 'AWS::Chatbot::CustomAction',
        region,
        desiredState: JSON.stringify({
          ActionName: `production-access-${action}`,
          AliasName: `access-${action}`,
          // A command has at most 100 characters; the channel's default region does for the rest.
          Definition: { CommandText: withRegion.length <= 100 ? withRegion : command },
        }),
      },
      { parent: this },
    );
  }

  private addPerson(name: string, args: ChatServiceArgs, person: Person, guardrailArn: pulumi.Input<string>): void {
    const { organization, accountId, decision } = args;
    const region = organization.homeRegion;
    const parent = { parent: this };
    const calls = new aws.iam.Policy(
      `${name}-${person.name}-calls`,
      {
        name: `production-access-${chatRoleName(person.name)}`,
        path: accessPath,
        description: `Call production access as ${person.name}`,
        policy: this.calling(args, chatAlias(person.name)),
      },
      parent,
    );
    const callsArn = policyArn(organization, accountId, calls, accessPath);
    const role = new aws.iam.Role(
      `${name}-${person.name}-role`,
      {
        name: chatRoleName(person.name),
        path: chatPath,
        description: `User role of ${person.name} in the chat service`,
        assumeRolePolicy: this.trust(args),
        permissionsBoundary: guardrailArn,
        maxSessionDuration: 3600,
      },
      parent,
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-${person.name}-may-call`,
      { role: role.name, policyArn: callsArn },
      parent,
    );
    const alias = new aws.lambda.Alias(
      `${name}-${person.name}`,
      {
        name: chatAlias(person.name),
        region,
        description: `${person.name} in the chat service`,
        functionName: decision.name,
        functionVersion: decision.version,
      },
      parent,
    );
    new aws.lambda.Permission(
      `${name}-${person.name}-only`,
      {
        statementId: 'OnlyThisRole',
        region,
        action: 'lambda:InvokeFunction',
        function: decision.name,
        qualifier: alias.name,
        principal: fromIds({ accountId }, (ids) => chatRoleArn(organization.partition, ids.accountId, person.name)),
      },
      { parent: this, dependsOn: [role] },
    );
  }

  private calling({ organization, accountId }: ChatServiceArgs, aliases: string): pulumi.Input<string> {
    const { partition, homeRegion } = organization;
    return fromIds({ accountId }, (ids) =>
      policyDocument([
        {
          Sid: 'CallProductionAccess',
          Effect: 'Allow',
          Action: 'lambda:InvokeFunction',
          Resource: `arn:${partition}:lambda:${homeRegion}:${ids.accountId}:function:${decisionFunctionName}:${aliases}`,
        },
      ]),
    );
  }

  private trust({ accountId }: ChatServiceArgs): pulumi.Input<string> {
    const service = (id: string): PolicyStatement => ({
      Sid: 'ChatService',
      Effect: 'Allow',
      Principal: { Service: 'chatbot.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': id } },
    });
    return fromIds({ accountId }, (ids) => policyDocument([service(ids.accountId)]));
  }
}
