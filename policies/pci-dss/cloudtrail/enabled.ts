import { stackRule } from '../../model/rule';
import { isFalse } from '../../model/values';

const trailType = 'aws:cloudtrail/trail:Trail';

/** A stack that declares trails has at least one that logs; `enableLogging` is true unless set to false. */
export const cloudtrailEnabled = stackRule({
  name: 'cloudtrail-enabled',
  title: 'Declared trails are logging',
  types: [trailType],
  check: (stack) => {
    for (const trail of stack.ofType(trailType)) {
      stack
        .on(trail)
        .that(
          () => !isFalse(trail.props['enableLogging']),
          'enableLogging is false, so the trail is stopped; set enableLogging to true',
        );
    }
  },
});
