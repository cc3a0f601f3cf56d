import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asText } from '../../model/values';

/** Service-linked roles cannot have a boundary. */
export const accessDeployerBoundary = resourceRule({
  name: 'access-deployer-boundary',
  title: 'Roles and users the program creates have a permissions boundary',
  types: ['aws:iam/role:Role', 'aws:iam/user:User'],
  check({ props }, expect) {
    expect.attempt(() => {
      if ((asText(props['path']) ?? '').startsWith('/aws-service-role/')) return;
      expect.that(
        () => isGiven(() => props['permissionsBoundary']),
        'permissionsBoundary is absent; set it to the boundary policy of the account',
      );
    });
  },
});
