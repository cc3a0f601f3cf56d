import { stackRule } from '../../model/rule';
import { webAclRuleTypes, WebAclRules, webAclType } from './web-acl-rules';

const core = 'AWSManagedRulesCommonRuleSet';
const sqlInjection = 'AWSManagedRulesSQLiRuleSet';

/**
 * Managed rule groups that block. The standard asks for a solution that blocks web-based attacks and names no rule; next to a
 * core group that blocks, the one for SQL injection is advice: not every application has a database. Groups of one's own or of other vendors may do the same; of an ACL that uses some it
 * cannot be said. https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
export const wafBlockingCoreRules = stackRule({
  name: 'waf-blocking-core-rules',
  title: 'Web ACLs block by the core and the SQL injection rule groups',
  types: webAclRuleTypes,
  settings: {
    requiredGroups: {
      type: 'array',
      addsToDefault: true,
      items: { type: 'string' },
      description: 'AWS managed rule groups every web ACL has in block mode',
      default: [core, sqlInjection],
    },
  },
  check(stack, settings) {
    const acls = stack.ofType(webAclType);
    if (acls.length === 0) return;
    const rulesOf = new WebAclRules(stack);
    for (const acl of acls) {
      const expect = stack.on(acl);
      expect.attempt(() => {
        const { rules, complete } = rulesOf.of(acl);
        for (const group of settings['requiredGroups'] as readonly string[]) {
          const uses = rules.filter(
            ({ managedGroup }) => managedGroup?.vendor.toUpperCase() === 'AWS' && managedGroup.name === group,
          );
          if (uses.some(({ counts }) => !counts)) expect.pass();
          else if (uses.length > 0) expect.fail(`${group} only counts; set overrideAction to { none: {} }`);
          else if (
            !complete ||
            rules.some(
              ({ ownGroup, managedGroup }) => ownGroup || (managedGroup && managedGroup.vendor.toUpperCase() !== 'AWS'),
            )
          ) {
            expect.undetermined(`${group} is not among the rules, and what the other rule groups block is not known`);
          } else {
            const missing = `${group} is not among the rules; add a managedRuleGroupStatement with vendorName AWS and overrideAction { none: {} }`;
            if (
              group === sqlInjection &&
              rules.some(({ managedGroup, counts }) => managedGroup?.name === core && !counts)
            )
              expect.advise(missing);
            else expect.fail(missing);
          }
        }
      });
    }
  },
});
