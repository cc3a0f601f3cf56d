import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';

const association = 'aws:ssm/association:Association';
const baseline = 'aws:ssm/patchBaseline:PatchBaseline';
const time = /(?:^|[^a-z])(?:time|clock|chrony|ntp)(?:[^a-z]|$)/i;

/**
 * Asked where a fleet of hosts is managed, which a patch baseline tells. A proxy: who may change the association is
 * limited by the roles' boundary, which identity policies judge. Absence is advice: the association may stand in another program.
 */
export const timeSettingsProtected = stackRule({
  name: 'time-settings-protected',
  title: 'A state association checks or restores the time settings of managed hosts',
  types: [association, baseline],
  check(stack) {
    const [first] = stack.ofType(baseline);
    if (!first) return;
    const found = stack
      .ofType(association)
      .some((candidate) =>
        time.test(
          `${candidate.name} ${knownText(candidate, 'associationName') ?? ''} ${knownText(candidate, 'name') ?? ''}`,
        ),
      );
    const expect = stack.on(first);
    if (found) expect.pass();
    else
      expect.advise(
        'no association of the program is about time settings; add one that checks the clock source every day (component TimeSettings)',
      );
  },
});
