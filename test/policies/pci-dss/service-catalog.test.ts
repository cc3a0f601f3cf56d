import { servicecatalogOrgSharing } from '../../../policies/pci-dss/service-catalog/servicecatalog-org-sharing';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(servicecatalogOrgSharing, [
  ['a member account', { type: 'ORGANIZATION_MEMBER_ACCOUNT' }, 'pass'],
  ['a unit', { type: 'organizational_unit' }, 'pass'],
  ['any account', { type: 'ACCOUNT' }, 'fail', 'type'],
  ['unknown', { type: unknown }, 'undetermined'],
]);
