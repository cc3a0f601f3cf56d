import { from, resource, Tutorial } from '../../../model/tutorial';

const domain = {
  domainName: 'receipts',
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
    'An OpenSearch domain can write who signed in, which indexes were searched and what was changed to a log group of CloudWatch: the log type `AUDIT_LOGS`. It needs fine-grained access control, which knows the users. The policy looks for this log type in `logPublishingOptions`; what is recorded is then chosen inside, in the security plugin.',
  why: 'Each access to account data leaves a record with user, time and object (10.2.1). CloudTrail records changes of the domain, but not one single search in it.',
  attack:
    'A support account is phished. For two weeks the thief searches receipts by name and copies card data, a few hundred documents a day, slowly enough that no graph moves. When it comes out, the company cannot say which customers are concerned and has to warn all of them.',
  wrong: [resource('aws:opensearch/domain:Domain', 'receipts', domain)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'receipts-audit', {
      name: '/aws/opensearch/receipts/audit',
      retentionInDays: 400,
    }),
    resource('aws:opensearch/domain:Domain', 'receipts', {
      ...domain,
      logPublishingOptions: [{ logType: 'AUDIT_LOGS', cloudwatchLogGroupArn: from('receipts-audit', 'arn') }],
    }),
  ],
  repair: [
    'See whether fine-grained access control is on (policy opensearch-access-policy); audit logs need it. Estimate the volume: with reads of every index a busy domain writes many lines.',
    'Add the log group and an aws.cloudwatch.LogResourcePolicy that lets es.amazonaws.com do logs:PutLogEvents and logs:CreateLogStream. Publishing is refused without it.',
    'Add logPublishingOptions and deploy: OpenSearch makes a blue/green deployment, the domain stays up. Then turn auditing on inside: PUT _plugins/_security/api/audit/config, or Security, Audit logs in Dashboards; choose the indexes whose reads are recorded.',
    'Verify: aws opensearch describe-domain --domain-name NAME --query DomainStatus.LogPublishingOptions.AUDIT_LOGS prints "Enabled": true, and a search of yours appears in the log group.',
  ],
  links: [
    {
      title: 'Monitoring audit logs in Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/audit-logs.html',
    },
    {
      title: 'Security Hub control Opensearch.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-5',
    },
  ],
};
