import { tierOf } from '../../model/classification';
import { allHold } from '../../model/conjunction';
import { resourceRule } from '../../model/rule';
import { ingressCarriers, SecurityGroupRule, securityGroupRules } from '../../model/security-group-rules';
import { asList, asNumber } from '../../model/values';

/** True when every port the rule lets through is approved. Ping and other ICMP messages open no port. */
function onlyApproved(rule: SecurityGroupRule, approved: readonly number[]): boolean {
  const { protocol } = rule;
  if (protocol === 'icmp' || protocol === 'icmpv6') return true;
  if (protocol !== 'tcp' && protocol !== 'udp') return false;
  const { from, to } = rule.ports;
  if (to - from >= approved.length) return false;
  for (let port = from; port <= to; port++) if (!approved.includes(port)) return false;
  return true;
}

/**
 * Inbound from the internet only on approved ports, and only on groups of the edge tier. A group without a `tier` tag is
 * judged by its ports alone; separate rules do not carry the tier of their group.
 */
export const ec2SgNoPublicIngress = resourceRule({
  name: 'ec2-sg-no-public-ingress',
  title: 'Security groups admit the internet only on approved ports of the edge tier',
  types: ingressCarriers,
  settings: {
    approvedPorts: {
      type: 'array',
      items: { type: 'integer' },
      description:
        'Ports the internet may reach. Port 80 is here for redirects to HTTPS; ec2-sg-no-inbound-http reports it on its own.',
      default: [80, 443],
    },
  },
  check(subject, expect, settings) {
    const { type, props } = subject;
    const tier = tierOf(subject);
    const approved = asList(settings['approvedPorts']).map((port) => asNumber(port) ?? -1);
    expect.attempt(() => {
      for (const rule of securityGroupRules(type, props, 'ingress')) {
        expect.that(
          () =>
            !allHold(
              () => rule.opensToInternet(),
              () => !onlyApproved(rule, approved),
            ),
          () => `${rule.place} admits the internet on ${rule.summary}; only ports ${approved.join(', ')} are approved`,
        );
        if (type !== 'aws:ec2/securityGroup:SecurityGroup') continue;
        expect.that(
          () =>
            !allHold(
              () => rule.opensToInternet(),
              () => tier !== '' && tier !== 'edge',
            ),
          () =>
            `${rule.place} admits the internet, but the group's tier tag is "${tier}"; only the edge tier may face the internet`,
        );
      }
    });
  },
});
