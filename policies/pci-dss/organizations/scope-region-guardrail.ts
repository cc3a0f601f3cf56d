import { stackRule } from '../../model/rule';
import { attachedDenials, controlPolicyTypes, managesGuardrails, organizationType } from './control-policies';

/**
 * The organization denies work in Regions that are not governed: a Deny where `aws:RequestedRegion` is none of a list. Absence is advice
 * to a program that does not manage the guardrails of the organization. */
export const scopeRegionGuardrail = stackRule({
  name: 'scope-region-guardrail',
  title: 'A control policy limits the Regions accounts may use',
  types: controlPolicyTypes,
  check: (stack) => {
    const [organization] = stack.ofType(organizationType);
    if (!organization) return;
    const { denials, isComplete } = attachedDenials(stack);
    const isLimited = denials.some(
      ({ conditions, notActions, actions }) =>
        (notActions.length > 0 || actions.includes('*')) &&
        conditions.some(
          ({ operator, key, values }) =>
            key === 'aws:requestedregion' &&
            /^string(not(equals|like|equalsignorecase))$/.test(operator) &&
            values.length > 0 &&
            !values.includes('*'),
        ),
    );
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
