import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { webAclType } from './web-acl-rules';

const loggingType = 'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration';

/** Security Hub WAF.11. */
export const wafv2AclLogging = stackRule({
  name: 'wafv2-acl-logging',
  title: 'Web ACLs have a logging configuration',
  types: [webAclType, loggingType],
  check(stack) {
    const acls = stack.ofType(webAclType);
    if (acls.length === 0) return;
    const configurations = new SiblingIndex(stack, [loggingType], 'resourceArn');
    for (const acl of acls) {
      const { linked, unresolved } = configurations.of(acl);
      const expect = stack.on(acl);
      if (linked.length > 0) expect.pass();
      else if (unresolved.length > 0)
        expect.undetermined('the resourceArn of a WebAclLoggingConfiguration is not known');
      else expect.fail('no WebAclLoggingConfiguration has the web ACL as resourceArn; add one');
    }
  },
});
