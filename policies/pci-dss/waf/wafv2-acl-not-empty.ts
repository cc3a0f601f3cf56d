import { stackRule } from '../../model/rule';
import { webAclRuleTypes, WebAclRules, webAclType } from './web-acl-rules';

/** Security Hub WAF.10. */
export const wafv2AclNotEmpty = stackRule({
  name: 'wafv2-acl-not-empty',
  title: 'Web ACLs have rules',
  types: webAclRuleTypes,
  check(stack) {
    const acls = stack.ofType(webAclType);
    if (acls.length === 0) return;
    const rulesOf = new WebAclRules(stack);
    for (const acl of acls) {
      const expect = stack.on(acl);
      expect.attempt(() => {
        const { rules, complete } = rulesOf.of(acl);
        if (rules.length > 0) expect.pass();
        else if (complete) expect.fail('the web ACL has no rules and inspects nothing; add rules');
        else expect.undetermined('rules exist of which the webAclArn is not known');
      });
    }
  },
});
