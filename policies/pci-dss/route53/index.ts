import { Binding, bind } from '../../model/binding';
import { route53QueryLogging } from './route53-query-logging';
import { route53ResolverQueryLogging } from './route53-resolver-query-logging';
import { segNoPrivateIpInPublicDns } from './seg-no-private-ip-in-public-dns';

/** Policies on Route 53 zones, records and resolvers. */
export const route53: readonly Binding[] = [
  bind({
    rule: route53QueryLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.4.2'],
    because: 'Logs of components that face the internet exist to be reviewed.',
    remediation: 'Add aws.route53.QueryLog with zoneId and a log group in us-east-1 that Route 53 may write to.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/route53-controls.html#route53-2',
  }),
  bind({
    rule: route53ResolverQueryLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1', '11.5.1'],
    because: 'DNS queries show intrusions and data being carried out.',
    remediation: 'Add aws.route53.ResolverQueryLogConfig and its association with the VPC (component TrafficLogs).',
    source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html',
  }),
  bind({
    rule: segNoPrivateIpInPublicDns,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['1.4.5'],
    because: 'Internal addresses and routes are told to authorized parties only.',
    remediation: 'Move the record to a private hosted zone (vpcs set on the zone).',
    source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zones-private.html',
  }),
];
