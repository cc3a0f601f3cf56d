import { Expectations } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import { listenerProtocol, listenerRuleTypes, listenerTypes, loadBalancerTypes } from '../../model/load-balancers';
import { inputOf, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, asObject, isTrue } from '../../model/values';

/** True for an action that keeps card data off clear text: a redirect to HTTPS, or a fixed 4xx answer. */
function isSafe(action: Readonly<Record<string, unknown>>): boolean {
  const type = asKeyword(action['type']);
  if (type === 'redirect') return asKeyword(asObject(action['redirect'])['protocol']) === 'https';
  return (
    type === 'fixed-response' && /^4(\d\d|xx)$/i.test(String(asObject(action['fixedResponse'])['statusCode'] ?? ''))
  );
}

function expectSafeActions(expect: Expectations, resource: StackResource, property: string): void {
  expect.attempt(() => {
    const actions = asList(resource.props[property]);
    for (let index = 0; index < actions.length; index++) {
      expect.that(
        () => isSafe(asObject(actions[index])),
        () =>
          `${property}[${index}] of an HTTP listener is ${asKeyword(asObject(actions[index])['type'])}; make it a redirect with redirect.protocol HTTPS`,
      );
    }
  });
}

/** True when the listener belongs to a load balancer of the stack that is known to be internal. */
function isInternal(stack: StackView, listener: StackResource): boolean {
  return referents(stack, listener, 'loadBalancerArn', loadBalancerTypes).some((loadBalancer) =>
    isTrue(inputOf(loadBalancer, 'internal')),
  );
}

/** Internal load balancers are out: 4.2.1 is about open, public networks. Security Hub ELB.1. */
export const elbAlbHttpRedirect = stackRule({
  name: 'elb-alb-http-redirect',
  title: 'HTTP listeners only redirect to HTTPS',
  types: [...listenerTypes, ...listenerRuleTypes, ...loadBalancerTypes],
  check(stack) {
    const listeners = stack.ofType(...listenerTypes);
    if (listeners.length === 0) return;
    const rules = new SiblingIndex(stack, listenerRuleTypes, 'listenerArn');
    for (const listener of listeners) {
      const expect = stack.on(listener);
      expect.attempt(() => {
        if (listenerProtocol(inputsOf(listener)) !== 'http' || isInternal(stack, listener)) return;
        expectSafeActions(expect, listener, 'defaultActions');
        for (const rule of rules.of(listener).linked) expectSafeActions(stack.on(rule), rule, 'actions');
      });
    }
  },
});
