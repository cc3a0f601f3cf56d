import { coversAction, MalformedPolicyDocument, parseStatements, Statement } from '../../model/policy-document';
import { resourceRule } from '../../model/rule';
import { isAbsent } from '../../model/values';
import { isAccountPrincipal, keyPolicyTypes } from './key-policies';

const administration = [
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:DisableKey',
  'kms:DeleteImportedKeyMaterial',
];
const use = ['kms:Encrypt', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:Sign', 'kms:GenerateMac'];

/** Named principals of the Allow statements that cover one of the actions. Accounts and services are left out. */
function holders(statements: readonly Statement[], actions: readonly string[]): ReadonlySet<string> {
  return new Set(
    statements
      .filter((statement) => statement.effect === 'Allow' && actions.some((action) => coversAction(statement, action)))
      .flatMap(({ principals }) =>
        principals
          .filter(({ kind, value }) => kind === 'AWS' && value !== '*' && !isAccountPrincipal(value))
          .map(({ value }) => value),
      ),
  );
}

/** Nobody named in a key policy both administers the key and uses it. */
export const keyAdminUseSeparated = resourceRule({
  name: 'key-admin-use-separated',
  title: 'No principal both administers and uses a key',
  types: keyPolicyTypes,
  check: ({ props }, expect) =>
    expect.attempt(() => {
      if (isAbsent(props['policy'])) return;
      try {
        const statements = parseStatements(props['policy']);
        const administrators = holders(statements, administration);
        const both = [...holders(statements, use)].filter((principal) => administrators.has(principal));
        expect.that(
          () => both.length === 0,
          `${both.join(', ')} may both administer and use the key; give administration and use to different roles`,
        );
      } catch (error) {
        if (!(error instanceof MalformedPolicyDocument)) throw error;
        expect.fail(error.message);
      }
    }),
});
