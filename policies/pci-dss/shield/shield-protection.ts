import { isUnknownValueError } from '../../model/expectation';
import { inputOf } from '../../model/reference';
import { loadBalancerTypes } from '../../model/load-balancers';
import { stackRule, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { asKeyword, isTrue } from '../../model/values';

const protectionType = 'aws:shield/protection:Protection';
const responseAccessType = 'aws:shield/drtAccessRoleArnAssociation:DrtAccessRoleArnAssociation';
const edgeTypes: readonly TypeToken[] = ['aws:cloudfront/distribution:Distribution', ...loadBalancerTypes];

/** Public: every distribution, and load balancers that are neither internal nor Gateway Load Balancers. */
function isPublic(resource: StackResource): boolean {
  if (!loadBalancerTypes.includes(resource.type)) return true;
  return !isTrue(inputOf(resource, 'internal')) && asKeyword(inputOf(resource, 'loadBalancerType')) !== 'gateway';
}

/**
 * Stacks that use Shield Advanced (it is paid for by organization): every public edge resource is protected, and the response
 * team has access. https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html
 */
export const shieldProtection = stackRule({
  name: 'shield-protection',
  title: 'Public edge resources have Shield protection, and the response team has access',
  types: [protectionType, responseAccessType, ...edgeTypes],
  check(stack) {
    const protections = stack.ofType(protectionType);
    const [first] = protections;
    if (!first) return;
    stack
      .on(first)
      .that(
        () => stack.ofType(responseAccessType).length > 0,
        'the Shield response team has no access; add a DrtAccessRoleArnAssociation with a role for it',
      );
    const index = new SiblingIndex(stack, [protectionType], 'resourceArn');
    for (const edge of stack.ofType(...edgeTypes)) {
      const expect = stack.on(edge);
      try {
        if (!isPublic(edge)) continue;
        const { linked, unresolved } = index.of(edge);
        if (linked.length > 0) expect.pass();
        else if (unresolved.length > 0) expect.undetermined('the resourceArn of a Shield protection is not known');
        else expect.fail('no Shield protection has this resource as resourceArn; add one');
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        expect.undetermined(error.message);
      }
    }
  },
});
