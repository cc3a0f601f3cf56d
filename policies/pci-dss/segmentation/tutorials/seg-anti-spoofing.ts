import { resource, Tutorial } from '../../../model/tutorial';

const instance = (sourceDestCheck: boolean) =>
  resource('aws:ec2/instance:Instance', 'forwarder', {
    ami: 'ami-0abcdef1234567890',
    instanceType: 't3.small',
    subnetId: 'subnet-0a1b2c3d4e5f67890',
    sourceDestCheck,
  });

export const tutorial: Tutorial = {
  meaning:
    'EC2 checks each packet: an instance may only send under its own address and only receive packets meant for it. Routers, NAT instances and firewall appliances need this source/destination check off. The policy fails `sourceDestCheck: false` on instances and network interfaces; for a real appliance accept the finding with a reason.',
  why: 'Forged source addresses are detected and kept out of the trusted network (1.4.3). This check is the one that AWS does for you, at the virtual network card, where malware on the host cannot switch it off.',
  attack:
    'A host with the check off is taken over. It sends packets with the address of a trusted batch server, so that records point to the wrong machine, and together with a changed route it can pretend to be that server and read what was meant for it. With the check on, such packets never leave the card.',
  wrong: [instance(false)],
  right: [instance(true)],
  repair: [
    'Find out whether the host forwards packets: routes that point to it (aws ec2 describe-route-tables --filters Name=route.instance-id,Values=INSTANCE) mean that it is a NAT or router. Switching the check on would cut all traffic through it.',
    'Replace a NAT instance by a NAT gateway or a Network Firewall: build it, change the routes to it, and watch the traffic move. Open connections through the old host break when the route changes.',
    'Set sourceDestCheck: true, or remove the property, and deploy. It changes on the running instance.',
    'Verify: aws ec2 describe-instances --query "Reservations[].Instances[?SourceDestCheck==`false`].InstanceId" prints an empty list.',
  ],
  links: [
    { title: 'Elastic network interfaces', url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html' },
    { title: 'NAT instances', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_NAT_Instance.html' },
  ],
};
