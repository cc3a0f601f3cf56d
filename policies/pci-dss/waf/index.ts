import { bind, Binding } from '../../model/binding';
import { wafBlockingCoreRules } from './waf-blocking-core-rules';
import { wafClassicLogging } from './waf-classic-logging';
import { wafClassicNotEmpty } from './waf-classic-not-empty';
import { wafv2AclLogging } from './wafv2-acl-logging';
import { wafv2AclNotEmpty } from './wafv2-acl-not-empty';
import { wafv2RuleMetrics } from './wafv2-rule-metrics';
import { wafv2RulegroupNotEmpty } from './wafv2-rulegroup-not-empty';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html';
const protection =
  'Public web applications need a technical solution that detects and blocks attacks all the time; one without effect is none.';

/** AWS WAF, WAFv2 and Classic. */
export const waf: readonly Binding[] = [
  bind({
    rule: wafBlockingCoreRules,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because: protection,
    remediation:
      'Add rules with managedRuleGroupStatement { vendorName: "AWS", name: "AWSManagedRulesCommonRuleSet" } and "AWSManagedRulesSQLiRuleSet", each with overrideAction { none: {} }.',
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
  }),
  bind({
    rule: wafClassicLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.4.2'],
    supports: ['10.4.2'],
    because: 'The solution in front of public web applications has to write audit logs.',
    remediation:
      'Set loggingConfiguration.logDestination to the ARN of a Firehose stream whose name starts with aws-waf-logs-; better, move to WAFv2.',
    source: `${hub}#waf-1`,
  }),
  bind({
    rule: wafClassicNotEmpty,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because: protection,
    remediation: 'Fill rules (web ACL), activatedRules (rule group) or predicates (rule); better, move to WAFv2.',
    source: `${hub}#waf-8`,
  }),
  bind({
    rule: wafv2AclLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.4.2'],
    supports: ['10.2.1', '10.4.2'],
    because: 'The solution in front of public web applications has to write audit logs.',
    remediation: 'Add an aws.wafv2.WebAclLoggingConfiguration with resourceArn set to the ARN of the web ACL.',
    source: `${hub}#waf-11`,
  }),
  bind({
    rule: wafv2AclNotEmpty,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because: protection,
    remediation: 'Add rules to the web ACL, managed rule groups first.',
    source: `${hub}#waf-10`,
  }),
  bind({
    rule: wafv2RuleMetrics,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['6.4.2'],
    because: 'Metrics show that the rules are at work and what they block.',
    remediation: 'Set visibilityConfig.cloudwatchMetricsEnabled to true on the web ACL or group and on every rule.',
    source: `${hub}#waf-12`,
  }),
  bind({
    rule: wafv2RulegroupNotEmpty,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because: protection,
    remediation: 'Add rules to the rule group, or remove it.',
    source: `${hub}#waf-7`,
  }),
];
