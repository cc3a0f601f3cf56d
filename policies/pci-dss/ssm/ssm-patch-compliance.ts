import { isUntraceable, knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackView } from '../../model/stack-view';
import { isCardholderData } from '../../model/tags';
import { asKeyword, asList, asNumber, asObject } from '../../model/values';

const association = 'aws:ssm/association:Association';
const task = 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask';
const baseline = 'aws:ssm/patchBaseline:PatchBaseline';
const instance = 'aws:ec2/instance:Instance';
const patching = /AWS-(?:RunPatchBaseline|RunPatchBaselineWithHooks|PatchInstanceWithRollback|PatchAsgInstance)/;

/** Requirement 6.3.3: critical patches are installed within a month. */
const month = 31;

/** Compliance levels of patches without a deadline. */
const minor: ReadonlySet<string> = new Set(['medium', 'low', 'informational']);

/** Days between two runs of a `rate(…)`; undefined for cron expressions and what is unknown. */
function daysOf(schedule: string): number | undefined {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/i.exec(schedule.trim()) ?? [];
  if (count === '') return undefined;
  return Number(count) / { minute: 1440, hour: 24, day: 1 }[unit.toLowerCase() as 'minute' | 'hour' | 'day'];
}

/** Patches are looked for, and approved, within a month of their release. */
function judgeDelays(stack: StackView): void {
  for (const candidate of stack.ofType(association)) {
    if (!patching.test(knownText(candidate, 'name') ?? '')) continue;
    const schedule = knownText(candidate, 'scheduleExpression') ?? '';
    stack
      .on(candidate)
      .that(
        () => (daysOf(schedule) ?? 0) <= month,
        `scheduleExpression is ${schedule}; run the patching once a month or more often`,
      );
  }
  for (const one of stack.ofType(baseline)) {
    const expect = stack.on(one);
    expect.attempt(() => {
      for (const rule of asList(one.props['approvalRules']).map(asObject)) {
        if (minor.has(asKeyword(rule['complianceLevel']))) continue;
        expect.that(
          () => (asNumber(rule['approveAfterDays']) ?? 0) <= month,
          () =>
            `approveAfterDays is ${String(rule['approveAfterDays'])}; approve patches within ${month} days of their release`,
        );
      }
    });
  }
}

/**
 * A proxy: what is missing on an instance is seen at run time. Asked where a baseline is declared; of in-scope instances as advice, for one schedule
 * serves an account. A month is the longest that patching and the approval of patches take, but of those that matter little.
 */
export const ssmPatchCompliance = stackRule({
  name: 'ssm-patch-compliance',
  title: 'Patches are installed or scanned for on a schedule',
  types: [association, task, baseline, instance],
  check(stack) {
    judgeDelays(stack);
    const scheduled =
      stack.ofType(association).some((candidate) => patching.test(knownText(candidate, 'name') ?? '')) ||
      stack.ofType(task).some((candidate) => patching.test(knownText(candidate, 'taskArn') ?? ''));
    const missing = 'no association or maintenance window task of the program runs AWS-RunPatchBaseline; add one';
    const mayPatch =
      stack.ofType(association).some((candidate) => isUntraceable(candidate, 'name')) ||
      stack.ofType(task).some((candidate) => isUntraceable(candidate, 'taskArn'));
    for (const target of [...stack.ofType(baseline), ...stack.ofType(instance).filter(isCardholderData)]) {
      const expect = stack.on(target);
      if (scheduled) expect.pass();
      else if (mayPatch) expect.undetermined('what the associations and tasks of the program run is not known');
      else if (target.type === baseline) expect.fail(missing);
      else expect.advise(missing);
    }
  },
});
