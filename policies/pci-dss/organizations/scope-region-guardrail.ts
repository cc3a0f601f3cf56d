import { conditionsOn, Statement } from '../../model/policy-document';
import { stackRule } from '../../model/rule';
import { StackView } from '../../model/stack-view';
import {
  attachedDenials,
  controlPolicyTypes,
  lonePolicies,
  managesGuardrails,
  organizationType,
} from './control-policies';

function leavesListedRegions({ effect, conditions }: Statement): boolean {
  return (
    effect === 'Deny' &&
    conditions.some(
      ({ operator, key, values }) =>
        key === 'aws:requestedregion' &&
        /^string(not(equals|like|equalsignorecase))$/.test(operator) &&
        values.length > 0 &&
        !values.includes('*'),
    )
  );
}

function coversServices({ notActions, actions }: Statement): boolean {
  return notActions.length > 0 || actions.includes('*');
}

/** Of a program without the organization: its control policies with a condition on the Region. */
function judgeLonePolicies(stack: StackView): void {
  const concerns = (statement: Statement): boolean => conditionsOn(statement, 'aws:RequestedRegion').length > 0;
  for (const { policy, statements, isAttached } of lonePolicies(stack, concerns)) {
    const expect = stack.on(policy);
    const limits = statements.filter(leavesListedRegions);
    if (limits.length === 0)
      expect.fail('the policy limits no Regions; write a Deny with StringNotEquals aws:RequestedRegion and a list');
    else if (!limits.some(coversServices))
      expect.advise('the policy limits Regions for some services only; use NotAction with the global services');
    else if (isAttached) expect.pass();
    else expect.advise('the program attaches the policy to nothing; add a PolicyAttachment to the root or a unit');
  }
}

/**
 * The organization denies work in Regions that are not governed: a Deny where `aws:RequestedRegion` is none of a list. Absence is advice
 * to a program that does not manage the guardrails of the organization. */
export const scopeRegionGuardrail = stackRule({
  name: 'scope-region-guardrail',
  title: 'A control policy limits the Regions accounts may use',
  types: controlPolicyTypes,
  check: (stack) => {
    const [organization] = stack.ofType(organizationType);
    if (!organization) return judgeLonePolicies(stack);
    const { denials, isComplete } = attachedDenials(stack);
    const isLimited = denials.some((denial) => coversServices(denial) && leavesListedRegions(denial));
    const expect = stack.on(organization);
    if (!isLimited && !isComplete) expect.undetermined('whether a control policy limits Regions is not known');
    else if (isLimited) expect.pass();
    else {
      const missing = 'no attached control policy limits Regions; add a Deny with StringNotEquals aws:RequestedRegion';
      if (managesGuardrails(stack)) expect.fail(missing);
      else expect.advise(missing);
    }
  },
});
