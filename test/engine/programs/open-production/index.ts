import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { planAccount } from '../../../../accounts/plan-account';
import { loadOrganization } from '../../../../organization/load';

const organization = loadOrganization(new pulumi.Config('landing-zone').require('file'));
const outputs = planAccount(organization, pulumi.getStack(), { bootstrap: false });
const group = new aws.ec2.SecurityGroup('administration', {
  description: 'Administration from everywhere',
  ingress: [{ description: 'SSH', protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks: ['0.0.0.0/0'] }],
});
new aws.vpc.SecurityGroupIngressRule('desktop', {
  securityGroupId: group.id,
  ipProtocol: 'tcp',
  fromPort: 3389,
  toPort: 3389,
  cidrIpv6: '::/0',
});

export = outputs;
