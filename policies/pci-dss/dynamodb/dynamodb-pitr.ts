import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default. Security Hub DynamoDB.2. */
export const dynamodbPitr = resourceRule({
  name: 'dynamodb-pitr',
  title: 'DynamoDB tables can be restored to a point in time',
  types: ['aws:dynamodb/table:Table'],
  check({ props }, expect) {
    expectOn(expect, props, 'pointInTimeRecovery.enabled');
  },
});
