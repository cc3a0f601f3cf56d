import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { isAbsent } from '../../model/values';

const trailType = 'aws:cloudtrail/trail:Trail';
const logGroupType = 'aws:cloudwatch/logGroup:LogGroup';

/** Trails also deliver to CloudWatch Logs, where metric filters and alarms review them as they arrive. */
export const cloudtrailCloudwatchLogs = stackRule({
  name: 'cloudtrail-cloudwatch-logs',
  title: 'Trails deliver to a CloudWatch Logs group',
  types: [trailType, logGroupType],
  check: (stack) => {
    for (const trail of stack.ofType(trailType)) {
      const group = 'cloudWatchLogsGroupArn';
      const isDeclaredHere = (trail.propertyDependencies[group] ?? []).some(({ type }) => type === logGroupType);
      stack
        .on(trail)
        .that(
          () => isDeclaredHere || !isAbsent(inputOf(trail, group)),
          'cloudWatchLogsGroupArn is not set; set it and cloudWatchLogsRoleArn to a log group and its role',
        );
    }
  },
});
