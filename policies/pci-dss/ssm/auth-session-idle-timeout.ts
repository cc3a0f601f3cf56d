import { resourceRule } from '../../model/rule';
import { asNumber } from '../../model/values';
import { isSessionDocument, sessionInputs } from './session-document';

const fleet = 'aws:appstream/fleet:Fleet';

/** Session Manager's default is 20 minutes; an AppStream fleet's default is no limit. */
export const authSessionIdleTimeout = resourceRule({
  name: 'auth-session-idle-timeout',
  title: 'Sessions end after 15 idle minutes',
  types: ['aws:ssm/document:Document', fleet],
  settings: {
    minutes: {
      type: 'integer',
      minimum: 1,
      maximum: 15,
      description: 'Longest idle time, in minutes. PCI DSS 8.2.8 allows 15.',
      default: 15,
    },
  },
  check(subject, expect, settings) {
    const minutes = asNumber(settings['minutes']) ?? 15;
    const within = (value: number): boolean => value > 0 && value <= minutes;
    if (subject.type === fleet) {
      expect.that(
        () => within((asNumber(subject.props['idleDisconnectTimeoutInSeconds']) ?? 0) / 60),
        `idleDisconnectTimeoutInSeconds is not within ${minutes * 60}; set it to ${minutes * 60} or less`,
      );
      return;
    }
    expect.attempt(() => {
      if (!isSessionDocument(subject)) return;
      expect.that(
        () => within(asNumber(sessionInputs(subject.props['content'])['idleSessionTimeout']) ?? 20),
        `inputs.idleSessionTimeout is more than ${minutes} minutes (default 20); set it to "${minutes}"`,
      );
    });
  },
});
