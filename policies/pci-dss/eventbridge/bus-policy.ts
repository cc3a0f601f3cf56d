import { allowsEveryone, judgeStatements, nameOf } from '../../model/everyone';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asObject, isAbsent } from '../../model/values';

const busType = 'aws:cloudwatch/eventBus:EventBus';
const policyType = 'aws:cloudwatch/eventBusPolicy:EventBusPolicy';
const permissionType = 'aws:cloudwatch/eventPermission:EventPermission';

/** Custom event buses say who may put events on them, and that is not everyone. */
export const eventbridgeBusPolicy = stackRule({
  name: 'eventbridge-bus-policy',
  title: 'Custom event buses have a policy that names who may send',
  types: [busType, policyType, permissionType],
  check: (stack) => {
    const carriers = new SiblingIndex(stack, [policyType, permissionType], 'eventBusName');
    for (const bus of stack.ofType(busType)) {
      const expect = stack.on(bus);
      expect.attempt(() => {
        if (!isAbsent(bus.props['eventSourceName'])) return;
        const { linked, unresolved } = carriers.of(bus);
        if (linked.length === 0 && unresolved.length > 0)
          expect.undetermined('the event bus a policy belongs to is not known');
        else
          expect.that(
            () => linked.length > 0,
            'the event bus has no policy; add an EventBusPolicy that names the senders',
          );
      });
    }
    for (const policy of stack.ofType(policyType)) {
      judgeStatements(
        stack.on(policy),
        () => policy.props['policy'],
        (statement, expect) =>
          expect.that(
            () => !allowsEveryone(statement),
            `${nameOf(statement)} lets everyone use the event bus; name the accounts or the organization`,
          ),
      );
    }
    for (const permission of stack.ofType(permissionType)) {
      stack
        .on(permission)
        .that(
          () => permission.props['principal'] !== '*' || !isAbsent(asObject(permission.props['condition'])['value']),
          'principal is * without a condition; name the account, or add a condition on aws:PrincipalOrgID',
        );
    }
  },
});
