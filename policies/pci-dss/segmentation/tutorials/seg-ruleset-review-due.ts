import { resource, Tutorial } from '../../../model/tutorial';

const group = (date: string) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'payment-api', {
    description: 'Payment API',
    tags: { 'review-by': date },
    ingress: [{ description: 'HTTPS', protocol: 'tcp', fromPort: 8443, toPort: 8443, cidrBlocks: ['10.0.0.0/24'] }],
  });

export const tutorial: Tutorial = {
  meaning:
    'Rules of firewalls are looked through twice a year: is each still needed, is it as narrow as it can be. The tag `review-by: 2026-06-30` on a security group, network ACL or firewall rule group says until when. The policy reports dates that have passed or lie more than six months ahead; with the setting `demandTag` it asks for the tag everywhere. It is advisory, because time alone makes it fail.',
  why: 'Configurations of network controls are reviewed at least once every six months (1.2.7). A date in the code puts the review into every preview instead of a calendar that nobody opens.',
  attack:
    'A rule for the penetration test of last spring still admits the address of the tester. The firm has changed its provider, and the address now belongs to a cheap hosting company. A review would have removed the rule; an attacker who rents a server there simply finds it open.',
  day: '2026-03-02',
  wrong: [group('2025-12-31')],
  right: [group('2026-06-30')],
  repair: [
    'Print the rules: aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP --output table, and compare them with the accepted traffic of the last months in the flow logs.',
    'Ask the owner of every rule that has no traffic. Remove what nobody needs in a change of its own, so that it can be taken back quickly.',
    'Write date, names and result of the review into the ticket or the commit message, set review-by to a day within six months, and deploy. Changing the tag touches no traffic.',
    'Verify: aws ec2 describe-security-groups --query "SecurityGroups[].[GroupId,Tags[?Key==\'review-by\']|[0].Value]" --output text prints a date in the future for each.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    {
      title: 'Tag your Amazon EC2 resources',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html',
    },
  ],
};
