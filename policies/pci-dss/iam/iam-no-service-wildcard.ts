import { nameOf } from '../../model/everyone';
import { reachesEveryResource, serviceWildcards } from '../../model/identity-policies';
import { grantingPolicyRule } from './granting-policies';

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
  },
});
