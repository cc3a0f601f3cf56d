import { resource, Tutorial } from '../../../model/tutorial';

const api = { authenticationType: 'AWS_IAM' };

export const tutorial: Tutorial = {
  meaning:
    'AWS AppSync offers data as a GraphQL API: one request names the fields it wants, and a resolver fetches each. `logConfig` sends requests and resolvers to CloudWatch Logs; `fieldLogLevel` says of which fields: `NONE`, `ERROR` (those that failed), or more. Without `logConfig` nothing is logged. The policy refuses that, and `NONE`.',
  why: 'Accesses to an API of the card environment leave records with who, what and result (10.2.1), and somebody reviews them (10.4.2).',
  attack:
    'A customer of the shop finds that the query `order(id)` does not check whose order it is. A script asks for all numbers from 1 on and collects addresses and masked cards. Each single request is valid. Without logs nobody sees the row of numbers, nor afterwards which orders were read.',
  wrong: [resource('aws:appsync/graphQLApi:GraphQLApi', 'orders', api)],
  right: [
    resource('aws:appsync/graphQLApi:GraphQLApi', 'orders', {
      ...api,
      logConfig: {
        fieldLogLevel: 'ERROR',
        cloudwatchLogsRoleArn: 'arn:aws:iam::111122223333:role/appsync-logs',
        excludeVerboseContent: true,
      },
    }),
  ],
  repair: [
    'Look at what requests and answers contain. Leave excludeVerboseContent true, or headers, context and results, with account data in them, end up in the log.',
    'Create a role that appsync.amazonaws.com may assume, with logs:CreateLogGroup, logs:CreateLogStream and logs:PutLogEvents. Give the log group /aws/appsync/apis/API-ID a retention of a year.',
    'Add logConfig and deploy. It is changed in place, callers notice nothing; ALL costs much more log volume than ERROR.',
    'Verify: aws appsync get-graphql-api --api-id ID --query graphqlApi.logConfig, send a request, and look for it in the log group.',
  ],
  links: [
    {
      title: 'Monitoring and logging in AWS AppSync',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html',
    },
    {
      title: 'Security Hub control AppSync.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html#appsync-2',
    },
  ],
};
