/** A standard of Security Hub. */
export interface SecurityStandard {
  readonly name: string;
  /** Path in the standard's ARN. */
  readonly path: string;
}

/**
 * The standards every account is held to (L7; PCI DSS 2.2.1). Paths of PCI DSS and FSBP:
 * https://www.pulumi.com/registry/packages/aws/api-docs/securityhub/standardssubscription/; CIS v5.0.0 is the newest Security
 * Hub has: https://docs.aws.amazon.com/securityhub/latest/userguide/cis-aws-foundations-benchmark.html.
 */
export const securityStandards: readonly SecurityStandard[] = [
  { name: 'PCI DSS v4.0.1', path: 'standards/pci-dss/v/4.0.1' },
  { name: 'CIS AWS Foundations Benchmark v5.0.0', path: 'standards/cis-aws-foundations-benchmark/v/5.0.0' },
  {
    name: 'AWS Foundational Security Best Practices v1.0.0',
    path: 'standards/aws-foundational-security-best-practices/v/1.0.0',
  },
];

/** ARN of a standard in a region. */
export function standardArn(partition: string, region: string, standard: SecurityStandard): string {
  return `arn:${partition}:securityhub:${region}::${standard.path}`;
}
