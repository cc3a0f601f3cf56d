import { wafBlockingCoreRules } from '../../../policies/pci-dss/waf/waf-blocking-core-rules';
import { wafClassicLogging } from '../../../policies/pci-dss/waf/waf-classic-logging';
import { wafClassicNotEmpty } from '../../../policies/pci-dss/waf/waf-classic-not-empty';
import { wafv2AclLogging } from '../../../policies/pci-dss/waf/wafv2-acl-logging';
import { wafv2AclNotEmpty } from '../../../policies/pci-dss/waf/wafv2-acl-not-empty';
import { wafv2RuleMetrics } from '../../../policies/pci-dss/waf/wafv2-rule-metrics';
import { wafv2RulegroupNotEmpty } from '../../../policies/pci-dss/waf/wafv2-rulegroup-not-empty';
import { StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

const managed = (name: string, overrideAction: object = { none: {} }, vendorName = 'AWS'): object => ({
  name,
  overrideAction,
  statement: { managedRuleGroupStatement: { name, vendorName } },
});
const core = 'AWSManagedRulesCommonRuleSet';
const sqli = 'AWSManagedRulesSQLiRuleSet';
const acl = (props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:wafv2/webAcl:WebAcl',
  name: 'acl',
  props: { arn: unknown, ...props },
  refers,
});
const json = JSON.stringify(
  [core, sqli].map((Name) => ({
    Name,
    OverrideAction: { None: {} },
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
  })),
);
const association = (
  name: string,
  overrideAction: string,
  refers: StackFixture['refers'] = { webAclArn: ['acl'] },
): StackFixture => ({
  type: 'aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation',
  name: `association-${name}`,
  props: { webAclArn: unknown, overrideAction, managedRuleGroup: { name, vendorName: 'AWS' } },
  refers,
});
const ruleResource: StackFixture = {
  type: 'aws:wafv2/webAclRule:WebAclRule',
  name: 'rule',
  props: { webAclArn: unknown, ...managed(sqli) },
  refers: { webAclArn: ['acl'] },
};

stackCases(wafBlockingCoreRules, [
  ['both block', [acl({ rules: [managed(core), managed(sqli)] })], 'pass'],
  ['both block, as JSON', [acl({ ruleJson: json })], 'pass'],
  ['both block, as resources', [acl({}), association(core, 'none'), ruleResource], 'pass'],
  ['no rules', [acl({})], 'fail', core],
  ['one is missing', [acl({ rules: [managed(core)] })], 'fail', sqli],
  ['one only counts', [acl({ rules: [managed(core, { count: {} }), managed(sqli)] })], 'fail', 'only counts'],
  ['one only counts, as JSON', [acl({ ruleJson: json.replace('"None"', '"Count"') })], 'fail', 'only counts'],
  [
    'one only counts, as a resource',
    [acl({ rules: [managed(sqli)] }), association(core, 'COUNT')],
    'fail',
    'only counts',
  ],
  ['JSON that is none', [acl({ ruleJson: 'oops' })], 'fail'],
  [
    'a namesake of another vendor',
    [acl({ rules: [managed(core, { none: {} }, 'Acme'), managed(sqli)] })],
    'undetermined',
  ],
  [
    'a group of our own',
    [acl({ rules: [managed(core), { statement: { ruleGroupReferenceStatement: { arn: unknown } } }] })],
    'undetermined',
  ],
  ['an untraceable rule group', [acl({ rules: [managed(core)] }), association(sqli, 'none', {})], 'undetermined'],
  ['unknown rules', [acl({ rules: unknown }, { rules: [] })], 'undetermined'],
]);

stackCases(wafv2AclNotEmpty, [
  ['inline rules', [acl({ rules: [managed(core)] })], 'pass'],
  ['a rule resource', [acl({}), ruleResource], 'pass'],
  ['none', [acl({ rules: [] })], 'fail', 'no rules'],
  ['an untraceable rule', [acl({}), { ...ruleResource, refers: {} }], 'undetermined'],
  ['unknown', [acl({ rules: unknown }, { rules: [] })], 'undetermined'],
]);

const logging = (refers: StackFixture['refers'], resourceArn: unknown = unknown): StackFixture => ({
  type: 'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration',
  name: 'logging',
  props: { resourceArn },
  ...(refers && { refers }),
});

stackCases(wafv2AclLogging, [
  ['by dependency', [acl({}), logging({ resourceArn: ['acl'] })], 'pass'],
  ['by ARN', [acl({ arn: 'arn:acl' }), logging({}, 'arn:acl')], 'pass'],
  ['none', [acl({})], 'fail', 'WebAclLoggingConfiguration'],
  ['for another ACL', [acl({}), logging({}, 'arn:other')], 'fail'],
  ['untraceable', [acl({}), logging({})], 'undetermined'],
]);

const metrics = (on: unknown): object => ({
  visibilityConfig: { cloudwatchMetricsEnabled: on, metricName: 'm', sampledRequestsEnabled: true },
});

resourceCases(wafv2RuleMetrics, [
  ['all on', { ...metrics(true), rules: [metrics('true')] }, 'pass'],
  ['the ACL off', metrics(false), 'fail', 'visibilityConfig'],
  ['a rule off', { ...metrics(true), rules: [metrics(true), metrics('false')] }, 'fail', /rules\[1\]/],
  ['a rule without settings', { ...metrics(true), rules: [{}] }, 'fail'],
  ['unknown', { ...metrics(true), rules: [metrics(unknown)] }, 'undetermined'],
]);

resourceCases(wafv2RulegroupNotEmpty, [
  ['rules', { rules: [{}] }, 'pass'],
  ['rules as JSON', { rulesJson: '[{}]' }, 'pass'],
  ['none', { capacity: 1 }, 'fail', 'no rules'],
  ['an empty list', { rules: [] }, 'fail'],
  ['unknown', { rules: unknown }, 'undetermined'],
]);

for (const type of wafClassicLogging.types) {
  resourceCases(
    wafClassicLogging,
    [
      ['a destination of the stack', { loggingConfiguration: { logDestination: unknown } }, 'pass'],
      ['none', {}, 'fail', 'loggingConfiguration'],
      ['unknown', { loggingConfiguration: unknown }, 'undetermined'],
    ],
    { type },
  );
}

for (const type of wafClassicNotEmpty.types) {
  const property = type.endsWith('WebAcl') ? 'rules' : type.endsWith('RuleGroup') ? 'activatedRules' : 'predicates';
  resourceCases(
    wafClassicNotEmpty,
    [
      ['filled', { [property]: [{ priority: 1 }] }, 'pass'],
      ['one as an object', { [property]: { priority: 1 } }, 'pass'],
      ['empty', { [property]: [] }, 'fail', property],
      ['absent', {}, 'fail', property],
      ['unknown', { [property]: unknown }, 'undetermined'],
    ],
    { type },
  );
}
