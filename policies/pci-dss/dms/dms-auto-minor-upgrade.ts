import { expectOn } from '../../model/property-expectations';
import { withProperties } from '../../model/remediation';
import { resourceRule } from '../../model/rule';

/** The provider sends false where nothing is set. Security Hub DMS.6. */
export const dmsAutoMinorUpgrade = resourceRule({
  name: 'dms-auto-minor-upgrade',
  title: 'DMS replication instances upgrade minor versions automatically',
  types: ['aws:dms/replicationInstance:ReplicationInstance'],
  check({ props }, expect) {
    expectOn(expect, props, 'autoMinorVersionUpgrade');
  },
  remediate: ({ props }) =>
    props['autoMinorVersionUpgrade'] === undefined
      ? withProperties(props, { autoMinorVersionUpgrade: true })
      : undefined,
});
