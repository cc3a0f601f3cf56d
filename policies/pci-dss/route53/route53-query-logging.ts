import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isSet } from '../../model/reference';
import { isPublicZone, zoneType } from './zones';

const queryLog = 'aws:route53/queryLog:QueryLog';
const association = 'aws:route53/zoneAssociation:ZoneAssociation';

/** Security Hub Route53.2. Zones of a VPC, inline or by association, are private and have no query log. */
export const route53QueryLogging = stackRule({
  name: 'route53-query-logging',
  title: 'Public zones log queries',
  types: [zoneType, queryLog, association],
  check(stack) {
    const logs = new SiblingIndex(stack, [queryLog], 'zoneId');
    const associations = new SiblingIndex(stack, [association], 'zoneId');
    for (const zone of stack.ofType(zoneType)) {
      if (!isPublicZone(zone) || associations.of(zone).linked.length > 0) continue;
      const { linked, unresolved } = logs.of(zone);
      if (linked.some((log) => isSet(log, 'cloudwatchLogGroupArn'))) stack.on(zone).pass();
      else if (unresolved.length > 0) stack.on(zone).undetermined('which zone a query log belongs to is not known yet');
      else stack.on(zone).fail('no aws.route53.QueryLog has its zoneId; add one with a log group in us-east-1');
    }
  },
});
