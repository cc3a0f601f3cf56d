import { allowsEveryone, judgeStatements } from '../../model/everyone';
import { inputsOf } from '../../model/inputs';
import { at, expectOn } from '../../model/property-expectations';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isAbsent, isTrue } from '../../model/values';
import { domainType } from './domain';

const policyType = 'aws:opensearch/domainPolicy:DomainPolicy';

/**
 * Fine-grained access control, no anonymous sign-in, and no policy for everyone. With fine-grained access control in a VPC
 * an open policy is one way AWS describes, for requests then carry users of the domain; it gets advice.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html, Security Hub Opensearch.7.
 */
export const opensearchAccessPolicy = stackRule({
  name: 'opensearch-access-policy',
  title: 'OpenSearch domains know their users and admit no anonymous ones',
  types: [domainType, policyType],
  check(stack) {
    const domains = stack.ofType(domainType);
    if (domains.length === 0) return;
    const policies = new SiblingIndex(stack, [policyType], 'domainName');
    for (const domain of domains) {
      const expect = stack.on(domain);
      const props = inputsOf(domain);
      expectOn(expect, props, 'advancedSecurityOptions.enabled');
      expect.that(
        () => !isTrue(at(props, 'advancedSecurityOptions.anonymousAuthEnabled')),
        'advancedSecurityOptions.anonymousAuthEnabled is true; set it to false',
      );
      expect.attempt(() => {
        const isGuarded = isTrue(at(props, 'advancedSecurityOptions.enabled')) && !isAbsent(props['vpcOptions']);
        for (const read of [
          () => props['accessPolicies'],
          ...policies.of(domain).linked.map((policy) => () => inputsOf(policy)['accessPolicies']),
        ]) {
          judgeStatements(expect, read, (statement) => {
            if (!allowsEveryone(statement)) return;
            const open = 'accessPolicies lets everyone in; name principals, or limit by aws:SourceIp';
            if (isGuarded) expect.advise(open);
            else expect.fail(open);
          });
        }
      });
    }
  },
});
