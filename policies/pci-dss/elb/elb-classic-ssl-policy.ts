import { classicLoadBalancerType } from '../../model/load-balancers';
import { knownText, knownTexts } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { classicTls12Policy } from '../../model/tls-policies';
import { asKeyword, asList, asNumber, asObject } from '../../model/values';

const policyType = 'aws:elb/loadBalancerPolicy:LoadBalancerPolicy';
const listenerPolicyType = 'aws:elb/listenerPolicy:ListenerPolicy';
const negotiationPolicyType = 'aws:elb/sslNegotiationPolicy:SslNegotiationPolicy';

/** True when the attribute `Reference-Security-Policy` names the predefined TLS 1.2 policy. */
function isStrong(policy: StackResource, property: string): boolean {
  const attributes = asList(policy.props[property]);
  return attributes.some((_, index) => {
    const attribute = asObject(attributes[index]);
    return asKeyword(attribute['name']) === 'reference-security-policy' && attribute['value'] === classicTls12Policy;
  });
}

/** The SSL policies that a listener policy puts on its port, by dependency or by name. */
function policiesOf(stack: StackView, listenerPolicy: StackResource): readonly StackResource[] {
  const sources = new Set((listenerPolicy.propertyDependencies['policyNames'] ?? []).map((source) => source.urn));
  const names = knownTexts(listenerPolicy, 'policyNames').texts;
  return stack
    .ofType(policyType)
    .filter((policy) => sources.has(policy.urn) || names.includes(knownText(policy, 'policyName') ?? '\0'));
}

/** A TLS port without a policy of its own gets `ELBSecurityPolicy-2016-08`, which accepts TLS 1.0. Security Hub ELB.8. */
export const elbClassicSslPolicy = stackRule({
  name: 'elb-classic-ssl-policy',
  title: `TLS listeners of Classic Load Balancers use ${classicTls12Policy}`,
  types: [classicLoadBalancerType, policyType, listenerPolicyType, negotiationPolicyType],
  check(stack) {
    const classics = stack.ofType(classicLoadBalancerType);
    if (classics.length === 0) return;
    const listenerPolicies = new SiblingIndex(stack, [listenerPolicyType], 'loadBalancerName');
    const negotiationPolicies = new SiblingIndex(stack, [negotiationPolicyType], 'loadBalancer');
    for (const classic of classics) {
      const expect = stack.on(classic);
      expect.attempt(() => {
        const listeners = asList(classic.props['listeners']);
        for (let index = 0; index < listeners.length; index++) {
          const listener = asObject(listeners[index]);
          if (!['https', 'ssl'].includes(asKeyword(listener['lbProtocol']))) continue;
          expect.attempt(() => {
            const port = asNumber(listener['lbPort']);
            const strong =
              listenerPolicies
                .of(classic)
                .linked.some(
                  (candidate) =>
                    asNumber(candidate.props['loadBalancerPort']) === port &&
                    policiesOf(stack, candidate).some((policy) => isStrong(policy, 'policyAttributes')),
                ) ||
              negotiationPolicies
                .of(classic)
                .linked.some(
                  (candidate) => asNumber(candidate.props['lbPort']) === port && isStrong(candidate, 'attributes'),
                );
            if (strong) expect.pass();
            else if (
              listenerPolicies.of(classic).unresolved.length + negotiationPolicies.of(classic).unresolved.length >
              0
            ) {
              expect.undetermined(`which policies apply to port ${port ?? '?'} is not known`);
            } else {
              expect.fail(
                `no policy with Reference-Security-Policy ${classicTls12Policy} is set on port ${port ?? '?'}; add a LoadBalancerPolicy and a ListenerPolicy, or move to an Application Load Balancer`,
              );
            }
          });
        }
      });
    }
  },
});
