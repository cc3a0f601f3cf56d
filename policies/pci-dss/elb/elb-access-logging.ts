import { classicLoadBalancerType, loadBalancerKind, loadBalancerTypes } from '../../model/load-balancers';
import { at, expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { isAbsent, isFalse } from '../../model/values';

/**
 * Application and Classic Load Balancers. Network Load Balancers log TLS connections only and Gateway Load Balancers
 * nothing; flow logs cover them. On classic ones `enabled` defaults to true once a bucket is named, on others to false.
 */
export const elbAccessLogging = resourceRule({
  name: 'elb-access-logging',
  title: 'Load balancers deliver access logs',
  types: [...loadBalancerTypes, classicLoadBalancerType],
  check({ type, props }, expect) {
    expect.attempt(() => {
      if (type === classicLoadBalancerType) {
        expect.that(
          () => !isAbsent(props['accessLogs']) && !isFalse(at(props, 'accessLogs.enabled')),
          'accessLogs is absent or off; set accessLogs with a bucket of the log archive and enabled true',
        );
      } else if (loadBalancerKind(props) === 'application') expectOn(expect, props, 'accessLogs.enabled');
    });
  },
});
