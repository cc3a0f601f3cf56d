import { nameOf } from '../../model/everyone';
import { isLimitedBy } from '../../model/identity-policies';
import { coversAction, matchesPattern, Statement } from '../../model/policy-document';
import { grantingPolicyRule } from './granting-policies';

const foreignKey = 'arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000';

function reachesEveryKey(statement: Statement): boolean {
  if (statement.notResources.length > 0)
    return !statement.notResources.some((pattern) => matchesPattern(pattern, foreignKey));
  return statement.resources.some(
    (pattern) => /^(?:\*|arn:[^:]*:kms:[^:]*:(?:\*|\d{12}):(?:\*|key\/\*))$/.test(pattern) || pattern === 'arn:*',
  );
}

/** A condition that names keys by alias or tag, or limits use to one service or encryption context, counts as narrow. */
export const iamNoWildcardKmsDecrypt = grantingPolicyRule({
  name: 'iam-no-wildcard-kms-decrypt',
  title: 'No identity policy allows decryption with every key',
  judge(statement, expect) {
    if (statement.effect !== 'Allow') return;
    const decrypts = ['kms:Decrypt', 'kms:ReEncryptFrom'].some((action) => coversAction(statement, action));
    const keys = [
      'kms:resourcealiases',
      'kms:requestalias',
      'kms:viaservice',
      'aws:resourcetag',
      ...statement.conditions
        .map(({ key }) => key)
        .filter((key) => /^(?:aws:resourcetag|kms:encryptioncontext)/.test(key)),
    ];
    expect.that(
      () => !decrypts || !reachesEveryKey(statement) || isLimitedBy(statement, keys),
      `${nameOf(statement)} allows kms:Decrypt on every key; name the key ARNs, or limit it by kms:ResourceAliases or kms:ViaService`,
    );
  },
});
