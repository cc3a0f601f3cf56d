import type { Account, Organization } from '../../organization/model';
import { rankOf } from './deployment-order';
import type { RecordedResource } from './recorded-state';

/** What a destruction takes away and what it leaves. */
export interface DestructionPlan {
  readonly deleted: readonly RecordedResource[];
  /** Stays in AWS and in the state. */
  readonly kept: readonly RecordedResource[];
  /** URNs of what stays with its components and providers, as `pulumi destroy --exclude` takes them. */
  readonly excluded: readonly string[];
}

const providerType = 'pulumi:providers:';

/**
 * Protected and retained resources stay (the log archive, its keys), with everything their component gives them (a bucket's policy,
 * lock and encryption) and everything those need. The rest goes.
 */
export function planDestruction(resources: readonly RecordedResource[]): DestructionPlan {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const stack = resources.find(({ type }) => type === 'pulumi:pulumi:Stack')?.urn ?? '';
  const anchors = resources.filter((resource) => resource.protect || resource.retainOnDelete);
  const homes = new Set(anchors.map(({ parent }) => parent).filter((parent) => parent !== '' && parent !== stack));
  const kept = new Set<string>();
  const keep = (urn: string): void => {
    const resource = byUrn.get(urn);
    if (resource === undefined || kept.has(urn)) return;
    kept.add(urn);
    const provider = resource.provider.slice(0, resource.provider.lastIndexOf('::'));
    for (const needed of [resource.parent, provider, ...resource.dependencies]) if (needed !== '') keep(needed);
  };
  for (const { urn } of anchors) keep(urn);
  for (const { urn, parent } of resources) if (homes.has(parent)) keep(urn);
  const real = resources.filter(({ custom, type }) => custom && !type.startsWith(providerType));
  return {
    deleted: real.filter(({ urn, external }) => !kept.has(urn) && !external),
    kept: real.filter(({ urn }) => kept.has(urn)),
    excluded: [...kept].filter((urn) => urn !== stack),
  };
}

/** Accounts that were deployed after `account` and lean on it: they go first. */
export function accountsAfter(organization: Organization, account: Account): readonly Account[] {
  return organization.accounts.filter((other) => rankOf(organization, other) > rankOf(organization, account));
}
