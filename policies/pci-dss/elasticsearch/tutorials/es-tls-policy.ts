import { resource, Tutorial } from '../../../model/tutorial';

const domain = { domainName: 'orders', elasticsearchVersion: '7.10' };

export const tutorial: Tutorial = {
  meaning:
    'The endpoint of an Elasticsearch domain accepts plain HTTP unless `enforceHttps` is on, and its TLS policy says which versions and ciphers it takes. The default policy still takes TLS 1.0. The policy asks for HTTPS only and for `Policy-Min-TLS-1-2-PFS-2023-10`: TLS 1.2 or later with forward secrecy, which keeps recorded traffic closed even if a server key leaks later.',
  why: 'Account data crosses networks under strong cryptography only (4.2.1), and so do administrative logins (2.2.7). TLS 1.0 and 1.1 do not count as strong any more.',
  attack:
    'An attacker between client and endpoint disturbs the handshake until an old client library falls back to TLS 1.0, and uses the known faults of its CBC ciphers to recover the session. Simpler still, an agent configured with `http://` sends its password in clear text, and the endpoint takes it.',
  wrong: [
    resource('aws:elasticsearch/domain:Domain', 'orders', {
      ...domain,
      domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: 'Policy-Min-TLS-1-0-2019-07' },
    }),
  ],
  right: [
    resource('aws:elasticsearch/domain:Domain', 'orders', {
      ...domain,
      domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    }),
  ],
  repair: [
    'Find old clients: Java 7, Python with OpenSSL 1.0.0, agents configured with http://. The domain does not log TLS versions, so test each against an endpoint with the new policy in a test account.',
    'Update these clients first. They cannot connect once the policy is set.',
    'Set domainEndpointOptions and deploy. TLS policy and HTTPS are usually changed without a blue/green deployment; to go back is the same small change.',
    'Verify: aws es describe-elasticsearch-domain --domain-name NAME --query DomainStatus.DomainEndpointOptions, and openssl s_client -connect ENDPOINT:443 -tls1_1 fails.',
  ],
  links: [
    {
      title: 'Infrastructure security in Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html',
    },
    {
      title: 'Security Hub control ES.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-8',
    },
  ],
};
