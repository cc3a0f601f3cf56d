import { isGiven } from '../../model/presence';
import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { certificateType, isImported } from './certificate';

/**
 * ACM renews certificates validated by DNS and those of a private CA; e-mail needs a person, and imported ones are not
 * renewed at all. The days to expiry are known at run time only. Security Hub ACM.1.
 */
export const acmCertificateRenewal = resourceRule({
  name: 'acm-certificate-renewal',
  title: 'Certificates renew themselves before they expire',
  types: [certificateType],
  check({ props }, expect) {
    if (isImported(props))
      expect.fail(
        'the certificate is imported and ACM does not renew it; request it from ACM with validationMethod DNS',
      );
    else if (isGiven(() => props['certificateAuthorityArn'])) expect.pass();
    else expectOneOf(expect, props, 'validationMethod', ['DNS']);
  },
});
