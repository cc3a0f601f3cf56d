import type { ResourceRecord } from '../../preview/result';
import type { Adopted } from './adoption-plan';

/** An entry of an import file. */
export interface ImportEntry {
  readonly type: string;
  readonly name: string;
  readonly id?: string;
  /** Key of the name table, or name of another entry. */
  readonly parent?: string;
  readonly provider?: string;
  /** A component: nothing in AWS, only the parent of others. */
  readonly component?: true;
}

/**
 * What `pulumi import --file` takes.
 * https://www.pulumi.com/docs/iac/guides/migration/import/#adopting-with-pulumi-import
 */
export interface ImportFile {
  readonly nameTable: Readonly<Record<string, string>>;
  readonly resources: readonly ImportEntry[];
}

const stackType = 'pulumi:pulumi:Stack';

/**
 * The import file of one account: what is adopted, below the components it belongs to, by the provider of the account. The provider must be
 * in the state; `landing-zone adopt --apply` sees to it.
 *
 * @param plan all resources of the account's plan
 */
export function importFile(adopted: readonly Adopted[], plan: readonly ResourceRecord[]): ImportFile {
  const byUrn = new Map(plan.map((resource) => [resource.urn, resource]));
  const components: ImportEntry[] = [];
  const listed = new Set<string>();
  const nameTable: Record<string, string> = {};
  const parentName = (urn: string | undefined): string | undefined => {
    const parent = urn === undefined ? undefined : byUrn.get(urn);
    if (parent === undefined || parent.type === stackType) return undefined;
    if (!listed.has(parent.urn)) {
      listed.add(parent.urn);
      const above = parentName(parent.parent);
      components.push({
        type: parent.type,
        name: parent.name,
        component: true,
        ...(above !== undefined && { parent: above }),
      });
    }
    return parent.name;
  };
  const resources = adopted.map(({ urn, type, name, id }): ImportEntry => {
    const planned = byUrn.get(urn);
    const parent = parentName(planned?.parent);
    const provider = planned?.provider === undefined ? undefined : byUrn.get(planned.provider);
    if (provider !== undefined) nameTable[provider.name] = provider.urn;
    return {
      type,
      name,
      id,
      ...(parent !== undefined && { parent }),
      ...(provider !== undefined && { provider: provider.name }),
    };
  });
  return { nameTable, resources: [...components, ...resources] };
}
