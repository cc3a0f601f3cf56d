import { resourceRule } from '../../model/rule';
import { transferPolicyIsStrong } from '../../model/tls-policies';
import { asText } from '../../model/values';

/** The provider's default is TransferSecurityPolicy-2018-11. */
export const transferSecurityPolicy = resourceRule({
  name: 'transfer-security-policy',
  title: 'Transfer Family servers use a current security policy',
  types: ['aws:transfer/server:Server'],
  check({ props }, expect) {
    const policy = (): string => asText(props['securityPolicyName']) ?? 'TransferSecurityPolicy-2018-11';
    expect.that(
      () => transferPolicyIsStrong(policy()),
      () => `securityPolicyName is ${policy()}; set it to TransferSecurityPolicy-2025-03 or another of 2024 or later`,
    );
  },
});
