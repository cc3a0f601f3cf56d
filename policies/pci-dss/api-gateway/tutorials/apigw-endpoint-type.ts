import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A REST API has one of three kinds of address. EDGE, the default, goes through a CloudFront distribution of AWS which you can neither see nor configure. REGIONAL is an address in your region, PRIVATE one that only VPC endpoints reach. The policy asks for REGIONAL or PRIVATE, with a distribution of your own in front if you need one.',
  why: 'Traffic from untrusted networks enters by ways you control (1.4.2): with your TLS settings, your logs and your firewall.',
  attack:
    'An internal API is made with the default type. It is now reachable from everywhere, over a distribution that takes TLS 1.0 on its default name and has none of your rules. Somebody finds its address in the code of a mobile app and calls it directly.',
  wrong: [resource('aws:apigateway/restApi:RestApi', 'cards', { name: 'cards' })],
  right: [
    resource('aws:apigateway/restApi:RestApi', 'cards', {
      name: 'cards',
      endpointConfiguration: { types: 'REGIONAL' },
    }),
  ],
  repair: [
    'See who calls from where, in the access log. Callers far from the region may see longer times; for them put a CloudFront distribution of your own in front.',
    'Compare headers: an edge address changes the case of header names and drops Content-MD5; an application that looks at these may notice.',
    'Custom domains of the type EDGE need a regional twin with a certificate in the same region; make it, and switch DNS by weight.',
    'Set endpointConfiguration.types to "REGIONAL" and deploy. AWS keeps the API available during the change; the invoke URL stays the same. Redeploy after a change to PRIVATE, which needs a resource policy and a VPC endpoint.',
    'Verify: aws apigateway get-rest-api --rest-api-id API --query endpointConfiguration.types prints "REGIONAL".',
  ],
  links: [
    {
      title: 'API endpoint types for REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
    },
    {
      title: 'Change a public or private API endpoint type',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-api-migration.html',
    },
  ],
};
