import { coversInternet } from '../../model/cidr';
import { allHold, anyHolds } from '../../model/conjunction';
import { inputsOf } from '../../model/inputs';
import {
  NetworkAclRule,
  networkAclCarriers,
  networkAclRules,
  networkAclRuleType,
  networkAclTypes,
} from '../../model/network-acl-rules';
import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { Transport } from '../../model/security-group-rules';
import { StackResource, StackView } from '../../model/stack-view';

interface Entry {
  readonly resource: StackResource;
  readonly rule: NetworkAclRule;
}

/** What entries of one network ACL have in common: the resource its id comes from, or the id. */
function aclOf(entry: StackResource): string {
  const [source] = entry.propertyDependencies['networkAclId'] ?? [];
  return source?.urn ?? knownText(entry, 'networkAclId') ?? entry.urn;
}

/** The inbound entries of each network ACL, inline and separate ones together. */
function entriesOf(stack: StackView): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const resource of stack.ofType(...networkAclTypes, networkAclRuleType)) {
    stack.on(resource).attempt(() => {
      const key = resource.type === networkAclRuleType ? aclOf(resource) : resource.urn;
      const own = networkAclRules(resource.type, inputsOf(resource), 'ingress').map((rule) => ({ resource, rule }));
      entries.set(key, [...(entries.get(key) ?? []), ...own]);
    });
  }
  return entries;
}

function isAbout(rule: NetworkAclRule, port: number, transport: Transport, family: 4 | 6): boolean {
  return allHold(
    () => rule.covers(port, transport),
    () => coversInternet(rule.cidrs, family),
  );
}

const doors: readonly (readonly [port: number, transport: Transport])[] = [
  [22, 'tcp'],
  [3389, 'tcp'],
  [3389, 'udp'],
];

/**
 * Security Hub EC2.21: ports 22 and 3389. An entry that allows one from the internet counts unless an entry of the same
 * network ACL with a lower number denies it. https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export const ec2NaclNoPublicAdminPorts = stackRule({
  name: 'ec2-nacl-no-public-admin-ports',
  title: 'No network ACL admits the internet on port 22 or 3389',
  types: networkAclCarriers,
  check(stack) {
    for (const entries of entriesOf(stack).values()) {
      for (const { resource, rule } of entries) {
        const isDenied = (port: number, transport: Transport, family: 4 | 6): boolean =>
          anyHolds(
            ...entries.map(
              ({ rule: other }) =>
                () =>
                  allHold(
                    () => !other.allows,
                    () => other.number < rule.number,
                    () => isAbout(other, port, transport, family),
                  ),
            ),
          );
        for (const [port, transport] of doors) {
          stack
            .on(resource)
            .that(
              () =>
                !rule.allows ||
                ([4, 6] as const).every(
                  (family) => !isAbout(rule, port, transport, family) || isDenied(port, transport, family),
                ),
              `${rule.place} allows port ${port} from the internet; deny it with a lower number, or narrow cidrBlock and the port range`,
            );
        }
      }
    }
  },
});
