import { resource, Tutorial } from '../../../model/tutorial';

const gateway = (autoAcceptSharedAttachments: string) =>
  resource('aws:ec2transitgateway/transitGateway:TransitGateway', 'backbone', {
    description: 'Network between the accounts',
    autoAcceptSharedAttachments,
  });

export const tutorial: Tutorial = {
  meaning:
    'A transit gateway is a router between VPCs, also of other accounts it is shared with. When such an account attaches a VPC, the owner accepts the attachment by hand, or the gateway accepts everything by itself. The policy fails gateways that accept by themselves (`autoAcceptSharedAttachments: "enable"`).',
  why: 'Every new network connection is approved before it exists (1.2.2), and a control stands between trusted and untrusted networks (1.4.1). Automatic acceptance skips both.',
  attack:
    'The gateway is shared with the whole organization. In a sandbox account with weak rules an attacker creates a VPC and attaches it. The attachment is accepted at once and, with the default route table, propagates its routes: from the sandbox he now scans the production networks.',
  wrong: [gateway('enable')],
  right: [gateway('disable')],
  repair: [
    'List what is attached and from which account: aws ec2 describe-transit-gateway-attachments --query "TransitGatewayAttachments[].[ResourceOwnerId,ResourceId,State]" --output table. Remove attachments nobody ordered.',
    'Set autoAcceptSharedAttachments: "disable" and deploy. The gateway changes in place, existing attachments keep working.',
    'Tell account owners that new attachments now wait as pendingAcceptance until the network team runs aws ec2 accept-transit-gateway-vpc-attachment. Pipelines that attach and route in one go need a pause there.',
    'Verify: aws ec2 describe-transit-gateways --query "TransitGateways[].Options.AutoAcceptSharedAttachments" prints "disable".',
  ],
  links: [
    {
      title: 'Transit gateways in AWS Transit Gateway',
      url: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html',
    },
    {
      title: 'Security Hub control EC2.23',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23',
    },
  ],
};
