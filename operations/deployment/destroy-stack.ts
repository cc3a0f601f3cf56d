import type { OpType } from '@pulumi/pulumi/automation';
import type { Account } from '../../organization/model';
import type { AccountStacks } from './account-stacks';
import { type AccountDeployed, DeploymentFailed } from './deploy-account';
import type { DestructionPlan } from './destroy-account';
import { commandErrors, EngineEvents } from './engine-events';
import { failureReason } from './failure-reason';

/**
 * Destroys what a plan says and nothing else.
 *
 * @throws DeploymentFailed
 */
export async function destroyAccount(
  stacks: AccountStacks,
  account: Account,
  plan: DestructionPlan,
  signal: AbortSignal,
  onChange: (operation: OpType, urn: string) => void = () => undefined,
): Promise<AccountDeployed> {
  const events = new EngineEvents(onChange);
  try {
    const stack = await stacks.open(account.name);
    await stack.destroy({
      exclude: [...plan.excluded],
      excludeProtected: true,
      color: 'never',
      suppressProgress: true,
      onEvent: events.read,
      signal,
    });
    return { changes: events.changes };
  } catch (error) {
    const messages = events.errors.length > 0 ? events.errors : commandErrors(error);
    const reason = failureReason(messages, { accountIsNew: false, policyFailed: false });
    throw new DeploymentFailed(account.name, reason, messages, []);
  }
}
