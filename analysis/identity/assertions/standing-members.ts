import { referenceTo } from '../../iam/policy';
import { AssertionResult, verdictOf, Violation } from '../proof';
import { Study } from '../study';

/** Groups an approval opens have no members in any plan: only the approval flow adds people, for a time. */
export function timeBoxedGroupsAreEmpty({ model }: Study): AssertionResult {
  const violations = model.users.flatMap((user) =>
    user.groups
      .filter(({ timeBoxed }) => timeBoxed)
      .map((group): Violation => ({
        summary: `${user.name} is a standing member of ${group.name} of ${group.account.name}, which only approvals fill`,
        path: [
          {
            kind: 'privilege',
            from: `${user.name} in ${user.account.name}`,
            to: `group ${group.name} of ${group.account.name}`,
            how: 'is a standing member of',
            action: 'iam:AddUserToGroup',
            resource: group.arn,
            statements: group.policies.flatMap((policy) =>
              policy.statements
                .filter(({ effect }) => effect === 'Allow')
                .map((statement) => ({ ...referenceTo(policy, statement), layer: 'identity policy' as const })),
            ),
            certain: true,
          },
        ],
        certain: true,
        heldBackBy: undefined,
      })),
  );
  return {
    id: 'time-boxed-groups-are-empty',
    title: 'Groups that approvals open have no standing members',
    requirements: ['7.2.2', '7.2.3'],
    verdict: verdictOf(violations),
    checked: model.groups.filter(({ timeBoxed }) => timeBoxed).length,
    violations,
  };
}
