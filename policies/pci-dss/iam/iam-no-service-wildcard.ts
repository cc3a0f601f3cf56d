import { nameOf } from '../../model/everyone';
import { reachesEveryResource, serviceWildcards } from '../../model/identity-policies';
import { matchesPattern, Statement } from '../../model/policy-document';
import { grantingPolicyRule } from './granting-policies';

/** With these one takes over the rights of other roles: of every role means of every service. */
const handingOver: readonly string[] = ['iam:PassRole', 'sts:AssumeRole'];

/** True where the statement names the action, also by a pattern inside its service; wider patterns are judged as such. */
function named(statement: Statement, action: string): boolean {
  return statement.actions.some((pattern) => !/^[*?:]+$/.test(pattern) && matchesPattern(pattern, action));
}

/** Wildcards, and the two actions that lend the rights of roles, on every role without a condition. */
export const iamNoServiceWildcard = grantingPolicyRule({
  name: 'iam-no-service-wildcard',
  title: 'No identity policy grants all actions of a service',
  judge(statement, expect) {
    if (statement.effect !== 'Allow') return;
    const wildcards = serviceWildcards(statement);
    expect.that(
      () => wildcards.length === 0,
      `${nameOf(statement)} allows ${wildcards.slice(0, 5).join(', ')}; list the actions needed`,
    );
    expect.that(
      () => statement.notActions.length === 0 || !reachesEveryResource(statement),
      `${nameOf(statement)} allows all but NotAction on every resource; list the actions needed in Action`,
    );
    for (const action of handingOver) {
      expect.that(
        () => statement.conditions.length > 0 || !named(statement, action) || !reachesEveryResource(statement),
        `${nameOf(statement)} allows ${action} on every role, and so the rights of all of them; name the roles`,
      );
    }
  },
});
