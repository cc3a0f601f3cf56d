import { esAuditLogging } from '../../../policies/pci-dss/elasticsearch/es-audit-logging';
import { esEncrypted } from '../../../policies/pci-dss/elasticsearch/es-encrypted';
import { esNodeToNodeEncryption } from '../../../policies/pci-dss/elasticsearch/es-node-to-node-encryption';
import { esNotPublic } from '../../../policies/pci-dss/elasticsearch/es-not-public';
import { esTlsPolicy } from '../../../policies/pci-dss/elasticsearch/es-tls-policy';
import { unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(esEncrypted, 'encryptAtRest.enabled', true, 'fail');
switchCases(esNodeToNodeEncryption, 'nodeToNodeEncryption.enabled', true, 'fail');

resourceCases(esAuditLogging, [
  ['published', { logPublishingOptions: { logType: 'AUDIT_LOGS' } }, 'pass'],
  ['switched off', { logPublishingOptions: [{ logType: 'AUDIT_LOGS', enabled: false }] }, 'fail'],
  ['none', {}, 'fail', 'AUDIT_LOGS'],
  ['unknown', { logPublishingOptions: [{ logType: unknown }] }, 'undetermined'],
]);

resourceCases(esNotPublic, [
  ['in a VPC', { vpcOptions: { subnetIds: [unknown] } }, 'pass'],
  ['public', {}, 'fail', 'public endpoint'],
  ['unknown', { vpcOptions: unknown }, 'undetermined'],
]);

const endpoint = (tlsSecurityPolicy: unknown, more: object = {}): object => ({
  domainEndpointOptions: { tlsSecurityPolicy, ...more },
});

resourceCases(esTlsPolicy, [
  ['the latest policy', endpoint('Policy-Min-TLS-1-2-PFS-2023-10', { enforceHttps: true }), 'pass'],
  ['TLS 1.2 without forward secrecy', endpoint('Policy-Min-TLS-1-2-2019-07'), 'fail', '2019-07'],
  ['TLS 1.0', endpoint('Policy-Min-TLS-1-0-2019-07'), 'fail'],
  ['HTTP admitted', endpoint('Policy-Min-TLS-1-2-PFS-2023-10', { enforceHttps: 'False' }), 'fail', 'enforceHttps'],
  ['not set', {}, 'fail', 'not set'],
  ['unknown', endpoint(unknown), 'undetermined'],
]);
