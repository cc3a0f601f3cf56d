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
    'All that happens in a Kubernetes cluster goes through its API server: deployments, secrets, commands in containers. AWS runs it for you, and its logs stay with AWS unless `enabledClusterLogTypes` sends them to CloudWatch Logs. The type `audit` says who asked for what; the policy asks for it.',
  why: 'Actions of people and systems with rights leave a trail (10.2.1). CloudTrail sees the API of EKS, which makes clusters, but not the API of Kubernetes inside of it.',
  attack:
    'An intruder with a stolen token runs kubectl get secrets in all namespaces, and kubectl exec into the payment container. CloudTrail shows nothing of either. Without the audit log nobody can say which secrets were read, so all have to be changed.',
  wrong: [resource('aws:eks/cluster:Cluster', 'cards', cluster)],
  right: [
    resource('aws:eks/cluster:Cluster', 'cards', {
      ...cluster,
      enabledClusterLogTypes: ['audit', 'authenticator', 'api'],
    }),
  ],
  repair: [
    'Estimate the volume: a busy cluster writes gigabytes of audit log a day, charged as ingestion of CloudWatch Logs. Workloads are not touched.',
    'Make the log group /aws/eks/CLUSTER/cluster in the program first, with retention and encryption; otherwise EKS makes one that keeps everything for ever.',
    'Set enabledClusterLogTypes and deploy. The control plane is updated in place in some minutes, pods go on running.',
    'Verify: aws eks describe-cluster --name NAME --query cluster.logging.clusterLogging prints "audit" in a list with "enabled": true.',
  ],
  links: [
    {
      title: 'Send control plane logs to CloudWatch Logs',
      url: 'https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html',
    },
    {
      title: 'Security Hub control EKS.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eks-controls.html#eks-8',
    },
  ],
};
