import { from, resource, Tutorial } from '../../../model/tutorial';

const zone = resource('aws:route53/zone:Zone', 'shop', { name: 'shop.example.com' });

export const tutorial: Tutorial = {
  meaning:
    'A public hosted zone answers the internet: which address has shop.example.com. Query logging writes each question to CloudWatch Logs: name, type, answer code, and the resolver that asked. The log group must be in us-east-1, because Route 53 is a global service. The policy asks for a query log on every public zone; private zones have none.',
  why: 'Logs of components that face the internet are reviewed (10.4.2), so they must exist. DNS is the first thing an attacker asks.',
  attack:
    'Somebody tries ten thousand names in your zone, from admin to vpn, to find forgotten hosts. One answers: an old test system, which he takes over a week later. The query log shows the storm of names that do not exist, and an alarm on it comes a week before the break-in.',
  wrong: [zone],
  right: [
    zone,
    resource('aws:route53/queryLog:QueryLog', 'shop-queries', {
      zoneId: from('shop', 'zoneId'),
      cloudwatchLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/shop.example.com',
    }),
  ],
  repair: [
    'Nobody is hurt: answers are given whether or not the log works. Busy zones write much; resolvers that have the answer in their cache do not ask again and are not logged.',
    'Create the log group /aws/route53/NAME in us-east-1 with a retention, and a log resource policy there that lets route53.amazonaws.com call logs:CreateLogStream and logs:PutLogEvents.',
    'Add the QueryLog and deploy. It cannot be changed, only replaced; the zone itself is not touched.',
    'Verify: aws route53 list-query-logging-configs --hosted-zone-id ZONE prints the log group, and after dig shop.example.com a line arrives there.',
  ],
  links: [
    {
      title: 'Public DNS query logging',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html',
    },
    {
      title: 'Security Hub control Route53.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/route53-controls.html#route53-2',
    },
  ],
};
