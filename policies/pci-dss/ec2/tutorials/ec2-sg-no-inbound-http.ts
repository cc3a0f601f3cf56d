import { resource, Tutorial } from '../../../model/tutorial';

const loadBalancer = (port: number) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'load-balancer', {
    description: 'Load balancer of the shop',
    ingress: [{ description: 'Web', protocol: 'tcp', fromPort: port, toPort: port, cidrBlocks: ['0.0.0.0/0'] }],
  });

export const tutorial: Tutorial = {
  meaning:
    'HTTP on port 80 sends everything in clear text; HTTPS on port 443 encrypts it. The policy reports a security group that lets the internet reach port 80. It is advisory, because a listener on port 80 that only answers with a redirect to HTTPS is accepted practice: write that into the description of the rule and accept the finding.',
  why: 'Insecure services are allowed only with a reason and with extra protection (2.2.5), and card data never crosses an open network unencrypted (4.2.1). A closed port 80 needs no argument with the assessor.',
  attack:
    'A customer types the shop without https in a hotel. The first request goes out in clear text, and somebody in the same network answers it in place of the server: the page looks right, but the form sends the card number to the attacker. If the server itself still answers on port 80, session cookies without the Secure flag leak the same way.',
  wrong: [loadBalancer(80)],
  right: [loadBalancer(443)],
  repair: [
    'Count who still uses port 80: aws elbv2 describe-listeners --load-balancer-arn ARN shows what it does, the access logs of the load balancer show the requests (type http).',
    'Make the listener on port 80 redirect to HTTPS (HTTP 301) and send the header Strict-Transport-Security from the application, so that browsers stop asking port 80.',
    'When only a trickle of redirects is left, remove the rule for port 80 and deploy. It changes in place; bookmarks with http:// then time out, so announce it or keep the redirect as a documented exception.',
    'Verify: aws ec2 describe-security-groups --filters Name=ip-permission.from-port,Values=80 Name=ip-permission.cidr,Values=0.0.0.0/0 prints no group.',
  ],
  links: [
    {
      title: 'Create an HTTP listener with a redirect for your Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-listener.html',
    },
    {
      title: 'AWS Config rule alb-http-to-https-redirection-check',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/alb-http-to-https-redirection-check.html',
    },
  ],
};
