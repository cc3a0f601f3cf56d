import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'An RDS instance with `publiclyAccessible: true` gets a public IP address, and its DNS name leads there from outside of the VPC. The only thing left between the internet and the database is then the security group. The policy asks for the default, a private address only.',
  why: 'Systems that store account data must not be reachable directly from untrusted networks (1.4.4). Two barriers are asked for in practice: no address, and no rule.',
  attack:
    'A database is made public "for an hour" so that a vendor can connect, and the security group gets 0.0.0.0/0 for the same hour. Scanners of the whole internet find the port the same day; the hour lasts for a year. A single reused password later the card table is for sale.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', { ...database, publiclyAccessible: true })],
  right: [resource('aws:rds/instance:Instance', 'cards', database)],
  repair: [
    "Find clients that come from outside: in the VPC flow logs of the instance's network interface look for accepted traffic from public addresses. They will lose their way in.",
    'Give them another: a VPN, a peering, AWS PrivateLink, or port forwarding with Session Manager through a host in the VPC.',
    'Leave publiclyAccessible out, or set it to false, and deploy. It is applied at once, without a restart; clients inside the VPC already use the private address.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].PubliclyAccessible" prints false, and the DNS name resolves to a private address.',
  ],
  links: [
    {
      title: 'Hiding a DB instance in a VPC from the internet',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    },
    {
      title: 'Security Hub control RDS.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2',
    },
  ],
};
