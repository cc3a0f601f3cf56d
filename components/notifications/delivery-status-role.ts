import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../../organization/model';
import { policyArn } from '../identity/policy-arn';
import { fromIds, policyDocument } from '../policy-document';

export interface DeliveryStatusRoleArgs {
  readonly partition: Organization['partition'];
  readonly accountId: pulumi.Input<string>;
  /** Boundary of the roles this creates (PCI DSS 7.2.5). */
  readonly permissionsBoundary: pulumi.Input<string>;
}

/**
 * The role with which SNS writes whether a message reached its subscriber (PCI DSS 10.7.2: a failed alarm is seen).
 * https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html
 *
 * Creates: iam.Role, iam.Policy, iam.RolePolicyAttachment.
 */
export class DeliveryStatusRole extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: DeliveryStatusRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:notifications:DeliveryStatusRole', name, {}, opts);
    const role = new aws.iam.Role(
      `${name}-role`,
      {
        description: 'SNS writes the delivery status of security notifications',
        permissionsBoundary: args.permissionsBoundary,
        assumeRolePolicy: fromIds({ accountId: args.accountId }, ({ accountId }) =>
          policyDocument([
            {
              Effect: 'Allow',
              Principal: { Service: 'sns.amazonaws.com' },
              Action: 'sts:AssumeRole',
              Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
            },
          ]),
        ),
      },
      { parent: this },
    );
    const policy = new aws.iam.Policy(
      `${name}-policy`,
      {
        name: 'landing-zone-sns-delivery-status',
        description: 'Write SNS delivery status logs',
        policy: fromIds({ accountId: args.accountId }, ({ accountId }) =>
          policyDocument([
            {
              Effect: 'Allow',
              Action: [
                'logs:CreateLogGroup',
                'logs:CreateLogStream',
                'logs:PutLogEvents',
                'logs:PutMetricFilter',
                'logs:PutRetentionPolicy',
              ],
              Resource: `arn:${args.partition}:logs:*:${accountId}:log-group:sns/*`,
            },
          ]),
        ),
      },
      { parent: this },
    );
    new aws.iam.RolePolicyAttachment(
      `${name}-attachment`,
      { role: role.name, policyArn: policyArn(args, args.accountId, policy) },
      { parent: this },
    );
    this.arn = role.arn;
    this.registerOutputs({ arn: this.arn });
  }
}
