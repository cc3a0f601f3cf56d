import { acmCertificateKeyStrength } from '../../../policies/pci-dss/acm/acm-certificate-key-strength';
import { acmCertificateRenewal } from '../../../policies/pci-dss/acm/acm-certificate-renewal';
import { acmImportedCertificateInventory } from '../../../policies/pci-dss/acm/acm-imported-certificate-inventory';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const imported = { certificateBody: '-----BEGIN CERTIFICATE-----', privateKey: unknown };

resourceCases(acmCertificateKeyStrength, [
  ['default', { domainName: 'a.example' }, 'pass'],
  ['RSA 2048', { keyAlgorithm: 'RSA_2048' }, 'pass'],
  ['RSA 4096', { keyAlgorithm: 'rsa_4096' }, 'pass'],
  ['an elliptic curve', { keyAlgorithm: 'EC_prime256v1' }, 'pass'],
  ['RSA 1024', { keyAlgorithm: 'RSA_1024' }, 'fail', 'RSA_1024'],
  ['unknown', { keyAlgorithm: unknown }, 'undetermined'],
  ['imported', imported, 'not applicable'],
]);

resourceCases(acmCertificateRenewal, [
  ['DNS', { validationMethod: 'dns' }, 'pass'],
  ['a private CA', { certificateAuthorityArn: unknown }, 'pass'],
  ['e-mail', { validationMethod: 'EMAIL' }, 'fail', 'validationMethod'],
  ['imported', imported, 'fail', 'imported'],
  ['unknown', { validationMethod: unknown }, 'undetermined'],
]);

resourceCases(acmImportedCertificateInventory, [
  ['owner', { tags: { Owner: 'payments' } }, 'pass'],
  ['an unknown owner', { tags: { owner: unknown } }, 'pass'],
  ['imported with both', { ...imported, tags: { owner: 'payments', expires: '2027-03-01' } }, 'pass'],
  ['imported, in other words', { ...imported, tags: { Team: 'payments', ExpiryDate: '2027-03-01' } }, 'pass'],
  ['imported without expiry', { ...imported, tags: { owner: 'payments' } }, 'fail', '"expires"'],
  ['no tags', {}, 'fail', '"owner"'],
  ['unknown', { tags: unknown }, 'undetermined'],
]);
