import { from, resource, Tutorial } from '../../../model/tutorial';

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
    'Kubernetes keeps secrets (passwords, keys, certificates) in its database etcd. EKS encrypts this database; from version 1.28 on it does so with envelope encryption under a key that AWS owns. `encryptionConfig` with `resources: ["secrets"]` puts a KMS key of your own in that place, and the policy asks for it.',
  why: 'Passwords must be unreadable where they are stored, with strong cryptography (8.3.2). With your own key you decide who may use it, see its use in CloudTrail, and can take it back.',
  attack:
    'A backup or a copy of etcd gets into wrong hands, by a flaw in the service or by somebody with rights at the provider. It holds the database passwords of all applications in the cluster. Under your key they stay unreadable, and you can show that nobody asked KMS to open them.',
  wrong: [resource('aws:eks/cluster:Cluster', 'cards', cluster)],
  right: [
    resource('aws:kms/key:Key', 'cluster-key', { description: 'Encrypts Kubernetes secrets', enableKeyRotation: true }),
    resource('aws:eks/cluster:Cluster', 'cards', {
      ...cluster,
      encryptionConfig: { provider: { keyArn: from('cluster-key', 'arn') }, resources: ['secrets'] },
    }),
  ],
  repair: [
    'Know that there is no way back: the encryption cannot be removed, and a cluster whose key is deleted cannot be recovered. Protect the key; the role that deploys needs kms:DescribeKey and kms:CreateGrant on it.',
    'Set encryptionConfig and deploy. Adding it to a cluster without one is an update in place that takes some minutes (aws eks associate-encryption-config); pods go on running. Changing the key later replaces the cluster.',
    'To have older secrets written under the new key, touch each of them once: kubectl get secrets --all-namespaces -o json | kubectl annotate --overwrite -f - rewritten=true.',
    'Verify: aws eks describe-cluster --name NAME --query cluster.encryptionConfig prints "secrets" and your key.',
  ],
  links: [
    {
      title: 'Default envelope encryption for all Kubernetes API data',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html',
    },
    {
      title: 'Security Hub control EKS.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-3',
    },
  ],
};
