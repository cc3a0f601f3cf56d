import { cdeIngressMutualTls } from '../../../policies/pci-dss/elb/cde-ingress-mutual-tls';
import { elbAccessLogging } from '../../../policies/pci-dss/elb/elb-access-logging';
import { elbAlbDesyncMode } from '../../../policies/pci-dss/elb/elb-alb-desync-mode';
import { elbAlbDropInvalidHeaders } from '../../../policies/pci-dss/elb/elb-alb-drop-invalid-headers';
import { elbClassicDesyncMode } from '../../../policies/pci-dss/elb/elb-classic-desync-mode';
import { elbClassicHttpsListeners } from '../../../policies/pci-dss/elb/elb-classic-https-listeners';
import { elbListenerTlsPolicy } from '../../../policies/pci-dss/elb/elb-listener-tls-policy';
import { asSeen, judge, unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const https = { protocol: 'HTTPS', port: 443 };
const partner = { ...https, tags: { Audience: 'Partner' } };

resourceCases(cdeIngressMutualTls, [
  ['a partner listener without client certificates', partner, 'fail', 'mode is not verify'],
  [
    'a partner listener that only passes certificates on',
    { ...partner, mutualAuthentication: { mode: 'passthrough' } },
    'fail',
    'mode',
  ],
  [
    'a partner listener that verifies',
    { ...partner, mutualAuthentication: { mode: 'verify', trustStoreArn: 'arn' } },
    'pass',
  ],
  [
    'a block given as a list',
    { ...partner, mutualAuthentication: [{ mode: 'VERIFY', trustStoreArn: unknown }] },
    'pass',
  ],
  ['no trust store', { ...https, mutualAuthentication: { mode: 'verify' } }, 'fail', 'trustStoreArn'],
  [
    'expired certificates accepted',
    { ...https, mutualAuthentication: { mode: 'verify', trustStoreArn: 'a', ignoreClientCertificateExpiry: 'true' } },
    'fail',
    'Expiry',
  ],
  ['unknown mode', { ...partner, mutualAuthentication: { mode: unknown } }, 'undetermined'],
  ['a listener for everyone', https, 'not applicable'],
  ['a plain HTTP listener', { ...partner, protocol: 'HTTP' }, 'not applicable'],
]);

resourceCases(elbAccessLogging, [
  ['no access logs', {}, 'fail', 'accessLogs.enabled'],
  ['a bucket without enabled, which defaults to false', { accessLogs: { bucket: 'logs' } }, 'fail'],
  ['switched off', { accessLogs: { bucket: 'logs', enabled: 'false' } }, 'fail'],
  ['on', { accessLogs: { bucket: unknown, enabled: true } }, 'pass'],
  [
    'on, as text in a list',
    { loadBalancerType: 'application', accessLogs: [{ bucket: 'logs', enabled: 'true' }] },
    'pass',
  ],
  ['unknown switch', { accessLogs: { bucket: 'logs', enabled: unknown } }, 'undetermined'],
  ['unknown kind', { loadBalancerType: unknown }, 'undetermined'],
  ['a Gateway Load Balancer', { loadBalancerType: 'gateway' }, 'not applicable'],
  ['a Network Load Balancer', { loadBalancerType: 'Network' }, 'not applicable'],
]);

resourceCases(
  elbAccessLogging,
  [
    ['no access logs', { listeners: [] }, 'fail', 'accessLogs'],
    ['a bucket; enabled defaults to true', { accessLogs: { bucket: 'logs' } }, 'pass'],
    ['switched off', { accessLogs: { bucket: 'logs', enabled: false } }, 'fail'],
    ['unknown', { accessLogs: unknown }, 'undetermined'],
  ],
  { type: 'aws:elb/loadBalancer:LoadBalancer' },
);

resourceCases(elbAlbDesyncMode, [
  ['default', {}, 'pass'],
  ['strictest', { desyncMitigationMode: 'Strictest' }, 'pass'],
  ['monitor', { desyncMitigationMode: 'monitor' }, 'fail', 'desyncMitigationMode'],
  ['unknown', { desyncMitigationMode: unknown }, 'undetermined'],
  ['a Network Load Balancer', { loadBalancerType: 'network', desyncMitigationMode: 'monitor' }, 'not applicable'],
]);

resourceCases(elbAlbDropInvalidHeaders, [
  ['default', {}, 'fail', 'dropInvalidHeaderFields'],
  ['on', { dropInvalidHeaderFields: 'True' }, 'pass'],
  ['off', { dropInvalidHeaderFields: false }, 'fail'],
  ['unknown', { dropInvalidHeaderFields: unknown }, 'undetermined'],
  ['a Gateway Load Balancer', { loadBalancerType: 'gateway' }, 'not applicable'],
]);

describe('remediation of elb-alb-drop-invalid-headers', () => {
  const subject = (
    props: Record<string, unknown>,
  ): Parameters<NonNullable<typeof elbAlbDropInvalidHeaders.remediate>>[0] => ({
    urn: 'urn',
    name: 'lb',
    type: 'aws:lb/loadBalancer:LoadBalancer',
    props,
    stackTags: new Map(),
  });

  it('switches it on where nothing is set', () => {
    expect(elbAlbDropInvalidHeaders.remediate?.(subject({ name: 'a' }))).toEqual({
      name: 'a',
      dropInvalidHeaderFields: true,
    });
  });

  it('keeps inputs that are not known yet', () => {
    expect(elbAlbDropInvalidHeaders.remediate?.(subject(asSeen({ subnets: unknown })))).toEqual({
      subnets: unknown,
      dropInvalidHeaderFields: true,
    });
  });

  it('leaves an explicit choice and other kinds alone', () => {
    expect(elbAlbDropInvalidHeaders.remediate?.(subject({ dropInvalidHeaderFields: false }))).toBeUndefined();
    expect(elbAlbDropInvalidHeaders.remediate?.(subject({ loadBalancerType: 'network' }))).toBeUndefined();
  });
});

resourceCases(elbClassicDesyncMode, [
  ['default', {}, 'pass'],
  ['monitor', { desyncMitigationMode: 'monitor' }, 'fail', 'desyncMitigationMode'],
  ['unknown', { desyncMitigationMode: unknown }, 'undetermined'],
]);

resourceCases(elbClassicHttpsListeners, [
  ['https and ssl', { listeners: [{ lbProtocol: 'HTTPS' }, { lbProtocol: 'ssl' }] }, 'pass'],
  [
    'one clear-text listener',
    { listeners: [{ lbProtocol: 'https' }, { lbProtocol: 'tcp' }] },
    'fail',
    /listeners\[1\]\.lbProtocol is "tcp"/,
  ],
  ['a single listener as an object', { listeners: { lbProtocol: 'http' } }, 'fail'],
  ['a known failure beside an unknown', { listeners: [{ lbProtocol: unknown }, { lbProtocol: 'http' }] }, 'fail'],
  ['unknown', { listeners: [{ lbProtocol: unknown }] }, 'undetermined'],
  ['no listeners', {}, 'not applicable'],
]);

resourceCases(elbListenerTlsPolicy, [
  ['the default of the API', https, 'fail', 'ELBSecurityPolicy-2016-08'],
  ['TLS 1.3 and 1.2', { ...https, sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }, 'pass'],
  ['TLS 1.3 only', { ...https, sslPolicy: 'ELBSecurityPolicy-TLS13-1-3-2021-06' }, 'pass'],
  ['post-quantum FIPS', { ...https, sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09' }, 'pass'],
  ['an older TLS 1.2 policy', { protocol: 'TLS', port: 443, sslPolicy: 'ELBSecurityPolicy-TLS-1-2-2017-01' }, 'pass'],
  ['TLS 1.3 down to 1.0', { ...https, sslPolicy: 'ELBSecurityPolicy-TLS13-1-0-2021-06' }, 'fail'],
  ['TLS 1.3 down to 1.1', { ...https, sslPolicy: 'ELBSecurityPolicy-TLS13-1-1-2021-06' }, 'fail'],
  ['forward secrecy with TLS 1.0', { ...https, sslPolicy: 'ELBSecurityPolicy-FS-2018-06' }, 'fail'],
  ['a TLS listener', { protocol: 'tls', port: 443, sslPolicy: 'ELBSecurityPolicy-TLS-1-1-2017-01' }, 'fail'],
  ['unknown', { ...https, sslPolicy: unknown }, 'undetermined'],
  ['plain HTTP', { protocol: 'HTTP', port: 80 }, 'not applicable'],
  ['a Gateway Load Balancer', { loadBalancerArn: 'arn' }, 'not applicable'],
]);

describe('the second names of the types', () => {
  it.each([
    [elbListenerTlsPolicy, 'aws:alb/listener:Listener', https],
    [elbAccessLogging, 'aws:alb/loadBalancer:LoadBalancer', {}],
    [elbAlbDropInvalidHeaders, 'aws:alb/loadBalancer:LoadBalancer', {}],
  ])('$name is judged on them', (rule, type, props) => {
    expect(judge(rule, type, props).outcome).toBe('fail');
  });
});
