import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asList, asObject, isTrue } from '../../model/values';

const replicaType = 'aws:dynamodb/tableReplica:TableReplica';

/** Off by default, for each replica too. Security Hub DynamoDB.2. */
export const dynamodbPitr = resourceRule({
  name: 'dynamodb-pitr',
  title: 'DynamoDB tables and replicas can be restored to a point in time',
  types: ['aws:dynamodb/table:Table', replicaType],
  check({ type, props }, expect) {
    if (type === replicaType) {
      expectOn(expect, props, 'pointInTimeRecovery');
      return;
    }
    expectOn(expect, props, 'pointInTimeRecovery.enabled');
    expect.attempt(() => {
      const replicas = asList(props['replicas']);
      for (let index = 0; index < replicas.length; index++) {
        expect.that(
          () => isTrue(asObject(replicas[index])['pointInTimeRecovery']),
          `replicas[${index}].pointInTimeRecovery is not true; set it to true`,
        );
      }
    });
  },
});
