import { allowsEveryone, judgeStatements, nameOf } from '../../model/everyone';
import { Statement } from '../../model/policy-document';
import { resourceRule } from '../../model/rule';

function hasWildcardAction(statement: Statement): boolean {
  return (
    statement.notActions.length > 0 ||
    statement.actions.some((action) => /^(\*|s3:\*|\*:\*|s3\*|s3:\*\*+)$/i.test(action.trim()))
  );
}

/** Policies of buckets and access points allow no wildcard action, and nothing to everyone unless a condition names who that is. */
export const s3PolicyLeastPrivilege = resourceRule({
  name: 's3-policy-least-privilege',
  title: 'Bucket policies allow named actions to named principals',
  types: [
    'aws:s3/bucketPolicy:BucketPolicy',
    'aws:s3/bucket:Bucket',
    'aws:s3/bucketV2:BucketV2',
    'aws:s3/accessPoint:AccessPoint',
    'aws:s3control/accessPointPolicy:AccessPointPolicy',
  ],
  check: ({ props }, expect) =>
    judgeStatements(
      expect,
      () => props['policy'],
      (statement, on) => {
        if (statement.effect !== 'Allow') return;
        on.that(
          () => !hasWildcardAction(statement),
          `${nameOf(statement)} allows every action; name the actions needed`,
        );
        on.that(
          () => !allowsEveryone(statement),
          `${nameOf(statement)} allows everyone; name the principals, or add a condition such as aws:PrincipalOrgID`,
        );
      },
    ),
});
