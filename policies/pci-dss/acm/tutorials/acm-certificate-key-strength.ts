import { resource, Tutorial } from '../../../model/tutorial';

const certificate = { domainName: 'shop.example.com', validationMethod: 'DNS' };

export const tutorial: Tutorial = {
  meaning:
    'A certificate proves to a browser that it talks to your server, with a key pair. How hard the key is to break depends on its kind and length: RSA with 2048 bits or more, or an elliptic curve such as P-256. AWS Certificate Manager (ACM) uses RSA with 2048 bits by default; the policy refuses shorter ones.',
  why: 'Connections that carry account data use strong cryptography (4.2.1). RSA with 1024 bits is within reach of well-equipped attackers and has not counted as strong for years.',
  attack:
    'An attacker who has factored the short key of the server plays the server towards customers, from a rogue WLAN for example, and browsers show no warning. Where old cipher suites without forward secrecy are in use, he also decrypts connections he recorded earlier and reads the card numbers in them.',
  wrong: [resource('aws:acm/certificate:Certificate', 'shop', { ...certificate, keyAlgorithm: 'RSA_1024' })],
  right: [resource('aws:acm/certificate:Certificate', 'shop', { ...certificate, keyAlgorithm: 'EC_prime256v1' })],
  repair: [
    'See where the certificate is used: aws acm describe-certificate --certificate-arn ARN --query Certificate.InUseBy. Check that the clients know the new kind of key; RSA_2048 is the safe choice for old ones.',
    'The algorithm cannot be changed: Pulumi requests a new certificate before it deletes the old one. Add the validation records (aws.acm.CertificateValidation waits for them).',
    'Point listeners and distributions to the new ARN in the same deployment; they switch without breaking connections. ACM refuses to delete a certificate in use, so the old one goes last.',
    'Verify: aws acm describe-certificate --certificate-arn ARN --query Certificate.KeyAlgorithm, and openssl s_client -connect HOST:443 shows the new key.',
  ],
  links: [
    {
      title: 'AWS Certificate Manager public certificate characteristics',
      url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
    },
    {
      title: 'Security Hub control ACM.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-2',
    },
  ],
};
