import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { NetworkTags } from './tags';

export interface SegmentationTestArgs {
  /** Subnets no path from an internet gateway may lead to. */
  readonly subnetIds: readonly pulumi.Input<string>[];
  readonly tags: NetworkTags;
}

/**
 * The question Network Access Analyzer answers whenever the scope is confirmed: does a path lead from an internet gateway into
 * a tier behind the edge? It proves the configuration and stands beside the penetration test of 11.4.5, not in its place
 * (L14; PCI DSS 12.5.2). Free of charge until analysed, then 0.002 USD per network interface.
 * https://docs.aws.amazon.com/vpc/latest/network-access-analyzer/what-is-network-access-analyzer.html
 *
 * Creates: ec2.NetworkInsightsAccessScope.
 *
 * @example
 * new SegmentationTest('network-segmentation-test', { subnetIds, tags }, { parent });
 */
export class SegmentationTest extends pulumi.ComponentResource {
  constructor(name: string, args: SegmentationTestArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:SegmentationTest', name, {}, opts);
    new aws.ec2.NetworkInsightsAccessScope(
      `${name}-scope`,
      {
        matchPaths: [
          {
            source: { resourceStatement: { resourceTypes: ['AWS::EC2::InternetGateway'] } },
            destination: { resourceStatement: { resources: [...args.subnetIds] } },
          },
        ],
        tags: { ...args.tags, Name: name },
      },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
