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
const deletions = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'];

function deniesDeletion(statement: Statement): boolean {
  return (
    statement.effect === 'Deny' &&
    namesEveryone(statement) &&
    statement.conditions.length === 0 &&
    deletions.every((action) => coversAction(statement, action))
  );
}

function protects(policy: StackResource): boolean {
  try {
    return parseStatements(inputsOf(policy)['policy']).some(deniesDeletion);
  } catch (error) {
    if (error instanceof MalformedPolicyDocument) return false;
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
        if (policy.linked.some(protects)) expect.pass();
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
