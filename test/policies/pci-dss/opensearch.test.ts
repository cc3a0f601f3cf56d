import { opensearchAccessPolicy } from '../../../policies/pci-dss/opensearch/opensearch-access-policy';
import { opensearchAuditLogging } from '../../../policies/pci-dss/opensearch/opensearch-audit-logging';
import { opensearchEncrypted } from '../../../policies/pci-dss/opensearch/opensearch-encrypted';
import { opensearchInVpc } from '../../../policies/pci-dss/opensearch/opensearch-in-vpc';
import { opensearchNodeToNode } from '../../../policies/pci-dss/opensearch/opensearch-node-to-node';
import { opensearchSoftwareUpdate } from '../../../policies/pci-dss/opensearch/opensearch-software-update';
import { StackFixture, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';
import { stackCases } from '../stack-cases';

switchCases(opensearchEncrypted, 'encryptAtRest.enabled', true, 'fail');
switchCases(opensearchSoftwareUpdate, 'softwareUpdateOptions.autoSoftwareUpdateEnabled', true, 'fail');
switchCases(opensearchNodeToNode, 'nodeToNodeEncryption.enabled', true, 'fail', {
  base: { domainEndpointOptions: { enforceHttps: true } },
  more: [
    [
      'HTTPS by default within the block',
      { nodeToNodeEncryption: { enabled: true }, domainEndpointOptions: { tlsSecurityPolicy: 'x' } },
      'pass',
    ],
    [
      'HTTP admitted',
      { nodeToNodeEncryption: { enabled: true }, domainEndpointOptions: { enforceHttps: 'false' } },
      'fail',
      'enforceHttps',
    ],
    ['no endpoint options', { nodeToNodeEncryption: { enabled: true } }, 'fail', 'enforceHttps'],
  ],
});

const logs = (...options: readonly object[]): object => ({ logPublishingOptions: options });

resourceCases(opensearchAuditLogging, [
  [
    'published',
    logs({ logType: 'INDEX_SLOW_LOGS' }, { logType: 'audit_logs', cloudwatchLogGroupArn: unknown }),
    'pass',
  ],
  ['others only', logs({ logType: 'INDEX_SLOW_LOGS' }), 'fail', 'AUDIT_LOGS'],
  ['switched off', logs({ logType: 'AUDIT_LOGS', enabled: 'false' }), 'fail'],
  ['none', {}, 'fail'],
  ['unknown', { logPublishingOptions: unknown }, 'undetermined'],
]);

resourceCases(opensearchInVpc, [
  ['in a VPC', { vpcOptions: { subnetIds: [unknown] } }, 'pass'],
  ['public', {}, 'fail', 'public endpoint'],
  ['an empty list', { vpcOptions: [] }, 'fail'],
  ['without subnets', { vpcOptions: { subnetIds: [] } }, 'fail'],
  ['unknown', { vpcOptions: unknown }, 'undetermined'],
]);
const network = (AllowFromPublic: unknown): object => ({
  type: 'network',
  policy: JSON.stringify([{ AllowFromPublic }]),
});
resourceCases(
  opensearchInVpc,
  [
    ['by endpoints', network(false), 'pass'],
    ['from everywhere', network(true), 'fail', 'AllowFromPublic'],
    ['no JSON', { type: 'network', policy: 'public' }, 'fail', 'JSON'],
    ['of encryption', { type: 'encryption', policy: '{}' }, 'not applicable'],
    ['unknown', { type: 'network', policy: unknown }, 'undetermined'],
  ],
  { type: 'aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy' },
);

const domain = (props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:opensearch/domain:Domain',
  name: 'domain',
  props: { domainName: 'search', ...props },
  refers,
});
const finegrained = { advancedSecurityOptions: { enabled: true } };
const policy = (Principal: unknown, Condition?: object): string =>
  JSON.stringify({
    Statement: { Effect: 'Allow', Action: 'es:*', Resource: '*', Principal, ...(Condition && { Condition }) },
  });
const policyOf = (accessPolicies: unknown): StackFixture => ({
  type: 'aws:opensearch/domainPolicy:DomainPolicy',
  name: 'policy',
  props: { domainName: unknown, accessPolicies },
  refers: { domainName: ['domain'] },
});

stackCases(opensearchAccessPolicy, [
  ['fine-grained', [domain(finegrained)], 'pass'],
  [
    'named principals',
    [domain({ ...finegrained, accessPolicies: policy({ AWS: 'arn:aws:iam::111111111111:root' }) })],
    'pass',
  ],
  [
    'open, but fine-grained in a VPC',
    [domain({ ...finegrained, vpcOptions: { subnetIds: ['s'] }, accessPolicies: policy('*') })],
    'fail',
  ],
  ['coarse', [domain({})], 'fail', 'advancedSecurityOptions.enabled'],
  [
    'anonymous',
    [domain({ advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: 'true' } })],
    'fail',
    'anonymousAuthEnabled',
  ],
  ['open', [domain({ ...finegrained, accessPolicies: policy({ AWS: ['*'] }) })], 'fail', 'lets everyone in'],
  ['open, in a policy of its own', [domain(finegrained), policyOf(policy('*'))], 'fail', 'lets everyone in'],
  ['unknown options', [domain({ advancedSecurityOptions: unknown }, { advancedSecurityOptions: [] })], 'undetermined'],
  ['unknown policy', [domain({ ...finegrained, accessPolicies: unknown }, { accessPolicies: [] })], 'undetermined'],
]);
