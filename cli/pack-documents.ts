import { indexByService } from '../reports/controls/policy-index';
import { knownPolicies, pageOf } from './policy-pages';
import type { OwnPack } from './packs';

/** The pages of the policies of one pack and their index, by path from the root of the package. */
export async function packDocuments(pack: OwnPack): Promise<ReadonlyMap<string, string>> {
  const own = [...knownPolicies().policies.values()].filter(({ entry }) => entry.pack === pack);
  const pages = await Promise.all(own.map(async (policy) => [policy.entry.tutorial, await pageOf(policy)] as const));
  const index = indexByService(own.map(({ entry }) => entry)).replace(/ Other orders: .*$/m, '');
  return new Map([['docs/policies/README.md', index], ...pages]);
}
