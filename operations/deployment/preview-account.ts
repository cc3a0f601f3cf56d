import type { Account } from '../../organization/model';
import type { AccountStacks } from './account-stacks';
import { type AccountDeployed, DeploymentFailed } from './deploy-account';
import { EngineEvents, toldErrors } from './engine-events';
import { failureReason } from './failure-reason';

export interface AccountPreview {
  readonly policyPacks: readonly string[];
  readonly policyPackConfigs: readonly string[];
  /** Resources in the plan, for an account that has never been deployed: all of them would be created. */
  readonly newResources: number;
}

/**
 * What a deployment would change in an account, by the engine and the recorded state. Writes nothing; an account that has
 * never been deployed gets no stack for it.
 *
 * @throws DeploymentFailed
 */
export async function previewAccount(
  stacks: AccountStacks,
  account: Account,
  { policyPacks, policyPackConfigs, newResources }: AccountPreview,
): Promise<AccountDeployed> {
  const events = new EngineEvents();
  try {
    const stack = await stacks.existing(account.name);
    if (stack === undefined) return { changes: { create: newResources } };
    const { changeSummary } = await stack.preview({
      policyPacks: [...policyPacks],
      policyPackConfigs: [...policyPackConfigs],
      color: 'never',
      suppressProgress: true,
      onEvent: events.read,
    });
    return { changes: changeSummary };
  } catch (error) {
    const messages = toldErrors(events, error);
    const reason = failureReason(messages, { accountIsNew: false, policyFailed: events.breaches.length > 0 });
    throw new DeploymentFailed(account.name, reason, messages, events.breaches);
  }
}
