import { from, resource, Tutorial } from '../../../model/tutorial';

const domain = {
  domainName: 'orders',
  elasticsearchVersion: '7.10',
  advancedSecurityOptions: {
    enabled: true,
    masterUserOptions: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' },
  },
  encryptAtRest: { enabled: true },
  nodeToNodeEncryption: { enabled: true },
  domainEndpointOptions: { enforceHttps: true },
};

export const tutorial: Tutorial = {
  meaning:
    'Domains made with the older Elasticsearch resource can publish audit logs to CloudWatch: sign-ins, searches, changes of documents and of roles, with the user who did it. They need fine-grained access control and version 6.7 or later. The policy looks for `AUDIT_LOGS` in `logPublishingOptions`.',
  why: 'The trail of accesses has to name the person and the object (10.2.1), and reviews need something to review (10.4.2). Slow logs and error logs, the other types, show neither.',
  attack:
    'An employee who leaves searches the orders of one customer after the other and takes the results along. The domain has only slow logs: fast searches are not in them. A month later cards are misused, and there is no evidence of who read them.',
  wrong: [resource('aws:elasticsearch/domain:Domain', 'orders', domain)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'orders-audit', {
      name: '/aws/elasticsearch/orders/audit',
      retentionInDays: 400,
    }),
    resource('aws:elasticsearch/domain:Domain', 'orders', {
      ...domain,
      logPublishingOptions: [{ logType: 'AUDIT_LOGS', cloudwatchLogGroupArn: from('orders-audit', 'arn') }],
    }),
  ],
  repair: [
    'Check that fine-grained access control is on: aws es describe-elasticsearch-domain --domain-name NAME --query DomainStatus.AdvancedSecurityOptions. If not, introduce it first, with a role mapping for every client.',
    'Add the log group and an aws.cloudwatch.LogResourcePolicy that lets es.amazonaws.com do logs:PutLogEvents and logs:CreateLogStream.',
    'Add logPublishingOptions and deploy (a blue/green deployment, the domain stays up). Then switch auditing on inside: PUT _opendistro/_security/api/audit/config, or Security, Audit logs in Kibana.',
    'Verify: aws es describe-elasticsearch-domain --domain-name NAME --query DomainStatus.LogPublishingOptions.AUDIT_LOGS prints "Enabled": true, and your own search appears in the log group.',
  ],
  links: [
    {
      title: 'Monitoring audit logs in Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html',
    },
    {
      title: 'Security Hub control ES.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-5',
    },
  ],
};
