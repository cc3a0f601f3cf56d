import { loadBalancerKind, loadBalancerTypes } from '../../model/load-balancers';
import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Application Load Balancers only; `defensive` is the default. Security Hub ELB.12. */
export const elbAlbDesyncMode = resourceRule({
  name: 'elb-alb-desync-mode',
  title:
    'Application Load Balancers hold back requests that could be read in two ways (desync mode defensive or strictest)',
  types: loadBalancerTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      if (loadBalancerKind(props) === 'application')
        expectOneOf(expect, props, 'desyncMitigationMode', ['defensive', 'strictest'], 'defensive');
    });
  },
});
