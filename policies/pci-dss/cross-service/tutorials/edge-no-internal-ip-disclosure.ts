import { resource, Tutorial } from '../../../model/tutorial';

const header = (value: string) => ({
  name: 'edge-headers',
  customHeadersConfig: { items: [{ header: 'X-Served-By', value, override: true }] },
});
export const tutorial: Tutorial = {
  meaning:
    'What answers the internet should not tell how the inside looks. The policy searches headers that CloudFront adds, names of origins, descriptions and definitions of public APIs and names of load balancers for private addresses such as `10.0.12.7` and for internal host names of AWS. Answers of the application itself it cannot see.',
  why: 'Internal addresses and routes are shown to authorized parties only (1.4.5). Each address saves an intruder a step of his search.',
  attack:
    'A debug header names the machine that served the page. An intruder collects a few hundred answers and has the addresses of the subnet, the number of machines and the one that is different. When he later finds a way to make the server send requests for him, he knows at once which addresses to ask for.',
  wrong: [resource('aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy', 'headers', header('10.0.12.7'))],
  right: [resource('aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy', 'headers', header('cards-frontend'))],
  repair: [
    'Find who reads the header: support tools or monitoring. Give them an opaque name or a request id that can be looked up in the logs.',
    'Remove or replace the value and deploy; CloudFront rolls the change out to all locations within minutes, without interruption. Cached answers are not affected, as the header is added at delivery.',
    'Search answers of the application too, error pages and redirects above all: `Location` and `Server` headers often show more.',
    'Verify: `curl -sI https://HOST/ | grep -E "10[.]|192[.]168[.]|internal"` prints nothing.',
  ],
  links: [
    {
      title: 'Response headers policies',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html',
    },
  ],
};
