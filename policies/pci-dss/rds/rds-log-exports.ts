import { instanceLogTypes } from '../../model/database-engines';
import { expectLogExports } from '../../model/log-exports';
import { resourceRule } from '../../model/rule';
import { asKeyword, asList } from '../../model/values';
import { engineName } from './cluster-engine';

/** Written by PostgreSQL only when its version is upgraded. */
const upgrades = 'upgrade';

/** Instances outside clusters. Security Hub RDS.9. The upgrade log of PostgreSQL tells of no access, so that its lack is advice. */
export const rdsLogExports = resourceRule({
  name: 'rds-log-exports',
  title: 'RDS instances export all log types of their engine',
  types: ['aws:rds/instance:Instance'],
  check({ props }, expect) {
    expect.attempt(() => {
      const property = 'enabledCloudwatchLogsExports';
      const wanted = instanceLogTypes(engineName(props));
      expectLogExports(
        expect,
        props,
        property,
        wanted.filter((type) => type !== upgrades),
      );
      if (!wanted.includes(upgrades)) return;
      const list = asList(props[property]);
      if (!list.some((_, index) => asKeyword(list[index]) === upgrades))
        expect.advise(`${property} lacks "${upgrades}"; add it`);
    });
  },
});
