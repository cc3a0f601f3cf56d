import { resource, Tutorial } from '../../../model/tutorial';

const domain = {
  domainName: 'api.example.com',
  regionalCertificateArn: 'arn:aws:acm:eu-central-1:111111111111:certificate/11111111-2222-3333-4444-555555555555',
  endpointConfiguration: { types: 'REGIONAL' },
};
export const tutorial: Tutorial = {
  meaning:
    'Every endpoint that speaks TLS has a setting for the oldest version it accepts: the security policy of a listener, of a CloudFront certificate, of an API domain, of a search domain. The policy holds all of them to one floor, TLS 1.2, and knows the names AWS gives to its policies. Defaults that allow less fail too.',
  why: 'Account data crosses open networks with strong cryptography only (4.2.1). TLS 1.0 and 1.1 have known flaws and have not counted as strong for years.',
  attack:
    'Somebody on a shared network stands between a client and the API and disturbs the handshake until both agree on the oldest version they have in common, TLS 1.0. Its weak constructions give him parts of the traffic, such as a session cookie. A server that refuses old versions ends the connection instead.',
  wrong: [resource('aws:apigateway/domainName:DomainName', 'api', { ...domain, securityPolicy: 'TLS_1_0' })],
  right: [resource('aws:apigateway/domainName:DomainName', 'api', { ...domain, securityPolicy: 'TLS_1_2' })],
  repair: [
    'Find clients with old versions: access logs have the TLS version (field ssl_protocol of load balancers and CloudFront; a variable in the log format of an API; tlsDetails in CloudTrail). They cannot connect after the change.',
    'Tell their owners and give a date. Where one cannot be updated, give it an endpoint of its own behind a private network.',
    'Set the policy to one of TLS 1.2 and deploy; listeners, domains and distributions are updated in place, open connections go on. An API domain can be in status UPDATING for up to an hour and keeps serving.',
    'Verify: `openssl s_client -connect HOST:443 -tls1_1` fails (try it on another host first, as new OpenSSL versions refuse by themselves), and with `-tls1_2` connects.',
  ],
  links: [
    {
      title: 'Protecting data in transit',
      url: 'https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt.html',
    },
    {
      title: 'Choosing a minimum TLS version for an API domain',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
    },
  ],
};
