/** One careless edit of the landing zone, and what must come of it. */
export interface Break {
  readonly name: string;
  /** Stack to plan afterwards. */
  readonly account: string;
  readonly file: string;
  /** Text to find in the file; it must be there. */
  readonly find: string;
  readonly replace: string;
  /** A requirement the finding must name. */
  readonly requirement: string;
  /** Part of the URN of the resource that must be named. */
  readonly resource: string;
}

const securityGroups = 'components/network/security-groups.ts';
const openToAll = (rule: string): string => `    this.registerOutputs({});\n    ${rule}`;

export const breaks: readonly Break[] = [
  {
    name: 'log bucket lifecycle to Glacier at day 20',
    account: 'log-archive',
    file: 'components/audit-logs/lifecycle.ts',
    find: '{ days: logs.glacierAfterDays,',
    replace: '{ days: 20,',
    requirement: '10.5.1',
    resource: 'log-archive-archive',
  },
  {
    name: 'log retention of 200 days',
    account: 'log-archive',
    file: 'components/audit-logs/lifecycle.ts',
    find: 'expiration: { days: logs.expireAfterDays }',
    replace: 'expiration: { days: 200 }',
    requirement: '10.5.1',
    resource: 'log-archive-archive',
  },
  {
    name: 'log group retention of 180 days',
    account: 'management',
    file: 'components/audit-logs/trail-log-group.ts',
    find: 'retentionInDays: ',
    replace: 'retentionInDays: 180 ?? ',
    requirement: '10.5.1',
    resource: 'aws:cloudwatch/logGroup:LogGroup',
  },
  {
    name: 'trail validation off',
    account: 'management',
    file: 'components/audit-logs/organization-trail.ts',
    find: 'enableLogFileValidation: true',
    replace: 'enableLogFileValidation: false',
    requirement: '10.3.4',
    resource: 'aws:cloudtrail/trail:Trail',
  },
  {
    name: 'security group open to ::/0 on 22, inline',
    account: 'production',
    file: securityGroups,
    find: '    this.registerOutputs({});',
    replace: openToAll(
      "new aws.ec2.SecurityGroup(`${name}-careless`, { description: 'x', ingress: [{ protocol: 'tcp', fromPort: 22, toPort: 22, ipv6CidrBlocks: ['::/0'] }] }, { parent: this });",
    ),
    requirement: '1.3.1',
    resource: '-careless',
  },
  {
    name: 'security group open to ::/0 on 22, ingress rule',
    account: 'production',
    file: securityGroups,
    find: '    this.registerOutputs({});',
    replace: openToAll(
      "new aws.vpc.SecurityGroupIngressRule(`${name}-careless`, { securityGroupId: 'sg-1', ipProtocol: 'tcp', fromPort: 20, toPort: 30, cidrIpv6: '::/0' }, { parent: this });",
    ),
    requirement: '1.3.1',
    resource: '-careless',
  },
  {
    name: 'security group open to ::/0 on 22, legacy rule',
    account: 'production',
    file: securityGroups,
    find: '    this.registerOutputs({});',
    replace: openToAll(
      "new aws.ec2.SecurityGroupRule(`${name}-careless`, { securityGroupId: 'sg-1', type: 'ingress', protocol: '-1', fromPort: 0, toPort: 0, ipv6CidrBlocks: ['::/0'] }, { parent: this });",
    ),
    requirement: '1.3.1',
    resource: '-careless',
  },
  {
    name: 'KMS rotation off',
    account: 'log-archive',
    file: 'components/encryption/customer-key.ts',
    find: 'enableKeyRotation: true',
    replace: 'enableKeyRotation: false',
    requirement: '3.7.4',
    resource: 'aws:kms/key:Key',
  },
  {
    name: 'password history of 2',
    account: 'iam',
    file: 'components/identity/password-policy.ts',
    find: 'passwordReusePrevention: rules.reusePrevention',
    replace: 'passwordReusePrevention: 2',
    requirement: '8.3.7',
    resource: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy',
  },
  {
    name: 'switch-role trust without MFA',
    account: 'staging',
    file: 'components/identity/trust.ts',
    find: '        ...freshMfa,\n',
    replace: '',
    requirement: '8.4.2',
    resource: 'aws:iam/role:Role',
  },
  {
    name: 'public access block half off, account',
    account: 'development',
    file: 'components/baseline/account-baseline.ts',
    find: 'blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true',
    replace: 'blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: false, restrictPublicBuckets: false',
    requirement: '1.4.4',
    resource: 'AccountPublicAccessBlock',
  },
  {
    name: 'public access block half off, bucket',
    account: 'log-archive',
    file: 'components/audit-logs/log-bucket.ts',
    find: 'restrictPublicBuckets: true',
    replace: 'restrictPublicBuckets: false',
    requirement: '1.4.4',
    resource: 'BucketPublicAccessBlock',
  },
  {
    name: 'Security Hub without the PCI standard',
    account: 'security',
    file: 'components/detection/security-standards.ts',
    find: "  { name: 'PCI DSS v4.0.1', path: 'standards/pci-dss/v/4.0.1' },\n",
    replace: '',
    requirement: '2.2.1',
    resource: 'aws:securityhub/',
  },
  {
    name: 'flow logs removed',
    account: 'production',
    file: 'components/network/traffic-logs.ts',
    find: '    new aws.ec2.FlowLog(',
    replace: '    ((..._unused: readonly unknown[]) => undefined)(',
    requirement: '10.2.1',
    resource: 'aws:ec2/vpc:Vpc',
  },
  {
    name: 'an IAM policy with Action *',
    account: 'staging',
    file: 'components/identity/role-boundary.ts',
    find: 'import ',
    replace:
      "import * as careless from '@pulumi/aws';\nnew careless.iam.Policy('careless', { policy: JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }) });\nimport ",
    requirement: '7.2.2',
    resource: '::careless',
  },
  {
    name: 'Inspector without Lambda code',
    account: 'security',
    file: 'components/vulnerability/inspector.ts',
    find: "['EC2', 'ECR', 'LAMBDA', 'LAMBDA_CODE']",
    replace: "['EC2', 'ECR', 'LAMBDA']",
    requirement: '6.3.1',
    resource: 'aws:inspector2/',
  },
];
