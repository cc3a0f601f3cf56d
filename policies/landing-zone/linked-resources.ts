import { stackRule } from '../model/rule';
import { SiblingIndex } from '../model/sibling-index';
import { StackResource, StackView } from '../model/stack-view';
import { Link, links } from './links';

const types = [
  ...new Set(links.flatMap(({ of, by }) => [of, ...by.map(({ type }) => type)])),
  'aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment',
];

/** The same name can stand in two regions: where the value was computed from a resource of the type, that one is meant. */
function refersToOther(sibling: StackResource, property: string, target: StackResource): boolean {
  const sources = (sibling.propertyDependencies[property] ?? []).filter(({ type }) => type === target.type);
  return sources.length > 0 && !sources.some(({ urn }) => urn === target.urn);
}

function judge(stack: StackView, { of, by, least = 1, missing, except }: Link): void {
  const targets = stack.ofType(of);
  if (targets.length === 0) return;
  const indexes = by.map(({ type, property }) => ({ property, index: new SiblingIndex(stack, [type], property) }));
  for (const target of targets) {
    if (except?.(target, stack)) continue;
    const found = new Set<string>();
    let open = false;
    for (const { property, index } of indexes) {
      const { linked, unresolved } = index.of(target);
      for (const sibling of linked) if (!refersToOther(sibling, property, target)) found.add(sibling.urn);
      open ||= unresolved.length > 0;
    }
    const expect = stack.on(target);
    if (found.size >= least) expect.pass();
    else if (open) expect.undetermined(`what ${missing} belongs to is not known`);
    else expect.fail(`${target.name} has ${found.size} of at least ${least}: ${missing}; add it as the component does`);
  }
}

/** Resources that protect nothing by themselves have what makes them work: subnets their routes and ACL, guardrails their targets, keys their alias. */
export const linkedResources = stackRule({
  name: 'landing-zone-linked-resources',
  title: 'Resources of the landing zone have everything that belongs to them',
  types,
  check: (stack) => links.forEach((link) => judge(stack, link)),
});
