import { nameOf } from '../../model/everyone';
import { Expectations } from '../../model/expectation';
import { reachesEveryResource } from '../../model/identity-policies';
import { coversAction, Statement } from '../../model/policy-document';
import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { grantingPolicyTypes, judgeGrantingPolicies } from '../iam/granting-policies';

const association = 'aws:ssm/association:Association';
const baseline = 'aws:ssm/patchBaseline:PatchBaseline';
const time = /(?:^|[^a-z])(?:time|clock|chrony|ntp)(?:[^a-z]|$)/i;

/** Calls that change or remove the association; https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html */
const editing = ['ssm:UpdateAssociation', 'ssm:DeleteAssociation'];

/** A grant over every association, time settings included, that is not somebody's who may do everything: that is for other rules. */
function judgeEditor(statement: Statement, expect: Expectations): void {
  if (statement.effect !== 'Allow' || !statement.actions.some((action) => /^ssm:/i.test(action))) return;
  const allowed = editing.filter((action) => coversAction(statement, action));
  expect.that(
    () => allowed.length === 0 || !reachesEveryResource(statement) || statement.conditions.length > 0,
    `${nameOf(statement)} allows ${allowed.join(', ')} of every association, time settings included; name the associations`,
  );
}

/**
 * Asked where a fleet of hosts is managed, which a patch baseline tells. Absence is advice: the association may stand in another program. Where the
 * association is there, no identity policy of the stack lets its holder change every association.
 */
export const timeSettingsProtected = stackRule({
  name: 'time-settings-protected',
  title: 'A state association checks or restores the time settings of managed hosts',
  types: [association, baseline, ...grantingPolicyTypes],
  check(stack) {
    const found = stack
      .ofType(association)
      .some((candidate) =>
        time.test(
          `${candidate.name} ${knownText(candidate, 'associationName') ?? ''} ${knownText(candidate, 'name') ?? ''}`,
        ),
      );
    if (found) judgeGrantingPolicies(stack, judgeEditor);
    const [first] = stack.ofType(baseline);
    if (!first) return;
    const expect = stack.on(first);
    if (found) expect.pass();
    else
      expect.advise(
        'no association of the program is about time settings; add one that checks the clock source every day (component TimeSettings)',
      );
  },
});
