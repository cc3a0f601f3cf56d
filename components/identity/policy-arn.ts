import type * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';

/**
 * ARN of a managed policy, composed from its name: unlike `policy.arn` it is known at preview, and it still depends on the
 * policy, so whoever uses it is made after the policy and rules can follow the link.
 *
 * @param path IAM path of the policy, with a slash at both ends.
 */
export function policyArn(
  organization: { readonly partition: string },
  accountId: pulumi.Input<string>,
  policy: aws.iam.Policy,
  path = '/',
): pulumi.Output<string> {
  return pulumi.interpolate`arn:${organization.partition}:iam::${accountId}:policy${path}${policy.name}`;
}
