import type * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

/**
 * ARN of a managed policy, composed from its name: unlike `policy.arn` it is known at preview, and it still depends on the
 * policy, so whoever uses it is made after the policy and rules can follow the link.
 */
export function policyArn(
  organization: { readonly partition: string },
  accountId: pulumi.Input<string>,
  policy: aws.iam.Policy,
): pulumi.Output<string> {
  return pulumi.interpolate`arn:${organization.partition}:iam::${accountId}:policy/${policy.name}`;
}
