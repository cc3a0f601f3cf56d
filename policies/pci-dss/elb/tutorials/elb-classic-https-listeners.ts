import { resource, Tutorial } from '../../../model/tutorial';

const subnets = ['subnet-0a1b2c3d4e5f60001'];

export const tutorial: Tutorial = {
  meaning:
    'A Classic Load Balancer listens on ports with a protocol: http, https, tcp or ssl. Only https and ssl encrypt between the client and the load balancer. The policy asks for one of these on every listener. Classic load balancers cannot redirect; Application Load Balancers can, and are the better home.',
  why: 'Card data crosses open networks encrypted or not at all (4.2.1).',
  attack:
    'One old listener on port 80 stays for a partner who "will move soon". A search engine indexes the http address of the payment page, customers follow the link, and everybody between them and the load balancer can read and change what they send.',
  wrong: [
    resource('aws:elb/loadBalancer:LoadBalancer', 'legacy', {
      subnets,
      listeners: [{ lbPort: 80, lbProtocol: 'http', instancePort: 8080, instanceProtocol: 'http' }],
    }),
  ],
  right: [
    resource('aws:elb/loadBalancer:LoadBalancer', 'legacy', {
      subnets,
      listeners: [
        {
          lbPort: 443,
          lbProtocol: 'https',
          instancePort: 8443,
          instanceProtocol: 'https',
          sslCertificateId: 'arn:aws:acm:eu-central-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
        },
      ],
    }),
  ],
  repair: [
    'Read in the access logs who still uses the clear-text port, and from which address; they stop working when it goes.',
    'Add an https listener with an ACM certificate next to the old one and deploy: adding a listener interrupts nothing. Admit the port in the security group.',
    'Move links and clients to https. To keep answering people who type http, put an Application Load Balancer in its place, with a redirect, and switch DNS.',
    'Remove the http listener when the log shows no more requests on it.',
    'Verify: aws elb describe-load-balancers --load-balancer-names NAME --query "LoadBalancerDescriptions[].ListenerDescriptions[].Listener.Protocol" prints HTTPS or SSL only.',
  ],
  links: [
    {
      title: 'HTTPS listeners for your Classic Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-https-load-balancers.html',
    },
    {
      title: 'Security Hub control ELB.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-3',
    },
  ],
};
