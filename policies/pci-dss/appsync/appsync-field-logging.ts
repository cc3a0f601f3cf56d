import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** No logging without `logConfig`. Security Hub AppSync.2. */
export const appsyncFieldLogging = resourceRule({
  name: 'appsync-field-logging',
  title: 'GraphQL APIs log at field level',
  types: ['aws:appsync/graphQLApi:GraphQLApi'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'logConfig.fieldLogLevel', ['ERROR', 'ALL', 'INFO', 'DEBUG'], 'NONE');
  },
});
