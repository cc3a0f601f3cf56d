import { inputOf, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { ingressCarriers, ingressRuleType, legacyRuleType, securityGroupRules } from '../../model/security-group-rules';
import { asKeyword, asObject, isTrue } from '../../model/values';

const instance = 'aws:ec2/instance:Instance';
const group = 'aws:ec2/securityGroup:SecurityGroup';

/** Hosts of Nitro Enclaves hold the most sensitive work: no public address, IMDSv2, and no inbound rule from address blocks. */
export const ec2EnclaveHostHardened = stackRule({
  name: 'ec2-enclave-host-hardened',
  title: 'Enclave hosts are private, use IMDSv2 and admit other groups only',
  types: [instance, ...ingressCarriers],
  check(stack) {
    for (const host of stack.ofType(instance)) {
      const expect = stack.on(host);
      expect.attempt(() => {
        if (!isTrue(asObject(inputOf(host, 'enclaveOptions'))['enabled'])) return;
        expect.that(
          () => !isTrue(inputOf(host, 'associatePublicIpAddress')),
          'associatePublicIpAddress is true on an enclave host; set it to false',
        );
        expect.that(
          () => asKeyword(asObject(inputOf(host, 'metadataOptions'))['httpTokens']) === 'required',
          'metadataOptions.httpTokens is not "required" on an enclave host',
        );
        for (const guard of referents(stack, host, 'vpcSecurityGroupIds', [group])) {
          const separate = stack.linked(guard, [legacyRuleType, ingressRuleType], 'securityGroupId').linked;
          for (const carrier of [guard, ...separate]) {
            expect.attempt(() => {
              const props = carrier === guard ? { ingress: inputOf(guard, 'ingress') } : carrier.props;
              for (const rule of securityGroupRules(carrier.type, props, 'ingress')) {
                expect.that(
                  () => !rule.usesCidrs && !rule.usesPrefixList,
                  `${carrier.name} admits address blocks on ${rule.summary} to an enclave host; admit a security group instead`,
                );
              }
            });
          }
        }
      });
    }
  },
});
