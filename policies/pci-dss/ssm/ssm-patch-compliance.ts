import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';

const association = 'aws:ssm/association:Association';
const task = 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask';
const baseline = 'aws:ssm/patchBaseline:PatchBaseline';
const instance = 'aws:ec2/instance:Instance';
const patching = /AWS-(?:RunPatchBaseline|RunPatchBaselineWithHooks|PatchInstanceWithRollback|PatchAsgInstance)/;

/** A proxy: what is missing on an instance is seen at run time. Asked where a baseline is declared; of in-scope instances as advice, for one schedule serves an account. */
export const ssmPatchCompliance = stackRule({
  name: 'ssm-patch-compliance',
  title: 'Patches are installed or scanned for on a schedule',
  types: [association, task, baseline, instance],
  check(stack) {
    const scheduled =
      stack.ofType(association).some((candidate) => patching.test(knownText(candidate, 'name') ?? '')) ||
      stack.ofType(task).some((candidate) => patching.test(knownText(candidate, 'taskArn') ?? ''));
    const missing = 'no association or maintenance window task of the program runs AWS-RunPatchBaseline; add one';
    for (const target of stack.ofType(baseline)) stack.on(target).that(() => scheduled, missing);
    for (const target of stack.ofType(instance).filter(isCardholderData)) {
      if (scheduled) stack.on(target).pass();
      else stack.on(target).advise(missing);
    }
  },
});
