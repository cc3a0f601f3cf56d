import { from, resource, Tutorial } from '../../../model/tutorial';

const network = resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.0.0.0/16', tags: { scope: 'in-scope' } });
const config = resource('aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig', 'dns-queries', {
  destinationArn: 'arn:aws:s3:::issuer-dns-logs',
});

export const tutorial: Tutorial = {
  meaning:
    'Hosts in a VPC ask the Route 53 Resolver for names. Its query log writes who asked for what and which answer came. It has two parts: a configuration with the destination, and an association for each VPC. The policy asks for the association on VPCs of the cardholder data environment (tag `scope: in-scope`).',
  why: 'Intrusions are detected and alerted (11.5.1) and access leaves records (10.2.1). Nearly every malware asks for a name before it sends anything, and flow logs know addresses only.',
  attack:
    'Malware carries card numbers out inside DNS questions: 4111….x1.evil.example, thousands of them. No connection is opened, port 53 of the VPC resolver is always free, and firewall and flow log see nothing. In the query log the long random names of one domain stand out.',
  wrong: [network, config],
  right: [
    network,
    config,
    resource('aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation', 'cards-queries', {
      resolverQueryLogConfigId: from('dns-queries', 'id'),
      resourceId: from('cards', 'id'),
    }),
  ],
  repair: [
    'Nobody is hurt: the log is written beside the answers. Estimate the cost by the number of questions; a bucket is cheaper than a log group.',
    'Create the configuration once (it can be shared with other accounts by AWS RAM) with the log archive as destination, whose bucket policy admits delivery.logs.amazonaws.com.',
    'Add the association for the VPC and deploy. It becomes active within minutes. Let GuardDuty read DNS as well; it does so without this log.',
    'Verify: aws route53resolver list-resolver-query-log-config-associations --query "ResolverQueryLogConfigAssociations[].[ResourceId,Status]" prints the VPC with "ACTIVE".',
  ],
  links: [
    {
      title: 'Resolver query logging',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html',
    },
  ],
};
