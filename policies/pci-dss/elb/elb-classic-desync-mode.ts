import { classicLoadBalancerType } from '../../model/load-balancers';
import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** `defensive` is the default. Security Hub ELB.14. */
export const elbClassicDesyncMode = resourceRule({
  name: 'elb-classic-desync-mode',
  title:
    'Classic Load Balancers hold back requests that could be read in two ways (desync mode defensive or strictest)',
  types: [classicLoadBalancerType],
  check({ props }, expect) {
    expectOneOf(expect, props, 'desyncMitigationMode', ['defensive', 'strictest'], 'defensive');
  },
});
