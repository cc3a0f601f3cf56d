import { resource, Tutorial } from '../../../model/tutorial';

const root = {
  type: 'ROOT',
  certificateAuthorityConfiguration: {
    keyAlgorithm: 'EC_prime256v1',
    signingAlgorithm: 'SHA256WITHECDSA',
    subject: { commonName: 'Example Root CA', organization: 'Example' },
  },
};

export const tutorial: Tutorial = {
  meaning:
    'A private certificate authority (CA) issues certificates for your own systems. At the top stands the root, which all of them trust; below it subordinate CAs do the daily work. The root is needed only to issue a subordinate. The policy advises to disable it (`enabled: false`) for the rest of the time; a disabled CA issues nothing, but revocation lists, OCSP and what it issued before stay valid.',
  why: 'It supports 2.2.4, only functions that are needed are switched on, and 4.2.1, trusted certificates. Whoever can use the root can pose as every system.',
  attack:
    'A deployment role has acm-pca:IssueCertificate on all CAs by a wildcard. An intruder with that role lets the root sign a subordinate of his own. From then on he issues certificates for any internal name, and all systems trust them. Disabled, the root refuses; enabling it is an event in CloudTrail one can alarm on.',
  wrong: [resource('aws:acmpca/certificateAuthority:CertificateAuthority', 'root', root)],
  right: [resource('aws:acmpca/certificateAuthority:CertificateAuthority', 'root', { ...root, enabled: false })],
  repair: [
    'Find out who still asks the root itself for certificates: IssueCertificate events in CloudTrail with its ARN. Move these to a subordinate CA first.',
    'A new root must be active until its own certificate is installed and the first subordinate issued. Deploy with enabled: true, then change to false in a second deployment.',
    'Set enabled: false and deploy; existing certificates stay valid. Add an alarm on UpdateCertificateAuthority.',
    'Verify: aws acm-pca describe-certificate-authority --certificate-authority-arn ARN --query CertificateAuthority.Status prints "DISABLED", and a certificate from the subordinate can still be issued.',
  ],
  links: [
    {
      title: 'AWS Private CA best practices',
      url: 'https://docs.aws.amazon.com/privateca/latest/userguide/ca-best-practices.html',
    },
    {
      title: 'Understand AWS Private CA CA status',
      url: 'https://docs.aws.amazon.com/privateca/latest/userguide/PcaUpdateStatus.html',
    },
  ],
};
