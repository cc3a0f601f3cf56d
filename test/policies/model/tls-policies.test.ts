import * as tls from '../../../policies/model/tls-policies';

describe('TLS policies', () => {
  it.each([
    ['ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09', true],
    ['ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04', true],
    ['ELBSecurityPolicy-FS-1-2-Res-2020-10', true],
    ['ELBSecurityPolicy-TLS13-1-1-2021-06', false],
    ['ELBSecurityPolicy-TLS13-1-0-FIPS-2023-04', false],
    ['ELBSecurityPolicy-FS-1-1-2019-08', false],
    ['ELBSecurityPolicy-2016-08', false],
    ['ELBSecurityPolicy-TLS13-1-20', false],
    ['', false],
  ])('load balancer policy %s: %s', (policy, expected) => {
    expect(tls.loadBalancerRefusesOldTls(policy)).toBe(expected);
  });

  it.each([
    ['TLSv1.2_2021', true],
    ['TLSv1.3_2025', true],
    ['TLSv1.2_2019', false],
    ['TLSv1', false],
    ['SSLv3', false],
  ])('CloudFront policy %s: %s', (policy, expected) => {
    expect(tls.cloudfrontViewerPolicyIsStrong(policy)).toBe(expected);
  });

  it.each([
    ['TLS_1_2', true],
    ['SecurityPolicy_TLS12_2018_EDGE', true],
    ['SecurityPolicy_TLS13_1_3_2025_09', true],
    ['TLS_1_0', false],
    ['SecurityPolicy_TLS13_1_0_2025_09', false],
  ])('API Gateway policy %s: %s', (policy, expected) => {
    expect(tls.apiGatewayRefusesOldTls(policy)).toBe(expected);
  });

  it.each([
    ['Policy-Min-TLS-1-2-PFS-2023-10', true],
    ['Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08', true],
    ['Policy-Min-TLS-1-2-2019-07', false],
    ['Policy-Min-TLS-1-0-2019-07', false],
  ])('search domain policy %s: %s', (policy, expected) => {
    expect(tls.searchDomainPolicyIsLatest(policy)).toBe(expected);
  });

  it.each([
    ['TransferSecurityPolicy-2024-01', true],
    ['TransferSecurityPolicy-SshAuditCompliant-2025-02', true],
    ['TransferSecurityPolicy-FIPS-2023-05', false],
    ['TransferSecurityPolicy-PQ-SSH-FIPS-Experimental-2023-04', false],
    ['TransferSecurityPolicy-2018-11', false],
  ])('Transfer Family policy %s: %s', (policy, expected) => {
    expect(tls.transferPolicyIsStrong(policy)).toBe(expected);
  });
});
