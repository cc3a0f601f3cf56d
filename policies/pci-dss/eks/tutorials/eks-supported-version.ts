import { resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  roleArn: 'arn:aws:iam::123456789012:role/cards-eks',
  vpcConfig: {
    subnetIds: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
    endpointPrivateAccess: true,
    endpointPublicAccess: false,
  },
};

export const tutorial: Tutorial = {
  meaning:
    'Kubernetes publishes a minor version about three times a year, and EKS supports each for 14 months in standard support. After that comes a year of extended support at a higher price, then a forced upgrade. The policy asks for a version in standard support, advises against extended support and fails what is older; which is the oldest is a setting of the policy, since it moves with the calendar.',
  why: 'Technology in use is reviewed so that it still gets fixes from its vendor (12.3.4), and patches are installed in time (6.3.3).',
  attack:
    'A hole in the kubelet is fixed in the supported versions on one day. The cluster is three versions behind, since an upgrade has always been postponed; the jump is now too large to be done in a week. Everybody can read in the release notes how to get from a pod to its node.',
  wrong: [resource('aws:eks/cluster:Cluster', 'cards', { ...cluster, version: '1.31' })],
  right: [resource('aws:eks/cluster:Cluster', 'cards', { ...cluster, version: '1.35' })],
  repair: [
    'See what would break: aws eks list-insights --cluster-name NAME shows use of APIs that the next version removes. Check add-ons and controllers for their supported versions, and PodDisruptionBudgets.',
    'Raise version by one minor step in a test cluster, then in the real one, and deploy. The control plane is updated in place and pods go on; it cannot be lowered again. Repeat for each step.',
    'After each step raise the node groups (new nodes start, pods move off the old ones; two replicas and a disruption budget keep applications up) and the add-ons vpc-cni, coredns and kube-proxy.',
    'Verify: aws eks describe-cluster --name NAME --query cluster.version, and kubectl get nodes shows the same minor version on all nodes.',
  ],
  links: [
    {
      title: 'Kubernetes version lifecycle on EKS',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html',
    },
    {
      title: 'Security Hub control EKS.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-2',
    },
  ],
};
