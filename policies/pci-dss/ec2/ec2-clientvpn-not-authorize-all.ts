import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';

export const ec2ClientvpnNotAuthorizeAll = resourceRule({
  name: 'ec2-clientvpn-not-authorize-all',
  title: 'Client VPN authorization rules name one group of people',
  types: ['aws:ec2clientvpn/authorizationRule:AuthorizationRule'],
  check({ props }, expect) {
    expect.that(
      () => !isTrue(props['authorizeAllGroups']),
      'authorizeAllGroups is true, so every VPN user reaches the network; set accessGroupId instead',
    );
    expect.that(
      () => isTrue(props['authorizeAllGroups']) || isGiven(() => props['accessGroupId']),
      'accessGroupId is absent; name the group that may reach the network',
    );
  },
});
