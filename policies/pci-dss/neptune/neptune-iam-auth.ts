import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Neptune has no other authentication. Off by default. Security Hub Neptune.7. */
export const neptuneIamAuth = resourceRule({
  name: 'neptune-iam-auth',
  title: 'Neptune clusters authenticate with IAM',
  types: ['aws:neptune/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'iamDatabaseAuthenticationEnabled');
  },
});
