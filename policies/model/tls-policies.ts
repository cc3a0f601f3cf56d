/**
 * Predefined TLS policies of AWS services that accept TLS 1.2 and newer only, as documented in November 2026. Families are
 * matched by their naming scheme where AWS names the lowest version in it, so that later members are recognised.
 */

/** TLS 1.2 policies of load balancers from before the naming scheme `TLS13-1-<lowest minor version>`. */
const loadBalancerPolicies: ReadonlySet<string> = new Set([
  'ELBSecurityPolicy-TLS-1-2-2017-01',
  'ELBSecurityPolicy-TLS-1-2-Ext-2018-06',
  'ELBSecurityPolicy-FS-1-2-2019-08',
  'ELBSecurityPolicy-FS-1-2-Res-2019-08',
  'ELBSecurityPolicy-FS-1-2-Res-2020-10',
]);

/**
 * Policies of Application and Network Load Balancers. `ELBSecurityPolicy-2016-08`, the default of the API, accepts TLS 1.0.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export function loadBalancerRefusesOldTls(policy: string): boolean {
  return loadBalancerPolicies.has(policy) || /^ELBSecurityPolicy-TLS13-1-[23](-|$)/.test(policy);
}

/**
 * The one predefined policy of Classic Load Balancers without TLS 1.0 and 1.1.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
 */
export const classicTls12Policy = 'ELBSecurityPolicy-TLS-1-2-2017-01';

/**
 * CloudFront viewer policies without CBC-only suites and without TLS 1.1: 2021 and later.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
 */
export function cloudfrontViewerPolicyIsStrong(policy: string): boolean {
  const match = /^TLSv1\.[23]_(\d{4})$/.exec(policy);
  return match !== null && Number(match[1]) >= 2021;
}

/**
 * API Gateway domain policies: the legacy `TLS_1_2`, and the enhanced policies, which all start at TLS 1.2.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
 */
export function apiGatewayRefusesOldTls(policy: string): boolean {
  return policy === 'TLS_1_2' || /^SecurityPolicy_TLS(12|13_1_[23])_/.test(policy);
}

/**
 * OpenSearch and Elasticsearch domain endpoints: policies of 2023 and later, which ask for forward secrecy and allow TLS 1.3.
 * AWS writes the lowest version and the date into the name.
 * https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html
 */
export function searchDomainPolicyIsLatest(policy: string): boolean {
  const match = /^Policy-Min-TLS-1-[23]-.*?(\d{4})-\d{2}$/.exec(policy);
  return match !== null && Number(match[1]) >= 2023;
}

/**
 * Transfer Family server policies that are neither superseded nor experimental: dated 2024 or later. Older ones allow SHA-1
 * message authentication or key exchange, or TLS suites without forward secrecy.
 * https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html
 */
export function transferPolicyIsStrong(policy: string): boolean {
  if (/experimental/i.test(policy)) return false;
  const match = /^TransferSecurityPolicy-(?:[A-Za-z0-9]+-)?(\d{4})-\d{2}$/.exec(policy);
  return match !== null && Number(match[1]) >= 2024;
}
