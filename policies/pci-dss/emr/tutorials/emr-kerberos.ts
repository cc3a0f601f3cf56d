import { json, resource, Tutorial } from '../../../model/tutorial';

const type = 'aws:emr/securityConfiguration:SecurityConfiguration';
const encryption = {
  EnableInTransitEncryption: false,
  EnableAtRestEncryption: true,
  AtRestEncryptionConfiguration: { S3EncryptionConfiguration: { EncryptionMode: 'SSE-S3' } },
};

export const tutorial: Tutorial = {
  meaning:
    'The programs of a Hadoop cluster believe each other: whoever says he is the user `hive` is `hive`. Kerberos ends that. A server (KDC) gives users and services tickets they have to show. In EMR it is declared in a security configuration (`KerberosConfiguration`), and a cluster uses it with `kerberosAttributes`. The policy, advisory, looks at both.',
  why: 'It supports 7.3.1 and 8.3.1: users and services prove who they are before an access control system lets them at data. Without proof, the rights of Hive or HDFS hold off nobody.',
  attack:
    'Any host that reaches the name node sets `HADOOP_USER_NAME=hdfs` and is the administrator of the file system; that is no fault of the software but how it works without Kerberos. An intruder on a notebook in the same VPC copies the transaction tables with two commands.',
  wrong: [resource(type, 'analytics', { configuration: json({ EncryptionConfiguration: encryption }) })],
  right: [
    resource(type, 'analytics', {
      configuration: json({
        EncryptionConfiguration: encryption,
        AuthenticationConfiguration: {
          KerberosConfiguration: {
            Provider: 'ClusterDedicatedKdc',
            ClusterDedicatedKdcConfiguration: { TicketLifetimeInHours: 24 },
          },
        },
      }),
    }),
  ],
  repair: [
    'List jobs and users of the cluster. Each needs a principal and a keytab or password; check that the applications you use support Kerberos on EMR.',
    'Security configuration and cluster cannot be changed: Pulumi replaces both. Keep data in S3, not in the HDFS of the cluster, or copy it out first.',
    'Start a second cluster with the new configuration and kerberosAttributes (realm, and kdcAdminPassword from a secret), run the jobs there next to the old ones, move them over and terminate the old cluster.',
    'Verify: aws emr describe-cluster --cluster-id ID --query "Cluster.[SecurityConfiguration,KerberosAttributes.Realm]", and hdfs dfs -ls / without a ticket fails.',
  ],
  links: [
    {
      title: 'Use Kerberos for authentication with Amazon EMR',
      url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-kerberos.html',
    },
    {
      title: 'AWS Config rule emr-kerberos-enabled',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/emr-kerberos-enabled.html',
    },
  ],
};
