import { classicLoadBalancerType } from '../../model/load-balancers';
import { resourceRule } from '../../model/rule';
import { asKeyword, asList, asObject } from '../../model/values';

/** Security Hub ELB.3. */
export const elbClassicHttpsListeners = resourceRule({
  name: 'elb-classic-https-listeners',
  title: 'Listeners of Classic Load Balancers use HTTPS or SSL',
  types: [classicLoadBalancerType],
  check({ props }, expect) {
    expect.attempt(() => {
      const listeners = asList(props['listeners']);
      for (let index = 0; index < listeners.length; index++) {
        const protocol = (): string => asKeyword(asObject(listeners[index])['lbProtocol']);
        expect.that(
          () => ['https', 'ssl'].includes(protocol()),
          () => `listeners[${index}].lbProtocol is "${protocol()}"; set it to https or ssl`,
        );
      }
    });
  },
});
