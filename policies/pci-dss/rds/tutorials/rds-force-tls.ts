import { from, resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'mysql', engineVersion: '8.4', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'Every RDS engine offers TLS, but some accept clients that do not use it. One parameter closes that door: `rds.force_ssl` for PostgreSQL and SQL Server, `require_secure_transport` for MySQL and MariaDB. Default parameter groups cannot be edited, and for MySQL the parameter is off in them, so the database needs a parameter group of its own.',
  why: 'Passwords and account numbers must not travel readable (4.2.1 for open networks, 2.2.7 for administrators). When the server refuses clear text, one wrongly configured client cannot undo it for everybody.',
  attack:
    'A reporting job was set up without TLS years ago and still works. Somebody with a mirror of the VPC traffic, or on a host in the path of the VPN, records the login and all result rows. The server never objected, so nobody noticed.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', database)],
  right: [
    resource('aws:rds/parameterGroup:ParameterGroup', 'tls-only', {
      family: 'mysql8.4',
      parameters: [{ name: 'require_secure_transport', value: '1' }],
    }),
    resource('aws:rds/instance:Instance', 'cards', { ...database, parameterGroupName: from('tls-only', 'name') }),
  ],
  repair: [
    "Find clients without TLS first, they will be refused. MySQL: select * from performance_schema.status_by_thread where variable_name = 'Ssl_version' and variable_value = ''. PostgreSQL: select * from pg_stat_ssl where not ssl.",
    'Give those clients the AWS certificate bundle and a connection string that checks it (sslmode=verify-full, or VERIFY_IDENTITY for MySQL).',
    'If the database still uses a default group, create the new group with the old values and attach it; an instance takes a newly attached group only after a reboot, so use the maintenance window or a Multi-AZ failover.',
    'Set the parameter to 1 and deploy. On MySQL it is applied without a reboot and holds for new connections.',
    'Verify: aws rds describe-db-parameters --db-parameter-group-name GROUP --query "Parameters[?ParameterName==\'require_secure_transport\'].ParameterValue" prints 1, and a client with TLS off is refused.',
  ],
  links: [
    {
      title: 'Using SSL/TLS to encrypt a connection to a DB instance',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
    },
    {
      title: 'Requiring SSL/TLS for all connections to MySQL',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html',
    },
  ],
};
