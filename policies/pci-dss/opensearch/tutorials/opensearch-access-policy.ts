import { json, resource, Tutorial } from '../../../model/tutorial';

const policy = (principal: string) =>
  json({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: 'es:ESHttp*',
        Resource: 'arn:aws:es:eu-central-1:111122223333:domain/receipts/*',
      },
    ],
  });

export const tutorial: Tutorial = {
  meaning:
    'Two locks guard an OpenSearch domain. The access policy says which AWS identities may send requests at all; fine-grained access control knows users and roles inside and limits them to indexes, documents and fields. The policy asks for the second, without anonymous sign-in, and for an access policy that does not name everyone (in a VPC with fine-grained access control an open one is the way AWS documents, and passes).',
  why: 'Access is denied until it is granted (7.3.3), and who may search account data is decided by role, by field where needed (7.2.6).',
  attack:
    'A domain is opened to `*` so that Dashboards works in the browser. A search engine for open servers lists it the next day. Somebody calls `_cat/indices`, then `receipts/_search?size=10000` page by page, and deletes the index at the end. There was no user, so no log names one.',
  wrong: [
    resource('aws:opensearch/domain:Domain', 'receipts', { domainName: 'receipts', accessPolicies: policy('*') }),
  ],
  right: [
    resource('aws:opensearch/domain:Domain', 'receipts', {
      domainName: 'receipts',
      accessPolicies: policy('arn:aws:iam::111122223333:role/receipt-search'),
      advancedSecurityOptions: {
        enabled: true,
        masterUserOptions: { masterUserArn: 'arn:aws:iam::111122223333:role/search-admin' },
      },
      encryptAtRest: { enabled: true },
      nodeToNodeEncryption: { enabled: true },
      domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    }),
  ],
  repair: [
    'List the clients (access logs of the applications, CloudTrail, Dashboards users): with fine-grained access control each needs a role mapping, or its requests are refused. The feature cannot be switched off again, and needs encryption at rest, between nodes and HTTPS.',
    'Enable it with anonymousAuthEnabled: true, the migration period of 30 days at most, in which requests the access policy allows go on working. The change is a blue/green deployment; plan it for a quiet hour. The policy still fails in this phase.',
    'Map roles for every client in Dashboards or by the API _plugins/_security/api/rolesmapping, name principals in accessPolicies, then set anonymousAuthEnabled to false.',
    'Verify: aws opensearch describe-domain --domain-name NAME --query "DomainStatus.[AdvancedSecurityOptions,AccessPolicies]" prints Enabled true, AnonymousAuthEnabled false and no "*".',
  ],
  links: [
    {
      title: 'Fine-grained access control in Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
    },
    {
      title: 'Security Hub control Opensearch.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-7',
    },
  ],
};
