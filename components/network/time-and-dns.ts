import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { NetworkTags } from './tags';

/** Amazon Time Sync Service, the same link-local address in every VPC. */
const amazonTime = '169.254.169.123';

export interface TimeAndDnsArgs {
  readonly region: string;
  readonly vpcId: pulumi.Input<string>;
  readonly tags: NetworkTags;
}

/**
 * One source of time and one of names for every host of a VPC: Amazon's (PCI DSS 10.6.1, 10.6.2). Free of charge.
 * https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html
 *
 * Creates: ec2.VpcDhcpOptions and its association.
 *
 * @example
 * new TimeAndDns('network-time', { region, vpcId, tags }, { parent });
 */
export class TimeAndDns extends pulumi.ComponentResource {
  constructor(name: string, { region, vpcId, tags }: TimeAndDnsArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:network:TimeAndDns', name, {}, opts);
    const options = new aws.ec2.VpcDhcpOptions(
      `${name}-options`,
      {
        domainName: region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`,
        domainNameServers: ['AmazonProvidedDNS'],
        ntpServers: [amazonTime],
        tags: { ...tags },
      },
      { parent: this },
    );
    new aws.ec2.VpcDhcpOptionsAssociation(`${name}-of-vpc`, { dhcpOptionsId: options.id, vpcId }, { parent: this });
    this.registerOutputs({});
  }
}
