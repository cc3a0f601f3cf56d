import type { Organization } from '../../organization/model';
import type { PolicyStatement } from '../policy-document';
import { chatPath } from './chat-names';

/**
 * What a person needs to choose their role in the console of the AWS chat service. The service lets a channel member choose any role it can
 * assume, so this is no proof of who somebody is: the deciding function asks the service who chose which role, and compares.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awschatbot.html
 */
export function chatRoleChoice(
  { partition }: Pick<Organization, 'partition'>,
  accountId: string,
): readonly PolicyStatement[] {
  return [
    {
      Sid: 'ChooseRoleInChatService',
      Effect: 'Allow',
      Action: [
        'chatbot:DescribeSlackChannelConfigurations',
        'chatbot:DescribeSlackUserIdentities',
        'chatbot:DescribeSlackWorkspaces',
        'chatbot:GetAccountPreferences',
        'chatbot:GetSlackOauthParameters',
        'chatbot:RedeemSlackOauthCode',
        'iam:ListRoles',
      ],
      Resource: '*',
    },
    {
      Sid: 'PassOwnChatRole',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: `arn:${partition}:iam::${accountId}:role${chatPath}chat-\${aws:username}`,
      Condition: { StringEquals: { 'iam:PassedToService': 'chatbot.amazonaws.com' } },
    },
  ];
}
