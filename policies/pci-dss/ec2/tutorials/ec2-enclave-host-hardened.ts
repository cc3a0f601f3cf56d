import { from, resource, Tutorial } from '../../../model/tutorial';

const host = {
  ami: 'ami-0abcdef1234567890',
  instanceType: 'c6i.xlarge',
  subnetId: 'subnet-0a1b2c3d4e5f67890',
  enclaveOptions: { enabled: true },
  associatePublicIpAddress: false,
  vpcSecurityGroupIds: [from('pin-hosts', 'id')],
};
const group = resource('aws:ec2/securityGroup:SecurityGroup', 'pin-hosts', { description: 'PIN translation hosts' });
const callers = resource('aws:ec2/securityGroup:SecurityGroup', 'authorization', {
  description: 'Authorization service',
});
const entry = (source: Readonly<Record<string, string | ReturnType<typeof from>>>) =>
  resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'pin-requests', {
    securityGroupId: from('pin-hosts', 'id'),
    description: 'PIN requests of the authorization service',
    ipProtocol: 'tcp',
    fromPort: 5000,
    toPort: 5000,
    ...source,
  });

export const tutorial: Tutorial = {
  meaning:
    'A Nitro Enclave is a sealed virtual machine next to an instance: no disk, no network, no login, only a channel to its host. It is made for the most sensitive work, such as PINs and keys. The policy asks that its host has no public address, answers metadata requests with session tokens only, and admits other security groups instead of address blocks.',
  why: 'The enclave trusts nobody, but the host decides what is sent into it. Traffic to that host is limited to known callers (1.3.1), and its settings leave no easy way to its credentials (2.2.6).',
  attack:
    'An attacker on any machine of the 10.0.0.0/8 network reaches the host of the enclave, because its group admits the whole block. Through a forged request to the metadata service he gets the role of the host, with which he starts his own enclave requests and asks KMS for keys as far as the key policy lets the role. With attestation in the key policy he fails; without it he decrypts PINs.',
  wrong: [group, entry({ cidrIpv4: '10.0.0.0/8' }), resource('aws:ec2/instance:Instance', 'pin-host', host)],
  right: [
    group,
    callers,
    entry({ referencedSecurityGroupId: from('authorization', 'id') }),
    resource('aws:ec2/instance:Instance', 'pin-host', { ...host, metadataOptions: { httpTokens: 'required' } }),
  ],
  repair: [
    'List callers of the host from the flow logs, and check that each belongs to a security group you can name; give those that have none a group of their own.',
    'Add rules with referencedSecurityGroupId for these groups, deploy, and only then remove the rules with address blocks. No connection is lost in this order.',
    'Set metadataOptions.httpTokens to "required": it changes on the running host. A public address is removed by replacing the host; start the new one beside it and let the enclave attest before you move traffic.',
    'Verify: aws ec2 describe-instances --instance-ids INSTANCE --query "Reservations[].Instances[].[EnclaveOptions.Enabled,PublicIpAddress,MetadataOptions.HttpTokens]" prints true, null and "required".',
  ],
  links: [
    { title: 'What is AWS Nitro Enclaves', url: 'https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave.html' },
    {
      title: 'Cryptographic attestation',
      url: 'https://docs.aws.amazon.com/enclaves/latest/user/set-up-attestation.html',
    },
  ],
};
