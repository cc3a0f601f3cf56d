import { bind, Binding } from '../../model/binding';
import { cdeIngressMutualTls } from './cde-ingress-mutual-tls';
import { elbAccessLogging } from './elb-access-logging';
import { elbAcmCertificate } from './elb-acm-certificate';
import { elbAlbDesyncMode } from './elb-alb-desync-mode';
import { elbAlbDropInvalidHeaders } from './elb-alb-drop-invalid-headers';
import { elbAlbHttpRedirect } from './elb-alb-http-redirect';
import { elbAlbWaf } from './elb-alb-waf';
import { elbClassicDesyncMode } from './elb-classic-desync-mode';
import { elbClassicHttpsListeners } from './elb-classic-https-listeners';
import { elbClassicSslPolicy } from './elb-classic-ssl-policy';
import { elbListenerTlsPolicy } from './elb-listener-tls-policy';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html';
const desync =
  'Requests that two servers read differently can smuggle a second request past the checks; secure software has to withstand such attacks.';

/** Elastic Load Balancing: Application, Network and Classic Load Balancers. */
export const elb: readonly Binding[] = [
  bind({
    rule: cdeIngressMutualTls,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['7.2.5'],
    because:
      'Systems of partners that send card data have to be authenticated, and only trusted certificates may be accepted.',
    remediation:
      'Set mutualAuthentication to { mode: "verify", trustStoreArn: trustStore.arn } on the HTTPS listener, and leave ignoreClientCertificateExpiry false.',
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
  }),
  bind({
    rule: elbAccessLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    because: 'Access to public entry points of the cardholder data environment has to leave an audit trail.',
    remediation: 'Set accessLogs to { bucket: <log archive bucket>, enabled: true }.',
    source: `${hub}#elb-5`,
  }),
  bind({
    rule: elbAcmCertificate,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['4.2.1.1'],
    because:
      'Certificates that protect card data in transit have to be valid and not expired; ACM renews them and keeps their keys.',
    remediation:
      'Request the certificate with aws.acm.Certificate and pass its ARN as certificateArn (sslCertificateId on classic listeners).',
    source: `${hub}#elb-2`,
  }),
  bind({
    rule: elbAlbDesyncMode,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['6.2.4'],
    because: desync,
    remediation: 'Leave desyncMitigationMode out, or set it to "defensive" or "strictest".',
    source: `${hub}#elb-12`,
  }),
  bind({
    rule: elbAlbDropInvalidHeaders,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['6.2.4'],
    because: desync,
    remediation: 'Set dropInvalidHeaderFields to true.',
    source: `${hub}#elb-4`,
  }),
  bind({
    rule: elbAlbHttpRedirect,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['2.2.7'],
    because: 'Card data must not cross public networks in clear text.',
    remediation:
      'Give the HTTP listener one default action: { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }, and move its rules to the HTTPS listener.',
    source: `${hub}#elb-1`,
  }),
  bind({
    rule: elbAlbWaf,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.4.2'],
    because:
      'Public web applications need a technical solution in front of them that detects and blocks attacks all the time.',
    remediation:
      'Add an aws.wafv2.WebAclAssociation with resourceArn set to the ARN of the load balancer and webAclArn to a REGIONAL web ACL.',
    source: `${hub}#elb-16`,
  }),
  bind({
    rule: elbClassicDesyncMode,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['6.2.4'],
    because: desync,
    remediation: 'Leave desyncMitigationMode out, or set it to "defensive" or "strictest".',
    source: `${hub}#elb-14`,
  }),
  bind({
    rule: elbClassicHttpsListeners,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'Card data must not cross public networks in clear text.',
    remediation:
      'Set lbProtocol of every listener to "https" (or "ssl") and name an ACM certificate in sslCertificateId; better, use an Application Load Balancer.',
    source: `${hub}#elb-3`,
  }),
  bind({
    rule: elbClassicSslPolicy,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'TLS 1.0 and 1.1 are not strong cryptography.',
    remediation:
      'Add aws.elb.LoadBalancerPolicy (policyTypeName SSLNegotiationPolicyType, attribute Reference-Security-Policy = ELBSecurityPolicy-TLS-1-2-2017-01) and an aws.elb.ListenerPolicy for the port.',
    source: `${hub}#elb-8`,
  }),
  bind({
    rule: elbListenerTlsPolicy,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'TLS 1.0 and 1.1 are not strong cryptography; the default policy of the API still accepts them.',
    remediation:
      'Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09 or another policy with TLS13-1-2 or TLS13-1-3 in its name.',
    source: `${hub}#elb-17`,
  }),
];
