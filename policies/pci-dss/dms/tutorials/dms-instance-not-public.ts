import { resource, Tutorial } from '../../../model/tutorial';

const instance = { replicationInstanceId: 'ledger-copy', replicationInstanceClass: 'dms.t3.medium' };

export const tutorial: Tutorial = {
  meaning:
    'A DMS replication instance is the host that copies rows between databases. With `publiclyAccessible` it gets a public IP address beside its private one. The policy wants it without: sources outside AWS are reached by VPN, Direct Connect or peering, and sources inside by private addresses.',
  why: 'Hosts that store or carry account data must not be reachable straight from the internet (1.4.4). A replication instance sees each row it copies and keeps the credentials of both ends.',
  attack:
    'Scanners try every public address of AWS within hours. They find the instance, and its security group was opened to 0.0.0.0/0 for a test. Without any AWS right the attacker works on the host software from outside; a public address also lets an intruder inside send the copied rows straight out.',
  wrong: [
    resource('aws:dms/replicationInstance:ReplicationInstance', 'ledger-copy', {
      ...instance,
      publiclyAccessible: true,
    }),
  ],
  right: [
    resource('aws:dms/replicationInstance:ReplicationInstance', 'ledger-copy', {
      ...instance,
      publiclyAccessible: false,
    }),
  ],
  repair: [
    'Find endpoints that are reached by public addresses: aws dms describe-endpoints --query "Endpoints[].[EndpointIdentifier,ServerName]". Give them a private path (VPN, peering) first, and allow the new instance in their firewalls.',
    'The setting cannot be changed on an existing instance: Pulumi replaces it. Declare a second, private instance under a new replicationInstanceId next to the old one, with the same or a later DMS version, and test its connections.',
    'Stop each task, move it with aws dms move-replication-task --replication-task-arn TASK --target-replication-instance-arn NEW, and resume it. Databases stay up; only the copying pauses. Then delete the old instance.',
    'Verify: aws dms describe-replication-instances --query "ReplicationInstances[].[ReplicationInstanceIdentifier,PubliclyAccessible]" prints false.',
  ],
  links: [
    {
      title: 'Setting up a network for a replication instance',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.VPC.html',
    },
    {
      title: 'Security Hub control DMS.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-1',
    },
  ],
};
