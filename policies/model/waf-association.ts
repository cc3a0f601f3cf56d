import { TypeToken } from './rule';
import { SiblingIndex } from './sibling-index';
import { StackResource, StackView } from './stack-view';

export const wafAssociationType: TypeToken = 'aws:wafv2/webAclAssociation:WebAclAssociation';

/**
 * Expects each of `targets` to be the `resourceArn` of a WAFv2 association of the stack. The rule must declare
 * `wafAssociationType` among its types.
 *
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html
 */
export function expectWafAssociation(stack: StackView, targets: readonly StackResource[], what: string): void {
  if (targets.length === 0) return;
  const associations = new SiblingIndex(stack, [wafAssociationType], 'resourceArn');
  for (const target of targets) {
    const { linked, unresolved } = associations.of(target);
    const expect = stack.on(target);
    if (linked.length > 0) expect.pass();
    else if (unresolved.length > 0)
      expect.undetermined(
        `the resourceArn of ${unresolved[0]?.name ?? 'a web ACL association'} is not known, so it may protect ${what}`,
      );
    else expect.fail(`no wafv2 WebAclAssociation has ${what} as resourceArn; add one`);
  }
}
