import type { Account } from '../../organization/model';
import type { AccountStacks } from './account-stacks';
import { type AccountDeployed, DeploymentFailed } from './deploy-account';
import type { DestructionPlan } from './destroy-account';
import { EngineEvents, toldErrors } from './engine-events';
import { failureReason } from './failure-reason';
import { clearPendingOperations } from './interrupted-stack';
import { type LockPatience, whenFree } from './stack-lock';

/**
 * Destroys what a plan says and nothing else, also where a run before was killed.
 *
 * @throws DeploymentFailed
 */
export async function destroyAccount(
  stacks: AccountStacks,
  account: Account,
  plan: DestructionPlan,
  patience: LockPatience,
  forward: AbortSignal,
): Promise<AccountDeployed> {
  const events = new EngineEvents();
  try {
    const stack = await stacks.open(account.name);
    await whenFree(stack, patience, () => clearPendingOperations(stack));
    await whenFree(stack, patience, () =>
      stack.destroy({
        exclude: [...plan.excluded],
        excludeProtected: true,
        color: 'never',
        suppressProgress: true,
        onEvent: events.read,
        signal: forward,
      }),
    );
    return { changes: events.changes };
  } catch (error) {
    const messages = toldErrors(events, error);
    const reason = failureReason(messages, { accountIsNew: false, policyFailed: false });
    throw new DeploymentFailed(account.name, reason, messages, []);
  }
}
