import { stackRule } from '../../model/rule';
import { logsAllManagementEvents, logsObjectEvents } from '../../model/trail-events';

const trailType = 'aws:cloudtrail/trail:Trail';

/**
 * Administrator actions are logged in full: reads and writes, no service excluded. One complete trail is enough, so a second trail
 * for data events alone is fine.
 */
export const cloudtrailManagementEventsComplete = stackRule({
  name: 'cloudtrail-management-events-complete',
  title: 'A trail logs every management event, reads and writes',
  types: [trailType],
  check: (stack) => {
    const trails = stack.ofType(trailType);
    for (const trail of trails) {
      stack
        .on(trail)
        .that(
          () =>
            (logsAllManagementEvents(trail.props, 'read') && logsAllManagementEvents(trail.props, 'write')) ||
            (logsObjectEvents(trail.props, 'write') &&
              trails.some(
                (other) =>
                  other !== trail &&
                  logsAllManagementEvents(other.props, 'read') &&
                  logsAllManagementEvents(other.props, 'write'),
              )),
          'the event selectors leave management events out; include them with readWriteType All and no excludeManagementEventSources',
        );
    }
  },
});
