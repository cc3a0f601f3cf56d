import { stackRule } from '../../model/rule';
import { isTrue } from '../../model/values';

const trailType = 'aws:cloudtrail/trail:Trail';
const organizationType = 'aws:organizations/organization:Organization';
const cloudtrailAdministrator = 'aws:cloudtrail/organizationDelegatedAdminAccount:OrganizationDelegatedAdminAccount';
const administrator = 'aws:organizations/delegatedAdministrator:DelegatedAdministrator';

/**
 * The stack that owns the organization owns an organization trail, which records every account. Not judged where another account is the delegated
 * administrator of CloudTrail and no trail is declared here; absence is advice, for the trail may stand in another program.
 */
export const cloudtrailOrganizationTrail = stackRule({
  name: 'cloudtrail-organization-trail',
  title: 'The organization has a trail over all its accounts',
  types: [trailType, organizationType, cloudtrailAdministrator, administrator],
  check: (stack) => {
    const [organization] = stack.ofType(organizationType);
    if (!organization) return;
    const trails = stack.ofType(trailType);
    const expect = stack.on(trails[0] ?? organization);
    if (trails.length > 0) {
      expect.that(
        () => trails.some((trail) => isTrue(trail.props['isOrganizationTrail'])),
        'no trail is an organization trail; set isOrganizationTrail to true',
      );
      return;
    }
    expect.attempt(() => {
      const isDelegated =
        stack.ofType(cloudtrailAdministrator).length > 0 ||
        stack.ofType(administrator).some(({ props }) => props['servicePrincipal'] === 'cloudtrail.amazonaws.com');
      if (!isDelegated)
        expect.advise(
          'the organization has no trail; add a Trail with isOrganizationTrail and isMultiRegionTrail true',
        );
    });
  },
});
