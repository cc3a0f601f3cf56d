import type { Account } from '../../organization/model';
import type { ResourceRecord } from '../../preview/result';
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

/** A provider by what the plan says of it, whatever its package. */
async function declareProvider({ type, name, inputs }: ResourceRecord): Promise<void> {
  const pulumi = await import('@pulumi/pulumi');
  class PlannedProvider extends pulumi.ProviderResource {}
  const { version, ...properties } = inputs;
  new PlannedProvider(
    type.slice('pulumi:providers:'.length),
    name,
    { ...properties },
    {
      ...(typeof version === 'string' && { version }),
    },
  );
}

/**
 * Takes existing resources into the state of an account: first the provider they belong to, then they themselves as AWS has them. Nothing in
 * AWS is changed; the next deployment shows what it would change. The program of the account is not run: it needs what is not there yet.
 *
 * @param urns of the entries with an id, in their order
 * @param plan all resources of the account's plan
 * @throws DeploymentFailed
 */
export async function applyAdoption(
  stacks: AccountStacks,
  account: Account,
  file: ImportFile,
  urns: readonly string[],
  plan: readonly ResourceRecord[],
): Promise<AdoptionApplied> {
  try {
    const stack = await stacks.open(account.name);
    const known = new Set((await recordedResources(stack)).map(({ urn }) => urn));
    const entries = file.resources.filter(({ id }) => id !== undefined);
    const missing = new Set(entries.filter((_, index) => !known.has(urns[index] ?? '')).map(({ name }) => name));
    if (missing.size === 0) return { adopted: 0, present: entries.length };
    const providers = plan.filter(({ urn }) => Object.values(file.nameTable).includes(urn) && !known.has(urn));
    if (providers.length > 0) {
      await stack.up({
        program: async () => {
          for (const provider of providers) await declareProvider(provider);
        },
        target: providers.map(({ urn }) => urn),
        color: 'never',
        suppressProgress: true,
      });
    }
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
