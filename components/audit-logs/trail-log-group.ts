import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument } from '../policy-document';

export interface TrailLogGroupArgs {
  readonly partition: Organization['partition'];
  readonly region: string;
  /** The management account. */
  readonly accountId: pulumi.Input<string>;
  readonly logGroupName: string;
  /** Days; at least 365 (PCI DSS 10.5.1). */
  readonly retentionDays: number;
  readonly kmsKeyArn: pulumi.Input<string>;
  readonly trailArn: (accountId: string) => string;
  /** Boundary of the roles this creates (PCI DSS 7.2.5). */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * The log group the trail also writes to, so that alarms and queries work at once (PCI DSS 10.4.1.1, 10.5.1), and the role with
 * which CloudTrail writes.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
 *
 * Creates: cloudwatch.LogGroup, iam.Role, iam.Policy, iam.RolePolicyAttachment.
 */
export class TrailLogGroup extends pulumi.ComponentResource {
  readonly logGroup: aws.cloudwatch.LogGroup;
  readonly role: aws.iam.Role;
  /** ARN with the `:*` CloudTrail wants; text when the account id is known. */
  readonly streamsArn: pulumi.Input<string>;

  constructor(name: string, args: TrailLogGroupArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:audit-logs:TrailLogGroup', name, {}, opts);
    const ids = { accountId: args.accountId };
    this.logGroup = new aws.cloudwatch.LogGroup(
      `${name}-group`,
      {
        name: args.logGroupName,
        region: args.region,
        retentionInDays: args.retentionDays,
        kmsKeyId: args.kmsKeyArn,
        deletionProtectionEnabled: true,
        tags: { 'data-classification': 'audit-log' },
      },
      { parent: this, protect: true, retainOnDelete: true },
    );
    this.role = new aws.iam.Role(
      `${name}-role`,
      {
        description: 'CloudTrail writes the organization trail to CloudWatch Logs',
        permissionsBoundary: args.permissionsBoundary,
        assumeRolePolicy: fromIds(ids, ({ accountId }) =>
          policyDocument([
            {
              Effect: 'Allow',
              Principal: { Service: 'cloudtrail.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceArn': args.trailArn(accountId) } },
            },
          ]),
        ),
      },
      { parent: this },
    );
    this.streamsArn = fromIds(
      ids,
      ({ accountId }) => `arn:${args.partition}:logs:${args.region}:${accountId}:log-group:${args.logGroupName}:*`,
    );
    const policy = new aws.iam.Policy(
      `${name}-policy`,
      {
        name: 'landing-zone-trail-log-group',
        description: 'Write the organization trail to its log group',
        policy: fromIds(ids, ({ accountId }) =>
          policyDocument([
            {
              Effect: 'Allow',
              Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              Resource: `arn:${args.partition}:logs:${args.region}:${accountId}:log-group:${args.logGroupName}:log-stream:*`,
            },
          ]),
        ),
      },
      { parent: this },
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-attachment`,
      { role: this.role.name, policyArn: policyArn(args, args.accountId, policy) },
      { parent: this },
    );
    this.registerOutputs({});
  }
}
