import { from, resource, Tutorial } from '../../../model/tutorial';

const shop = [
  resource('aws:lb/loadBalancer:LoadBalancer', 'shop', {
    loadBalancerType: 'application',
    subnets: ['subnet-0a1b2c3d4e5f67890', 'subnet-0f9e8d7c6b5a43210'],
  }),
  resource('aws:shield/protection:Protection', 'shop-protection', { name: 'shop', resourceArn: from('shop', 'arn') }),
];

export const tutorial: Tutorial = {
  meaning:
    'AWS Shield Advanced is a paid service against floods of requests (DDoS). It protects what you name, a distribution or a public load balancer, by a `Protection` each. Its response team can help during an attack, if a role gives it access beforehand (`DrtAccessRoleArnAssociation`). In stacks that use Shield Advanced the policy, advisory, asks for a protection for each public edge resource and for that access.',
  why: 'PCI DSS does not ask for it; it is good practice beside the incident response of requirement 12.10. A flood takes the attention of the very people who should see the quieter attack behind it.',
  attack:
    'On the busiest day of the year a botnet floods the shop. Everybody fights the flood, and meanwhile stolen passwords are tried on the API of the partners, unnoticed. The contract with AWS includes help, but the response team may not look into the rules of WAF, since nobody had given it the role; that takes two hours more.',
  wrong: shop,
  right: [
    ...shop,
    resource('aws:shield/drtAccessRoleArnAssociation:DrtAccessRoleArnAssociation', 'response-team', {
      roleArn: 'arn:aws:iam::111122223333:role/shield-response-team',
    }),
  ],
  repair: [
    'See whether the organization has the subscription: aws shield get-subscription-state. It runs for a year and is expensive; help of the response team needs Business or Enterprise Support too. Do not subscribe only to pass this policy.',
    'Create a role that drt.shield.amazonaws.com may assume, with the managed policy AWSShieldDRTAccessPolicy. It may read and change rules of WAF and Shield: agree with your incident team on that.',
    'Add the association, and a protection per distribution and public load balancer. Neither touches traffic; health checks of Route 53 on the protections make detection faster.',
    'Verify: aws shield describe-drt-access prints the role, and aws shield list-protections --query "Protections[].ResourceArn" all your public entry points.',
  ],
  links: [
    {
      title: 'Granting access for the Shield Response Team',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/ddos-srt-access.html',
    },
    {
      title: 'AWS Config rule shield-drt-access',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/shield-drt-access.html',
    },
  ],
};
