import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** Root CAs; enabled by default. A root has to be active to issue its first subordinate. Security Hub PCA.1. */
export const acmpcaRootCaDisabled = resourceRule({
  name: 'acmpca-root-ca-disabled',
  title: 'Root private CAs are disabled while no subordinate is issued',
  types: ['aws:acmpca/certificateAuthority:CertificateAuthority'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['type']) === 'root') expectOff(expect, props, 'enabled', true);
    });
  },
});
