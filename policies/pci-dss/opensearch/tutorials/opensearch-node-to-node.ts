import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Documents travel twice in an OpenSearch domain: from the client to the endpoint, and from node to node when shards are copied and searched. `enforceHttps` makes the endpoint refuse plain HTTP, `nodeToNodeEncryption` puts TLS between the nodes. Both are off by default; the policy asks for both and is advisory.',
  why: 'It supports 4.2.1 and 2.2.7: account data and the passwords of administrators are encrypted on the way. 4.2.1 is about open networks; inside a VPC the same protection limits what a compromised neighbour sees.',
  attack:
    'An application was configured with `http://` in its first week, and nothing ever refused it. It sends user and password of the search account with every request. An intruder who may create traffic mirror sessions copies the packets of the application host and reads both, and the documents found.',
  wrong: [resource('aws:opensearch/domain:Domain', 'receipts', { domainName: 'receipts' })],
  right: [
    resource('aws:opensearch/domain:Domain', 'receipts', {
      domainName: 'receipts',
      nodeToNodeEncryption: { enabled: true },
      domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10' },
    }),
  ],
  repair: [
    'Search the configuration of all clients for http:// and port 80, and move these to https:// first; the endpoint speaks both until enforceHttps is on.',
    'Check the version: OpenSearch and Elasticsearch 6.7 or later get encryption between nodes in place, by a blue/green deployment without downtime; older domains are replaced by Pulumi and lose their data, so upgrade them first. It cannot be switched off again.',
    'Deploy nodeToNodeEncryption in a quiet hour, then enforceHttps, which usually needs no blue/green deployment.',
    'Verify: aws opensearch describe-domain --domain-name NAME --query "DomainStatus.[NodeToNodeEncryptionOptions,DomainEndpointOptions]" prints true for both, and curl http://ENDPOINT fails.',
  ],
  links: [
    {
      title: 'Node-to-node encryption for Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html',
    },
    {
      title: 'Security Hub control Opensearch.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-3',
    },
  ],
};
