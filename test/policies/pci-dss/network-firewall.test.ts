import { networkFirewall } from '../../../policies/pci-dss/network-firewall';
import { StackFixture, unknown } from '../judge';
import { testService } from './service-cases';

const type = 'aws:networkfirewall/firewallPolicy:FirewallPolicy';
const of = (fields: object): object => ({ firewallPolicy: fields });
const firewall: StackFixture = { type: 'aws:networkfirewall/firewall:Firewall', name: 'firewall' };
const logging = (
  types: readonly unknown[],
  refers: StackFixture['refers'] = { firewallArn: ['firewall'] },
): StackFixture => ({
  type: 'aws:networkfirewall/loggingConfiguration:LoggingConfiguration',
  name: 'logging',
  props: {
    firewallArn: unknown,
    loggingConfiguration: { logDestinationConfigs: types.map((logType) => ({ logType })) },
  },
  refers,
});
const policy: StackFixture = {
  type,
  name: 'policy',
  props: of({ statefulRuleGroupReferences: [{ resourceArn: unknown }] }),
  refers: { firewallPolicy: ['group'] },
};
const group = (props: object): StackFixture => ({
  type: 'aws:networkfirewall/ruleGroup:RuleGroup',
  name: 'group',
  props,
});
const source = (rulesSource: object): StackFixture => group({ ruleGroup: { rulesSource } });

testService(
  networkFirewall,
  [
    ['netfw-default-full-packets', type, of({ statelessDefaultActions: ['aws:forward_to_sfe'] }), 'pass'],
    ['netfw-default-full-packets', type, of({ statelessDefaultActions: ['aws:pass'] }), 'fail'],
    ['netfw-default-full-packets', type, of({ statelessDefaultActions: ['aws:drop', 'aws:pass'] }), 'fail'],
    ['netfw-default-full-packets', type, of({ statelessDefaultActions: unknown }), 'undetermined'],
    ['netfw-default-fragments', type, of({ statelessFragmentDefaultActions: ['aws:drop'] }), 'pass'],
    ['netfw-default-fragments', type, of({}), 'fail'],
    ['netfw-default-fragments', type, { firewallPolicy: unknown }, 'undetermined'],
    ['netfw-rule-group-attached', type, of({ statefulRuleGroupReferences: [{ resourceArn: unknown }] }), 'pass'],
    ['netfw-rule-group-attached', type, of({ statelessRuleGroupReferences: unknown }), 'pass'],
    ['netfw-rule-group-attached', type, of({ statefulRuleGroupReferences: [] }), 'fail'],
    ['netfw-rule-group-attached', type, { firewallPolicy: unknown }, 'undetermined'],
  ],
  [
    ['netfw-logging', [firewall, logging(['FLOW', 'ALERT'])], 'pass'],
    ['netfw-logging', [firewall, logging(['ALERT'])], 'fail'],
    ['netfw-logging', [firewall], 'fail'],
    ['netfw-logging', [firewall, logging([unknown])], 'undetermined'],
    ['netfw-logging', [firewall, logging(['FLOW', 'ALERT'], {})], 'undetermined'],
    ['netfw-logging', [], 'not applicable'],
    ['netfw-anti-spoofing', [policy, source({ rulesString: 'drop ip !$HOME_NET any -> any any (sid:1;)' })], 'pass'],
    [
      'netfw-anti-spoofing',
      [
        policy,
        group({
          rules:
            'pass tcp any any -> any 443 (sid:1;)\ndrop ip [10.0.0.0/8,192.168.0.0/16] any -> $HOME_NET any (sid:2;)',
        }),
      ],
      'pass',
    ],
    ['netfw-anti-spoofing', [policy, source({ rulesString: 'alert ip !$HOME_NET any -> any any (sid:1;)' })], 'fail'],
    [
      'netfw-anti-spoofing',
      [policy, source({ statefulRules: [{ action: 'DROP', header: { source: '10.0.0.0/8' } }] })],
      'pass',
    ],
    [
      'netfw-anti-spoofing',
      [policy, source({ statefulRules: [{ action: 'PASS', header: { source: '10.0.0.0/8' } }] })],
      'fail',
    ],
    [
      'netfw-anti-spoofing',
      [
        policy,
        source({
          statelessRulesAndCustomActions: {
            statelessRules: [
              {
                ruleDefinition: {
                  actions: ['aws:drop'],
                  matchAttributes: { sources: [{ addressDefinition: '192.168.0.0/16' }] },
                },
              },
            ],
          },
        }),
      ],
      'pass',
    ],
    ['netfw-anti-spoofing', [policy, source({ rulesString: unknown })], 'undetermined'],
    ['netfw-anti-spoofing', [{ ...policy, refers: {} }], 'undetermined'],
    ['netfw-anti-spoofing', [firewall], 'not applicable'],
  ],
);
