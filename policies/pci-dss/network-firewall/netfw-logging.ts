import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { asKeyword, asList, asObject } from '../../model/values';

const firewall = 'aws:networkfirewall/firewall:Firewall';
const logging = 'aws:networkfirewall/loggingConfiguration:LoggingConfiguration';

function logTypes(configuration: StackResource): readonly string[] {
  const list = asList(asObject(configuration.props['loggingConfiguration'])['logDestinationConfigs']);
  return list.map((_, index) => asKeyword(asObject(list[index])['logType']));
}

export const netfwLogging = stackRule({
  name: 'netfw-logging',
  title: 'Firewalls log flows and alerts',
  types: [firewall, logging],
  check(stack) {
    const configurations = new SiblingIndex(stack, [logging], 'firewallArn');
    for (const target of stack.ofType(firewall)) {
      const expect = stack.on(target);
      const { linked, unresolved } = configurations.of(target);
      expect.attempt(() => {
        if (linked.length === 0 && unresolved.length > 0)
          return expect.undetermined('which firewall a logging configuration belongs to is not known yet');
        const types = linked.flatMap(logTypes);
        expect.that(
          () => types.includes('flow') && types.includes('alert'),
          'no aws.networkfirewall.LoggingConfiguration logs FLOW and ALERT for it; add both destinations',
        );
      });
    }
  },
});
