import type { MarkedValue, PreviewResult, ResourceRecord } from '../../../preview/result';

/** A planned resource and the account it belongs to. */
export interface Planned {
  readonly account: string;
  readonly record: ResourceRecord;
}

/** Planned resources by type and by URN. */
export interface Records {
  readonly ofType: (type: string) => readonly Planned[];
  readonly byUrn: (urn: string) => Planned | undefined;
}

/** The part of a preview this analysis reads. */
export type PreviewedAccounts = readonly Pick<PreviewResult['accounts'][number], 'account' | 'resources'>[];

export function indexRecords(accounts: PreviewedAccounts): Records {
  const types = new Map<string, Planned[]>();
  const urns = new Map<string, Planned>();
  for (const { account, resources } of accounts) {
    for (const record of resources) {
      const planned = { account, record };
      urns.set(record.urn, planned);
      const list = types.get(record.type);
      if (list) list.push(planned);
      else types.set(record.type, [planned]);
    }
  }
  return { ofType: (type) => types.get(type) ?? [], byUrn: (urn) => urns.get(urn) };
}

/** A known text; undefined when it is absent or not known before deployment. */
export function text(record: ResourceRecord, property: string): string | undefined {
  const value = record.inputs[property];
  return typeof value === 'string' ? value : undefined;
}

/** The known texts of a list. */
export function texts(value: MarkedValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** True when a value or a part of it is not known before deployment, or is a secret. */
export function hidden(value: MarkedValue | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hidden);
  if ('$unknown' in value || '$secret' in value) return true;
  return Object.values(value).some(hidden);
}

/** Records a property depends on that are of a type. */
export function dependencies(
  records: Records,
  record: ResourceRecord,
  property: string,
  type: string,
): readonly Planned[] {
  return (record.propertyDependencies[property] ?? []).flatMap((urn) => {
    const planned = records.byUrn(urn);
    return planned?.record.type === type ? [planned] : [];
  });
}
