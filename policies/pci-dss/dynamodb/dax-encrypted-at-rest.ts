import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default. Security Hub DynamoDB.3. */
export const daxEncryptedAtRest = resourceRule({
  name: 'dax-encrypted-at-rest',
  title: 'DynamoDB Accelerator clusters encrypt data at rest',
  types: ['aws:dax/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'serverSideEncryption.enabled');
  },
});
