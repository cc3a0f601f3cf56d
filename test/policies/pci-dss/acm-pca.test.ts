import { acmpcaRootCaDisabled } from '../../../policies/pci-dss/acm-pca/acmpca-root-ca-disabled';
import { unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(acmpcaRootCaDisabled, 'enabled', false, 'fail', { base: { type: 'ROOT' } });

resourceCases(acmpcaRootCaDisabled, [
  ['disabled', { type: 'root', enabled: false }, 'pass'],
  ['enabled', { type: 'root', enabled: true }, 'fail', 'enabled'],
  ['unknown type', { type: unknown }, 'undetermined'],
  ['subordinate', { type: 'SUBORDINATE' }, 'not applicable'],
  ['subordinate by default', {}, 'not applicable'],
]);
