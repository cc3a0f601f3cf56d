import type { Account } from '../../organization/model';
import type { AccountStacks } from '../deployment/account-stacks';
import { DeploymentFailed } from '../deployment/deploy-account';
import { commandErrors } from '../deployment/engine-events';
import { failureReason } from '../deployment/failure-reason';
import { recordedResources } from '../deployment/recorded-state';
import type { ImportFile } from './import-file';

export interface AdoptionApplied {
  readonly adopted: number;
  /** Already in the state, from an earlier run. */
  readonly present: number;
}

/**
 * Takes existing resources into the state of an account: first the provider they belong to, then they themselves as AWS has them. Nothing in
 * AWS is changed; the next deployment shows what it would change.
 *
 * @param urns of the entries with an id, in their order
 * @throws DeploymentFailed
 */
export async function applyAdoption(
  stacks: AccountStacks,
  account: Account,
  file: ImportFile,
  urns: readonly string[],
  settingsFile: string | undefined,
): Promise<AdoptionApplied> {
  const config = settingsFile === undefined ? {} : { configFile: settingsFile };
  try {
    const stack = await stacks.open(account.name);
    const known = new Set((await recordedResources(stack)).map(({ urn }) => urn));
    const entries = file.resources.filter(({ id }) => id !== undefined);
    const missing = new Set(entries.filter((_, index) => !known.has(urns[index] ?? '')).map(({ name }) => name));
    if (missing.size === 0) return { adopted: 0, present: entries.length };
    const providers = Object.values(file.nameTable).filter((urn) => !known.has(urn));
    if (providers.length > 0) await stack.up({ target: providers, color: 'never', suppressProgress: true, ...config });
    const after = await recordedResources(stack);
    const nameTable: Record<string, string> = { ...file.nameTable };
    // A component that is in the state is referred to; entering it again would double it.
    const resources = file.resources.filter(({ id, type, name }) => {
      if (id !== undefined) return missing.has(name);
      const component = after.find((resource) => resource.type === type && resource.name === name);
      if (component !== undefined) nameTable[name] = component.urn;
      return component === undefined;
    });
    await stack.import({
      resources: resources.map((entry) => ({ ...entry })),
      nameTable,
      protect: false,
      generateCode: false,
      ...config,
    });
    return { adopted: missing.size, present: entries.length - missing.size };
  } catch (error) {
    const messages = commandErrors(error);
    throw new DeploymentFailed(
      account.name,
      failureReason(messages, { accountIsNew: false, policyFailed: false }),
      messages,
      [],
    );
  }
}
