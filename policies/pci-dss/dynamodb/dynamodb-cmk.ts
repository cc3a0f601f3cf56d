import { allHold } from '../../model/conjunction';
import { namesOwnKey } from '../../model/customer-key';
import { resourceRule } from '../../model/rule';
import { asList, asObject, isTrue } from '../../model/values';

const replicaType = 'aws:dynamodb/tableReplica:TableReplica';

/** Without a key of one's own DynamoDB uses one that AWS owns or manages, which no key policy of ours governs. */
export const dynamodbCmk = resourceRule({
  name: 'dynamodb-cmk',
  title: 'DynamoDB tables and replicas use a customer managed key',
  types: ['aws:dynamodb/table:Table', replicaType],
  check({ type, props }, expect) {
    if (type === replicaType) {
      expect.that(() => namesOwnKey(() => props['kmsKeyArn']), 'kmsKeyArn is not a key of your own; set it');
      return;
    }
    expect.that(() => {
      const encryption = asObject(props['serverSideEncryption']);
      return allHold(
        () => isTrue(encryption['enabled']),
        () => namesOwnKey(() => encryption['kmsKeyArn']),
      );
    }, 'serverSideEncryption names no key of your own; set enabled to true and kmsKeyArn');
    expect.attempt(() => {
      const replicas = asList(props['replicas']);
      for (let index = 0; index < replicas.length; index++) {
        expect.that(
          () => namesOwnKey(() => asObject(replicas[index])['kmsKeyArn']),
          `replicas[${index}].kmsKeyArn is not a key of your own; set it`,
        );
      }
    });
  },
});
