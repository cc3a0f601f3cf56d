import { resource, Tutorial } from '../../../model/tutorial';

const cluster = { roleArn: 'arn:aws:iam::123456789012:role/cards-eks' };
const network = { subnetIds: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] };

export const tutorial: Tutorial = {
  meaning:
    'The API server is where a Kubernetes cluster is administered. By default EKS gives it a public address for the whole internet. `endpointPrivateAccess` adds an address inside the VPC, `endpointPublicAccess: false` takes the public one away, and `publicAccessCidrs` limits it to known addresses. The policy asks for one of the last two.',
  why: 'Systems of the cardholder data environment must not be reachable from untrusted networks (1.4.4), their administration least of all.',
  attack:
    'The token of a service account leaks in a build log. With a public endpoint it works from anywhere: the finder lists the pods, reads the secrets, starts a container of their own. And each new hole of the API server is open to the whole world until AWS has patched it.',
  wrong: [resource('aws:eks/cluster:Cluster', 'cards', { ...cluster, vpcConfig: network })],
  right: [
    resource('aws:eks/cluster:Cluster', 'cards', {
      ...cluster,
      vpcConfig: { ...network, endpointPrivateAccess: true, endpointPublicAccess: false },
    }),
  ],
  repair: [
    'Find out who uses the public endpoint: sourceIPs in the audit log. Usually these are people, build systems, and nodes that go out by a NAT gateway.',
    'Set endpointPrivateAccess to true first and deploy. Nodes and pods in the VPC then use the private address; nothing is interrupted.',
    'Give people and build systems a way in: VPN, a runner in the VPC, or Session Manager. Admit them to port 443 in the security group of the cluster. Or name their addresses in publicAccessCidrs.',
    'Set endpointPublicAccess to false and deploy; the update takes some minutes, pods go on running.',
    'Verify: aws eks describe-cluster --name NAME --query "cluster.resourcesVpcConfig.[endpointPublicAccess,endpointPrivateAccess,publicAccessCidrs]" prints false and true, and kubectl from outside gets no connection.',
  ],
  links: [
    {
      title: 'Cluster API server endpoint',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
    },
    {
      title: 'Security Hub control EKS.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-1',
    },
  ],
};
