import { isUnknownValueError } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { loadBalancerKind, loadBalancerTypes } from '../../model/load-balancers';
import { stackRule } from '../../model/rule';
import { isTrue } from '../../model/values';
import { expectWafAssociation, wafAssociationType } from '../../model/waf-association';

/** Application Load Balancers that are not internal. */
export const elbAlbWaf = stackRule({
  name: 'elb-alb-waf',
  title: 'Internet-facing Application Load Balancers have a WAFv2 web ACL',
  types: [...loadBalancerTypes, wafAssociationType],
  check(stack) {
    const exposed = stack.ofType(...loadBalancerTypes).filter((loadBalancer) => {
      try {
        const inputs = inputsOf(loadBalancer);
        return loadBalancerKind(inputs) === 'application' && !isTrue(inputs['internal']);
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        stack.on(loadBalancer).undetermined(error.message);
        return false;
      }
    });
    expectWafAssociation(stack, exposed, 'the load balancer');
  },
});
