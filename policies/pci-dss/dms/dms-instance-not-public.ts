import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The provider sends false where nothing is set. Security Hub DMS.1. */
export const dmsInstanceNotPublic = resourceRule({
  name: 'dms-instance-not-public',
  title: 'DMS replication instances are not publicly accessible',
  types: ['aws:dms/replicationInstance:ReplicationInstance'],
  check({ props }, expect) {
    expectOff(expect, props, 'publiclyAccessible');
  },
});
