import { resource, Tutorial } from '../../../model/tutorial';

const listener = {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188',
  port: 80,
  protocol: 'HTTP',
};

export const tutorial: Tutorial = {
  meaning:
    'A listener with the protocol HTTP talks to clients without encryption. It may exist, since people type addresses without https, but it should do one thing only: answer with a redirect to HTTPS. The policy fails HTTP listeners (and their rules) that forward requests or answer them, except with an error of the 400s.',
  why: 'Card data must not cross open networks in clear text (4.2.1), and neither must the logins of administrators (2.2.7).',
  attack:
    'A customer pays in a café. The page was opened with http, the listener forwards it, and everybody on the same wireless network can read the card form as it is sent, or put another form in its place. Nothing in the browser warns them.',
  wrong: [
    resource('aws:lb/listener:Listener', 'http', {
      ...listener,
      defaultActions: [
        {
          type: 'forward',
          targetGroupArn: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop/73e2d6bc24d8a067',
        },
      ],
    }),
  ],
  right: [
    resource('aws:lb/listener:Listener', 'http', {
      ...listener,
      defaultActions: [{ type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } }],
    }),
  ],
  repair: [
    'Find clients that do not follow redirects: in the access log, requests of type http whose user agent is no browser, and POST requests above all, which many clients repeat as GET after a 301. Move them to https first.',
    'Make sure that the HTTPS listener answers every host name and has the rules of the HTTP listener.',
    'Replace the default action by the redirect (HTTP_302 for the first days, since browsers remember a 301) and deploy; the listener changes in place. Then remove its other rules.',
    'Verify: curl -sI http://HOST/ prints a 301 with a location that starts with https, and aws elbv2 describe-listeners --load-balancer-arn ARN shows the redirect.',
  ],
  links: [
    {
      title: 'Redirect actions',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html',
    },
    {
      title: 'Security Hub control ELB.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-1',
    },
  ],
};
