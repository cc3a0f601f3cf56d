import { resourceRule } from '../../model/rule';
import { asText, isAbsent } from '../../model/values';
import { certificateType, isImported } from './certificate';

/**
 * Certificates that ACM issues: RSA of 2048 bits or more, or elliptic curves; RSA_2048 is the default. Security Hub ACM.2.
 * https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export const acmCertificateKeyStrength = resourceRule({
  name: 'acm-certificate-key-strength',
  title: 'Certificates have keys of 2048 bits RSA or stronger',
  types: [certificateType],
  check({ props }, expect) {
    if (isImported(props)) return;
    const algorithm = (): string =>
      isAbsent(props['keyAlgorithm']) ? 'RSA_2048' : (asText(props['keyAlgorithm']) ?? '').toUpperCase();
    expect.that(
      () => /^EC_/.test(algorithm()) || Number(/^RSA_(\d+)$/.exec(algorithm())?.[1] ?? 0) >= 2048,
      () => `keyAlgorithm is ${algorithm()}; set it to RSA_2048 or EC_prime256v1`,
    );
  },
});
