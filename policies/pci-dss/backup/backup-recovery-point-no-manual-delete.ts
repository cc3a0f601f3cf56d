import { isUnknownValueError } from '../../model/expectation';
import { inputsOf } from '../../model/inputs';
import {
  coversAction,
  MalformedPolicyDocument,
  namesEveryone,
  parseStatements,
  Statement,
} from '../../model/policy-document';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { vaultType } from './vault';

const policyType = 'aws:backup/vaultPolicy:VaultPolicy';
const lockType = 'aws:backup/vaultLockConfiguration:VaultLockConfiguration';

/** Actions that delete a recovery point, or shorten its life to the same effect. */
const [deletion, shortening] = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'] as const;
const deletions: readonly string[] = [deletion, shortening];

function deniesEveryone(statement: Statement): boolean {
  return statement.effect === 'Deny' && namesEveryone(statement) && statement.conditions.length === 0;
}

/** The deletions a vault policy denies to everyone. */
function denied(policy: StackResource): readonly string[] {
  try {
    const denials = parseStatements(inputsOf(policy)['policy']).filter(deniesEveryone);
    return deletions.filter((action) => denials.some((statement) => coversAction(statement, action)));
  } catch (error) {
    if (error instanceof MalformedPolicyDocument) return [];
    throw error;
  }
}

/**
 * A vault lock, or a vault policy that denies everyone to delete recovery points and to shorten their life.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
export const backupRecoveryPointNoManualDelete = stackRule({
  name: 'backup-recovery-point-no-manual-delete',
  title: 'Recovery points in backup vaults cannot be deleted by hand',
  types: [vaultType, policyType, lockType],
  check(stack) {
    const vaults = stack.ofType(vaultType);
    if (vaults.length === 0) return;
    const locks = new SiblingIndex(stack, [lockType], 'backupVaultName');
    const policies = new SiblingIndex(stack, [policyType], 'backupVaultName');
    for (const vault of vaults) {
      const expect = stack.on(vault);
      const [lock, policy] = [locks.of(vault), policies.of(vault)];
      if (lock.linked.length > 0) {
        expect.pass();
        continue;
      }
      try {
        const kept = policy.linked.flatMap(denied);
        if (deletions.every((action) => kept.includes(action))) expect.pass();
        else if (kept.includes(deletion))
          expect.advise(
            `the vault policy does not deny ${shortening}, which lets recovery points expire at once; deny it too`,
          );
        else if (lock.unresolved.length + policy.unresolved.length > 0) {
          expect.undetermined('the backupVaultName of a vault lock or policy is not known');
        } else {
          expect.fail(
            'nothing keeps recovery points from being deleted; add a VaultLockConfiguration, or a VaultPolicy that denies backup:DeleteRecoveryPoint and backup:UpdateRecoveryPointLifecycle',
          );
        }
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        expect.undetermined(error.message);
      }
    }
  },
});
