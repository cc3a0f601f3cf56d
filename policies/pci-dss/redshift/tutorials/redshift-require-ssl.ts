import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  clusterIdentifier: 'cards',
  nodeType: 'ra3.large',
  numberOfNodes: 2,
  masterUsername: 'cardowner',
  manageMasterPassword: true,
};
const warehouse = resource('aws:redshift/cluster:Cluster', 'cards', {
  ...cluster,
  clusterParameterGroupName: from('warehouse-settings', 'name'),
});
const logging = { name: 'enable_user_activity_logging', value: 'true' };

export const tutorial: Tutorial = {
  meaning:
    'Redshift offers TLS, but a parameter decides whether clients must use it: `require_ssl` in the parameter group of the cluster. In a group of the family redshift-1.0 it is off unless set, and clear text is accepted as well. The policy asks that groups of the program set it to true and that clusters use one of them.',
  why: 'Logins and account data must not travel in clear text (4.2.1), and neither must the work of administrators (2.2.7).',
  attack:
    "A report tool connects without TLS since that was the default of its driver. On the way from the office over a partner's network somebody records the login and each result. The cluster would have taken TLS, nobody made it insist.",
  wrong: [
    resource('aws:redshift/parameterGroup:ParameterGroup', 'warehouse-settings', {
      family: 'redshift-1.0',
      parameters: [logging],
    }),
    warehouse,
  ],
  right: [
    resource('aws:redshift/parameterGroup:ParameterGroup', 'warehouse-settings', {
      family: 'redshift-1.0',
      parameters: [logging, { name: 'require_ssl', value: 'true' }],
    }),
    warehouse,
  ],
  repair: [
    'Find clients without TLS: the field sslversion of the connection log is empty for them. They will be refused.',
    'Switch them to TLS first: sslmode=verify-full, or ssl=true in JDBC, with the certificate bundle of Redshift.',
    'Set require_ssl in the parameter group and deploy, then reboot the cluster in a maintenance window (aws redshift reboot-cluster): the parameter is pending until then, and queries fail for some minutes.',
    'Verify: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].ClusterParameterGroups" prints in-sync, and psql with sslmode=disable is refused.',
  ],
  links: [
    {
      title: 'Configuring security options for connections',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html',
    },
    {
      title: 'Security Hub control Redshift.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-2',
    },
  ],
};
