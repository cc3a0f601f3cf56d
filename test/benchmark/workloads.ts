import * as fs from 'node:fs';
import * as path from 'node:path';
import { renderTemplate } from '../../organization/template';

/** A program of `count` resources of the kinds a workload has, in blocks of ten; every tenth block opens a port. */
export function writeProgram(directory: string, count: number): void {
  fs.mkdirSync(directory, { recursive: true });
  fs.writeFileSync(
    path.join(directory, 'Pulumi.yaml'),
    'name: synthetic\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n',
  );
  fs.writeFileSync(
    path.join(directory, 'package.json'),
    '{ "name": "synthetic", "version": "1.0.0", "main": "index.js" }\n',
  );
  fs.writeFileSync(
    path.join(directory, 'index.js'),
    `const aws = require('@pulumi/aws');
for (let i = 0; i < ${count / 10}; i++) {
  const key = new aws.kms.Key('key-' + i, { enableKeyRotation: true, description: 'data ' + i });
  const bucket = new aws.s3.Bucket('bucket-' + i, { bucket: 'example-data-' + i });
  new aws.s3.BucketVersioning('versioning-' + i, { bucket: bucket.id, versioningConfiguration: { status: 'Enabled' } });
  new aws.s3.BucketServerSideEncryptionConfiguration('encryption-' + i, { bucket: bucket.id, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn } }] });
  new aws.s3.BucketPublicAccessBlock('private-' + i, { bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true });
  new aws.cloudwatch.LogGroup('logs-' + i, { retentionInDays: 400, kmsKeyId: key.arn });
  const group = new aws.ec2.SecurityGroup('group-' + i, { description: 'application ' + i, vpcId: 'vpc-0123456789abcdef0' });
  new aws.vpc.SecurityGroupIngressRule('in-' + i, { securityGroupId: group.id, ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, description: 'database', cidrIpv4: i % 10 === 0 ? '0.0.0.0/0' : '10.0.0.0/16' });
  const role = new aws.iam.Role('role-' + i, { assumeRolePolicy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] }) });
  new aws.iam.RolePolicy('policy-' + i, { role: role.id, policy: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::example-data-' + i + '/*' }] }) });
}
`,
  );
}

const second = (number: number): number => 64 + Math.floor(number / 16);
const base = (number: number): string => `10.${second(number)}.${(number % 16) * 16}`;

/** A landing zone of `count` accounts: the eight of the template and further development accounts. */
export function writeLandingZone(file: string, count: number): void {
  const text = renderTemplate({ organization: 'example-issuer', homeRegion: 'eu-west-1', emailDomain: 'example.com' });
  const lines: string[] = [];
  for (let number = 0; number < count - 8; number++) {
    const id = String(500000000000 + number);
    lines.push(
      `  - name: team-${number}`,
      '    kind: workload',
      '    environment: development',
      `    email: aws+team-${number}@example.com`,
      `    id: "${id}"`,
      '    organizationalUnit: NonProduction',
      '    network:',
      `      cidr: ${base(number)}.0/20`,
      '      availabilityZones: [eu-west-1a, eu-west-1b]',
      '      tiers:',
      ...['edge', 'application', 'data'].map((tier, index) => {
        const cidrs = [0, 1].map((zone) => `10.${second(number)}.${(number % 16) * 16 + index * 2 + zone}.0/24`);
        return `        - { name: ${tier}, cidrs: [${cidrs.join(', ')}] }`;
      }),
    );
  }
  const at = text.split('\n');
  const accounts = at.findIndex((line) => line.startsWith('accounts:'));
  at.splice(accounts + 1, 0, ...lines);
  fs.writeFileSync(file, at.join('\n'));
}
