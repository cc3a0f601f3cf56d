import type { MarkedValue, ResourceRecord } from '../../../preview/result';
import { policyOf, unknownPolicy, type Policy } from '../../iam/policy';
import { awsManagedPolicies } from '../aws-managed-policies';
import { dependencies, hidden, Planned, Records, text } from './records';

const policyType = 'aws:iam/policy:Policy';

/** A document as a policy; one that is not known before deployment, or is no document, may say anything. */
export function documentPolicy(name: string, document: MarkedValue | undefined, source: string): Policy {
  if (document === undefined || hidden(document)) return unknownPolicy(name, source);
  try {
    return policyOf(name, document, source);
  } catch {
    return unknownPolicy(name, source);
  }
}

/** Finds the policy a resource refers to by ARN. */
export interface PolicyBook {
  readonly referred: (record: ResourceRecord, property: string, arn: string | undefined) => Policy;
  /** ARN of each customer managed policy, by URN. */
  readonly arns: ReadonlyMap<string, string>;
  /** AWS managed policies that were asked for and are not in the table. */
  readonly unlisted: ReadonlySet<string>;
}

export function policyBook(records: Records, accountId: (account: string) => string, partition: string): PolicyBook {
  const managed = awsManagedPolicies();
  const unlisted = new Set<string>();
  const byUrn = new Map<string, Policy>();
  const byArn = new Map<string, Policy>();
  const arns = new Map<string, string>();
  for (const { account, record } of records.ofType(policyType)) {
    const name = text(record, 'name');
    const policy = documentPolicy(
      `managed policy ${name ?? record.name} of ${account}`,
      record.inputs['policy'],
      record.urn,
    );
    byUrn.set(record.urn, policy);
    if (name === undefined) continue;
    const arn = `arn:${partition}:iam::${accountId(account)}:policy${text(record, 'path') ?? '/'}${name}`;
    byArn.set(arn, policy);
    arns.set(record.urn, arn);
  }
  const referred = (record: ResourceRecord, property: string, arn: string | undefined): Policy => {
    const own = arn === undefined ? undefined : byArn.get(arn);
    if (own) return own;
    const aws = /^arn:[^:]*:iam::aws:policy\/(.*)$/.exec(arn ?? '')?.[1];
    if (aws !== undefined) {
      const known = managed.get(aws);
      if (known) return known;
      unlisted.add(aws);
      return unknownPolicy(`AWS managed policy ${aws}`, arn);
    }
    const depended = arn === undefined ? dependencies(records, record, property, policyType) : [];
    const [only] = depended;
    const policy = depended.length === 1 && only ? byUrn.get(only.record.urn) : undefined;
    return policy ?? unknownPolicy(`policy ${arn ?? `that ${record.name} attaches`}`, record.urn);
  };
  return { referred, arns, unlisted };
}

/** Policies by the entity they are attached to. */
export type Attached = (urn: string) => readonly Policy[];

interface Shape {
  readonly entity: 'user' | 'group' | 'role';
  /** Type of the entity. */
  readonly type: string;
}

/** Everything attached to entities of one kind: managed policies, inline policies, and those of the entity itself. */
export function attachedPolicies(records: Records, book: PolicyBook, { entity, type }: Shape): Attached {
  const found = new Map<string, Policy[]>();
  const attach = (urn: string, policy: Policy): void => {
    const list = found.get(urn);
    if (list) list.push(policy);
    else found.set(urn, [policy]);
  };
  const named = entityFinder(records, type);
  const capital = entity[0]?.toUpperCase() + entity.slice(1);
  for (const { account, record } of records.ofType(`aws:iam/${entity}PolicyAttachment:${capital}PolicyAttachment`)) {
    const policy = book.referred(record, 'policyArn', text(record, 'policyArn'));
    for (const target of named(account, record, entity)) attach(target, policy);
  }
  for (const { account, record } of records.ofType(`aws:iam/${entity}Policy:${capital}Policy`)) {
    const policy = documentPolicy(
      `inline policy ${text(record, 'name') ?? record.name} of ${account}`,
      record.inputs['policy'],
      record.urn,
    );
    for (const target of named(account, record, entity)) attach(target, policy);
  }
  for (const { account, record } of records.ofType('aws:iam/policyAttachment:PolicyAttachment')) {
    const policy = book.referred(record, 'policyArn', text(record, 'policyArn'));
    for (const target of named(account, record, `${entity}s`)) attach(target, policy);
  }
  for (const { account, record } of records.ofType(type)) {
    for (const policy of ownPolicies(account, record, book)) attach(record.urn, policy);
  }
  return (urn) => found.get(urn) ?? [];
}

function ownPolicies(account: string, record: ResourceRecord, book: PolicyBook): readonly Policy[] {
  const arns = record.inputs['managedPolicyArns'];
  const inline = record.inputs['inlinePolicies'];
  return [
    ...(Array.isArray(arns) ? arns : []).map((arn: MarkedValue) =>
      book.referred(record, 'managedPolicyArns', typeof arn === 'string' ? arn : undefined),
    ),
    ...(Array.isArray(inline) ? inline : []).map((item: MarkedValue) => {
      const { name, policy } = (item ?? {}) as { readonly name?: MarkedValue; readonly policy?: MarkedValue };
      return documentPolicy(
        `inline policy ${typeof name === 'string' ? name : 'without name'} of ${record.name} of ${account}`,
        policy,
        record.urn,
      );
    }),
  ];
}

/** URNs of the entities a property names, by name within the account, else by dependency. */
export function entityFinder(records: Records, type: string) {
  const byName = new Map<string, string>();
  for (const { account, record } of records.ofType(type)) {
    const name = text(record, 'name');
    if (name !== undefined) byName.set(`${account}/${name}`, record.urn);
  }
  return (account: string, record: ResourceRecord, property: string): readonly string[] => {
    const value = record.inputs[property];
    const names =
      typeof value === 'string'
        ? [value]
        : Array.isArray(value)
          ? value.filter((item): item is string => typeof item === 'string')
          : [];
    const found = names.flatMap((name) => byName.get(`${account}/${name}`) ?? []);
    const complete = value !== undefined && !hidden(value) && found.length === names.length;
    if (complete) return found;
    return [
      ...new Set([
        ...found,
        ...dependencies(records, record, property, type).map((planned: Planned) => planned.record.urn),
      ]),
    ];
  };
}
