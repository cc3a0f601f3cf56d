import { Level } from '../../iam/guardrails';
import { Policy } from '../../iam/policy';
import { fullAccess } from '../aws-managed-policies';
import { documentPolicy } from './policies';
import { dependencies, Records, text } from './records';

const unitType = 'aws:organizations/organizationalUnit:OrganizationalUnit';
const accountType = 'aws:organizations/account:Account';
const organizationType = 'aws:organizations/organization:Organization';
const policyType = 'aws:organizations/policy:Policy';
const attachmentType = 'aws:organizations/policyAttachment:PolicyAttachment';

/** Control policies of one kind from the root down to an account. */
export interface Guardrails {
  readonly serviceControl: readonly Level[];
  readonly resourceControl: readonly Level[];
}

interface Attachments {
  readonly at: (target: string, kind: string) => readonly Policy[];
}

/** The root's target is the URN of the organization resource. */
function attachments(records: Records): Attachments {
  const byTarget = new Map<string, Policy[]>();
  for (const { record } of records.ofType(attachmentType)) {
    const [policy] = dependencies(records, record, 'policyId', policyType);
    if (!policy) continue;
    const target = [unitType, accountType, organizationType]
      .flatMap((type) => dependencies(records, record, 'targetId', type))
      .at(0);
    if (!target) continue;
    const kind = text(policy.record, 'type') ?? 'SERVICE_CONTROL_POLICY';
    const key = `${kind} ${target.record.urn}`;
    const what = kind === 'RESOURCE_CONTROL_POLICY' ? 'resource control policy' : 'service control policy';
    const document = documentPolicy(
      `${what} ${text(policy.record, 'name') ?? policy.record.name}`,
      policy.record.inputs['content'],
      policy.record.urn,
    );
    byTarget.set(key, [...(byTarget.get(key) ?? []), document]);
  }
  return { at: (target, kind) => byTarget.get(`${kind} ${target}`) ?? [] };
}

interface Place {
  readonly name: string;
  readonly urn: string;
}

/** From the root down to the account; empty for accounts the preview does not place in the organization. */
function pathOf(records: Records, account: string): readonly Place[] {
  const own = records.ofType(accountType).find(({ record }) => text(record, 'name') === account);
  if (!own) return [];
  const path: Place[] = [{ name: account, urn: own.record.urn }];
  let { record } = own;
  const seen = new Set<string>();
  while (!seen.has(record.urn)) {
    seen.add(record.urn);
    const [unit] = dependencies(records, record, 'parentId', unitType);
    if (!unit) break;
    path.unshift({ name: text(unit.record, 'name') ?? unit.record.name, urn: unit.record.urn });
    record = unit.record;
  }
  const [root] = records.ofType(organizationType);
  return root ? [{ name: 'root', urn: root.record.urn }, ...path] : path;
}

/**
 * The control policies over each account, read from the attachments of the management account's plan. AWS attaches
 * FullAWSAccess to every level by itself.
 */
export function readGuardrails(records: Records): (account: string) => Guardrails {
  const attached = attachments(records);
  const scp = fullAccess('FullAWSAccess');
  const rcp = fullAccess('RCPFullAWSAccess');
  return (account) => {
    const path = pathOf(records, account);
    return {
      serviceControl: path.map(({ name, urn }) => ({
        name,
        policies: [scp, ...attached.at(urn, 'SERVICE_CONTROL_POLICY')],
      })),
      resourceControl: path.map(({ name, urn }) => ({
        name,
        policies: [rcp, ...attached.at(urn, 'RESOURCE_CONTROL_POLICY')],
      })),
    };
  };
}
