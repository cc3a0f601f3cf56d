import type { PolicyStatement } from '../../policy-document';

/**
 * The root user of a member account can do nothing. Root sessions the management account opens centrally (`sts:AssumeRoot`)
 * carry `aws:AssumedRoot` and stay possible: they are the way to unlock a bucket or queue that locked everybody out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
export function denyRootUser(partition: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'RootUserDoesNothing',
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: {
        ArnLike: { 'aws:PrincipalArn': `arn:${partition}:iam::*:root` },
        Null: { 'aws:AssumedRoot': 'true' },
      },
    },
  ];
}
