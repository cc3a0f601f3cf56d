import { loadBalancerKind, loadBalancerTypes } from '../../model/load-balancers';
import { expectOn } from '../../model/property-expectations';
import { withProperties } from '../../model/remediation';
import { resourceRule } from '../../model/rule';

/** Application Load Balancers only; off by default. Security Hub ELB.4. */
export const elbAlbDropInvalidHeaders = resourceRule({
  name: 'elb-alb-drop-invalid-headers',
  title: 'Application Load Balancers drop invalid HTTP headers',
  types: loadBalancerTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      if (loadBalancerKind(props) === 'application') expectOn(expect, props, 'dropInvalidHeaderFields');
    });
  },
  remediate: ({ props }) =>
    loadBalancerKind(props) === 'application' && props['dropInvalidHeaderFields'] === undefined
      ? withProperties(props, { dropInvalidHeaderFields: true })
      : undefined,
});
