import { isUnknownValueError } from '../model/expectation';
import { inputOf } from '../model/reference';
import { stackRule } from '../model/rule';
import { asList, shownText } from '../model/values';
import { isOfLandingZone } from './component';
import { factOf, organizationSettings } from './organization-settings';

const membershipType = 'aws:iam/userGroupMembership:UserGroupMembership';

/** People are in the groups of their job functions and in no other; approvers in that of approvers. */
export const memberships = stackRule({
  name: 'landing-zone-memberships',
  title: 'People are in the groups landing-zone.yaml gives them',
  types: [membershipType],
  settings: organizationSettings,
  check(stack, settings) {
    for (const membership of stack.ofType(membershipType)) {
      const [, kind = '', person = ''] = /^(people|approvers)-(.+?)(?:-groups)?$/.exec(membership.name) ?? [];
      const groups = factOf(settings, `groups of ${person}`)?.split(',');
      if (!groups || !isOfLandingZone(membership)) continue;
      const admitted = new Set(groups.filter((group) => (group === 'production-approvers') === (kind === 'approvers')));
      const expect = stack.on(membership);
      const listed = asList(inputOf(membership, 'groups'));
      for (let index = 0; index < listed.length; index++) {
        try {
          const group = shownText(listed[index]);
          expect.that(() => admitted.has(group), `groups names ${group}, which ${person} is not given`);
        } catch (error) {
          // A group whose name AWS has not told yet; it comes from the group it refers to.
          if (!isUnknownValueError(error)) throw error;
        }
      }
    }
  },
});
