import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { archivePrefixes } from '../audit-logs/log-store-names';
import type { NetworkTags } from './tags';

export interface TrafficLogsArgs {
  readonly vpcId: pulumi.Input<string>;
  /** ARN of the log archive's bucket, in the log archive account (PCI DSS 10.3.3). */
  readonly archiveArn: string;
  readonly tags: NetworkTags;
}

/** Version 2 fields, then where the packet really came from and went to, its direction and its way. */
const flowLogFields: readonly string[] = [
  'version',
  'account-id',
  'interface-id',
  'srcaddr',
  'dstaddr',
  'srcport',
  'dstport',
  'protocol',
  'packets',
  'bytes',
  'start',
  'end',
  'action',
  'log-status',
  'vpc-id',
  'subnet-id',
  'instance-id',
  'tcp-flags',
  'type',
  'pkt-srcaddr',
  'pkt-dstaddr',
  'region',
  'az-id',
  'flow-direction',
  'traffic-path',
];

/**
 * Flow records of all traffic, accepted and rejected, and every DNS query of a VPC, straight to the log archive in another
 * account (L10; PCI DSS 10.2.1, 10.3.3, 11.5.1). Costs per GB delivered, from 0.25 USD.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 *
 * Creates: ec2.FlowLog, route53.ResolverQueryLogConfig and its association with the VPC.
 *
 * @example
 * new TrafficLogs('network-logs', { vpcId, archiveArn, tags }, { parent });
 */
export class TrafficLogs extends pulumi.ComponentResource {
  constructor(name: string, args: TrafficLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:TrafficLogs', name, {}, opts);
    const parent = { parent: this };
    // AWS adds AWSLogs/<account>/vpcflowlogs and …/vpcdnsquerylogs below the prefix.
    const destination = `${args.archiveArn}/${archivePrefixes.flowLogs}`;
    new aws.ec2.FlowLog(
      `${name}-flows`,
      {
        vpcId: args.vpcId,
        trafficType: 'ALL',
        logDestinationType: 's3',
        logDestination: destination,
        destinationOptions: { fileFormat: 'parquet', hiveCompatiblePartitions: false, perHourPartition: true },
        logFormat: flowLogFields.map((field) => `\${${field}}`).join(' '),
        maxAggregationInterval: 60,
        tags: { ...args.tags },
      },
      parent,
    );
    const queries = new aws.route53.ResolverQueryLogConfig(
      `${name}-queries`,
      { name: `${name}-queries`, destinationArn: destination, tags: { ...args.tags } },
      parent,
    );
    new aws.route53.ResolverQueryLogConfigAssociation(
      `${name}-queries-of-vpc`,
      { resolverQueryLogConfigId: queries.id, resourceId: args.vpcId },
      parent,
    );
    this.registerOutputs({});
  }
}
