import { policyOf, type Policy } from '../iam/policy';

/**
 * AWS managed policies the landing zone knows, as statements that allow at least what AWS documents; read-only policies
 * list thousands of actions, here they are the patterns that hold them all. A proof that nobody can do something on more
 * permissions than they have also holds for those they have.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
type Statement = Readonly<Record<string, unknown>>;

const allow = (actions: readonly string[], resource: string | readonly string[] = '*'): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resource,
});

const reading = [
  ...['BatchGet', 'Check', 'Describe', 'Detect', 'Get', 'List', 'Lookup', 'Query', 'Search', 'Select', 'View'],
  ...['BatchDescribe', 'Batch', 'Deliver', 'Discover', 'Download', 'Estimate', 'Evaluate', 'Filter', 'Is', 'Preview'],
  ...['Read', 'Receive', 'Scan', 'Simulate', 'Test', 'Validate', 'Verify', 'GET', 'Generate'],
].map((verb) => `*:${verb}*`);

const role = (...names: readonly string[]): readonly string[] => names.map((name) => `arn:*:iam::*:role/${name}`);
const services = (...names: readonly string[]): readonly string[] => names.map((name) => `${name}:*`);

function managed(): Readonly<Record<string, readonly Statement[]>> {
  const agent = [
    allow(['ssm:Describe*', 'ssm:Get*', 'ssm:List*', 'ssm:Put*', 'ssm:Update*', 'ssmmessages:*', 'ec2messages:*']),
  ];
  return {
    AdministratorAccess: [allow(['*'])],
    PowerUserAccess: [
      { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
      allow([
        'account:Get*',
        'account:List*',
        'iam:CreateServiceLinkedRole',
        'iam:DeleteServiceLinkedRole',
        'iam:ListRoles',
        'organizations:Describe*',
      ]),
    ],
    IAMFullAccess: [allow(['iam:*', 'organizations:Describe*', 'organizations:List*'])],
    ReadOnlyAccess: [allow([...reading, 'es:ESHttp*', 'logs:Start*', 'logs:Stop*', 's3express:CreateSession'])],
    SecurityAudit: [allow(reading)],
    'job-function/ViewOnlyAccess': [allow(reading)],
    CloudWatchReadOnlyAccess: [allow([...reading, 'logs:Start*', 'logs:Stop*', 'xray:Start*', 'xray:Cancel*'])],
    AWSSupportAccess: [allow(services('support', 'support-console'))],
    'job-function/SystemAdministrator': [
      allow([
        ...services(
          'acm',
          'autoscaling',
          'cloudwatch',
          'codecommit',
          'codedeploy',
          'codepipeline',
          'config',
          'ds',
          'ec2',
        ),
        ...services(
          'elasticloadbalancing',
          'events',
          'lambda',
          'logs',
          'route53',
          'route53domains',
          's3',
          'ses',
          'sns',
          'sqs',
          'trustedadvisor',
        ),
        ...['cloudtrail:Describe*', 'cloudtrail:Get*', 'cloudtrail:List*', 'cloudtrail:LookupEvents'],
        ...[
          'cloudtrail:StartLogging',
          'cloudtrail:StopLogging',
          'iam:Get*',
          'iam:List*',
          'iam:Simulate*',
          'iam:Upload*',
        ],
        ...['iam:UpdateServerCertificate', 'iam:UpdateSigningCertificate', 'kinesis:ListStreams', 'kinesis:PutRecord'],
        ...[
          'kms:CreateAlias',
          'kms:CreateKey',
          'kms:DeleteAlias',
          'kms:Describe*',
          'kms:Encrypt',
          'kms:GenerateRandom',
        ],
        ...['kms:Get*', 'kms:List*', 'kms:ReEncrypt*', 'rds:Describe*', 'rds:List*'],
        ...[
          'rolesanywhere:Get*',
          'rolesanywhere:List*',
          'rolesanywhere:PutNotificationSettings',
          'rolesanywhere:ResetNotificationSettings',
        ],
      ]),
      allow(['iam:PassRole'], role('rds-monitoring-role', 'ec2-sysadmin-*', 'ecr-sysadmin-*', 'lambda-sysadmin-*')),
    ],
    'job-function/DatabaseAdministrator': [
      allow([
        ...reading,
        ...services(
          'cloudwatch',
          'datapipeline',
          'dynamodb',
          'elasticache',
          'lambda',
          'logs',
          'pi',
          'rds',
          'redshift',
          's3',
          'sns',
        ),
      ]),
      allow(
        ['iam:PassRole'],
        role(
          'rds-monitoring-role',
          'rdbms-lambda-access',
          'lambda_exec_role',
          'lambda-dynamodb-*',
          'lambda-vpc-execution-role',
          'DataPipelineDefault*',
        ),
      ),
    ],
    'job-function/NetworkAdministrator': [
      allow([
        ...reading,
        ...services('cloudwatch', 'directconnect', 'ec2', 'networkmanager', 'route53'),
        'iam:CreateServiceLinkedRole',
      ]),
      allow(['iam:PassRole'], role('flow-logs-*')),
    ],
    'job-function/Billing': [
      allow([
        ...reading,
        ...services(
          'aws-portal',
          'billing',
          'budgets',
          'ce',
          'cur',
          'freetier',
          'invoicing',
          'payments',
          'purchase-orders',
          'tax',
        ),
      ]),
    ],
    'job-function/SupportUser': [
      allow([
        ...reading,
        ...services('support'),
        'codepipeline:*',
        'datapipeline:Report*',
        'es:ESHttp*',
        'elasticbeanstalk:Request*',
      ]),
    ],
    AmazonSSMManagedInstanceCore: agent,
    AmazonSSMManagedEC2InstanceDefaultPolicy: agent,
    'service-role/AWSConfigRoleForOrganizations': [allow(['organizations:Describe*', 'organizations:List*'])],
    'service-role/AWSLambdaBasicExecutionRole': [
      allow(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']),
    ],
  };
}

/** AWS managed policies by the part of their ARN after `policy/`. */
export function awsManagedPolicies(): ReadonlyMap<string, Policy> {
  return new Map(
    Object.entries(managed()).map(([name, statements]) => [
      name,
      policyOf(
        `AWS managed policy ${name.slice(name.lastIndexOf('/') + 1)}`,
        { Version: '2012-10-17', Statement: statements },
        `arn:aws:iam::aws:policy/${name}`,
      ),
    ]),
  );
}

/** What Organizations attaches to every level by itself. */
export function fullAccess(name: 'FullAWSAccess' | 'RCPFullAWSAccess'): Policy {
  const everyone = name === 'RCPFullAWSAccess' ? { Principal: '*' } : {};
  return policyOf(`AWS managed policy ${name}`, {
    Version: '2012-10-17',
    Statement: [{ Sid: name, Effect: 'Allow', Action: '*', Resource: '*', ...everyone }],
  });
}
