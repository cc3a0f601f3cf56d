import { resource, Tutorial } from '../../../model/tutorial';

const domain = {
  domainName: 'api.example.com',
  regionalCertificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
  endpointConfiguration: { types: 'REGIONAL' },
};

export const tutorial: Tutorial = {
  meaning:
    'A custom domain gives an API a name of yours and a certificate. Its `securityPolicy` says from which TLS version on the domain talks to callers: `TLS_1_0` accepts versions from 1999 on, `TLS_1_2` or a policy whose name starts with SecurityPolicy_TLS13 does not. The policy asks that the program names one of the latter.',
  why: 'TLS 1.0 and 1.1 are not strong cryptography, and card data on open networks needs that (4.2.1).',
  attack:
    "A partner's old library offers TLS 1.0, and the domain takes it. Somebody in the path records the calls and works on the weak ciphers in peace. Scanners see the same from outside and write it into the quarterly report.",
  wrong: [resource('aws:apigateway/domainName:DomainName', 'api', { ...domain, securityPolicy: 'TLS_1_0' })],
  right: [resource('aws:apigateway/domainName:DomainName', 'api', { ...domain, securityPolicy: 'TLS_1_2' })],
  repair: [
    'Find the callers on old versions: put $context.tlsVersion (or the variable of your API type) into the access log format and read it for some weeks.',
    'Have them update: Java 8, .NET 4.6 and OpenSSL 1.0.1 and newer know TLS 1.2.',
    'Set securityPolicy to "TLS_1_2" and deploy. The domain is updated in place and stays reachable meanwhile; the status is UPDATING for some time.',
    'Verify: aws apigateway get-domain-name --domain-name NAME --query "[securityPolicy,domainNameStatus]" prints "TLS_1_2" and "AVAILABLE", and openssl s_client -connect NAME:443 -servername NAME -tls1_1 fails.',
  ],
  links: [
    {
      title: 'Choose a security policy for your custom domain',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
    },
  ],
};
