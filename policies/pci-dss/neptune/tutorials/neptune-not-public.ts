import { resource, Tutorial } from '../../../model/tutorial';

const instance = { clusterIdentifier: 'fraud', instanceClass: 'db.r6g.large', engine: 'neptune' };

export const tutorial: Tutorial = {
  meaning:
    'An instance of Neptune with `publiclyAccessible: true` gets an address on the internet. Between it and everybody are then the security group and IAM signatures only. The policy asks for the default, an instance that is reached from its VPC.',
  why: 'Stores of account data must not be reachable directly from untrusted networks (1.4.4); traffic from there ends at systems made for it (1.4.1, 1.4.2).',
  attack:
    'An analyst wants to look at the graph from a notebook at home, so an instance is made public and the group gets a wide rule. A key of a role with neptune-db:* leaks from that notebook to a public repository. Whoever finds it reads the graph from their own desk.',
  wrong: [
    resource('aws:neptune/clusterInstance:ClusterInstance', 'fraud-1', { ...instance, publiclyAccessible: true }),
  ],
  right: [resource('aws:neptune/clusterInstance:ClusterInstance', 'fraud-1', instance)],
  repair: [
    'Find clients from outside: accepted traffic from public addresses to port 8182 in the VPC flow logs. They lose their way in.',
    'Give them another: a Neptune notebook in the VPC, a VPN, or port forwarding with Session Manager.',
    'Leave publiclyAccessible out, or set it to false, and deploy in a quiet hour. Clients in the VPC may have to reconnect.',
    'Remove the public sources from the security group as well.',
    'Verify: aws neptune describe-db-instances --db-instance-identifier NAME --query "DBInstances[].PubliclyAccessible" prints false.',
  ],
  links: [
    {
      title: 'Neptune public endpoints',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/neptune-public-endpoints.html',
    },
    {
      title: 'Security Hub control Neptune.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-9',
    },
  ],
};
