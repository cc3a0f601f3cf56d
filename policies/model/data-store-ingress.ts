import { isPrivate, parseCidr, publicAddresses } from './cidr';
import { anyHolds } from './conjunction';
import { Expectations, isUnknownValueError, Judgement } from './expectation';
import { inputsOf } from './inputs';
import { isGiven } from './presence';
import { inputOf, knownTexts, referents } from './reference';
import { TypeToken } from './rule';
import {
  ingressRuleType,
  inlineGroupTypes,
  legacyRuleType,
  SecurityGroupRule,
  securityGroupRules,
} from './security-group-rules';
import { SiblingIndex } from './sibling-index';
import { knownIdentities, StackResource, StackView } from './stack-view';

/** Types a rule declares that uses `expectNarrowIngress`, next to those of the data stores. */
export const securityGroupTypes: readonly TypeToken[] = [...inlineGroupTypes, legacyRuleType, ingressRuleType];

/** More public addresses than one IPv4 /16 or one IPv6 /48 holds are no known network of a partner. */
const widest = { 4: 1n << 16n, 6: 1n << 80n } as const;

function sizeOf(cidr: string): bigint {
  const range = parseCidr(cidr);
  return range ? range.last - range.first + 1n : 0n;
}

function isWide(rule: SecurityGroupRule): boolean {
  return anyHolds(
    () => rule.opensToInternet(),
    () => ([4, 6] as const).some((family) => publicAddresses(rule.cidrs, family) > widest[family]),
  );
}

/** What the rules of a group, inline and separate, are worth: judged once, however many stores use the group. */
function judgementsOf(group: StackResource, separate: SiblingIndex): readonly Judgement[] {
  const expect = new Expectations(group.urn);
  for (const carrier of [group, ...separate.of(group).linked]) {
    expect.attempt(() => {
      for (const rule of securityGroupRules(carrier.type, inputsOf(carrier), 'ingress')) {
        expect.that(
          () => !isWide(rule),
          () =>
            `security group ${group.name} admits a wide public source (${carrier.name}, ${rule.place}, ${rule.summary}); admit the application's security group only`,
        );
        expect.attempt(() => {
          const block = rule.cidrs.find(
            (cidr) => isPrivate(cidr) && (parseCidr(cidr)?.family ?? 6) === 4 && sizeOf(cidr) > widest[4],
          );
          if (block !== undefined)
            expect.advise(
              `security group ${group.name} admits ${block} (${carrier.name}, ${rule.place}), more than any one network; admit the application's security group only`,
            );
        });
      }
    });
  }
  return expect.judgements.filter(({ verdict }) => verdict !== 'pass');
}

/**
 * Expects no security group of a data store to admit the internet or a very wide public block, on any port: everything that
 * reaches a data store reaches its data. A private block larger than a VPC can be is advised against. Groups named by ids of other stacks leave the store undetermined; without
 * `property` it gets the default group of the VPC, which is not part of the stack.
 */
export function expectNarrowIngress(stack: StackView, stores: readonly StackResource[], property: string): void {
  if (stores.length === 0) return;
  const separate = new SiblingIndex(stack, [legacyRuleType, ingressRuleType], 'securityGroupId');
  const judged = new Map<string, readonly Judgement[]>();
  for (const store of stores) {
    const expect = stack.on(store);
    if (!isGiven(() => inputOf(store, property))) continue;
    const groups = referents(stack, store, property, inlineGroupTypes);
    for (const group of groups) {
      const judgements = judged.get(group.urn) ?? judgementsOf(group, separate);
      judged.set(group.urn, judgements);
      for (const { verdict, message, advisory } of judgements) {
        if (verdict === 'undetermined') expect.undetermined(message);
        else if (advisory) expect.advise(message);
        else expect.fail(message);
      }
    }
    if (everyGroupIsHere(store, property, groups)) expect.pass();
    else expect.undetermined(`${property} names a security group that is not in this stack`);
  }
}

function everyGroupIsHere(store: StackResource, property: string, groups: readonly StackResource[]): boolean {
  if (groups.length === 0) return false;
  const identities = new Set(groups.flatMap((group) => knownIdentities(group)));
  try {
    return knownTexts(store, property).texts.every((text) => identities.has(text));
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return false;
  }
}
