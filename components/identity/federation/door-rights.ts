import type { IdentityMode, Organization } from '../../../organization/model';
import { policyDocument, type PolicyStatement } from '../../policy-document';
import { callingLimit } from '../../production-access/calling-limit';
import { personKey } from '../person-key';
import { portions, switchingLimit, switchingStatement } from '../switching';
import type { Door } from './doors';

type ConditionBlock = NonNullable<PolicyStatement['Condition']>;

/** Characters of names that go into one document; the rest is for the roles. */
const maxNamesLength = 2000;

function chunksOfNames(names: readonly string[]): readonly (readonly string[])[] {
  const chunks: string[][] = [[]];
  let length = 0;
  for (const name of names) {
    if (length + name.length + 3 > maxNamesLength) {
      chunks.push([]);
      length = 0;
    }
    chunks[chunks.length - 1]?.push(name);
    length += name.length + 3;
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

/** Whose sessions a statement is for: the named people, or everybody whose name the provider has proven. */
export function sessionsOf(people: readonly string[] | 'provider', mode: IdentityMode): ConditionBlock {
  const key = personKey(mode);
  return people === 'provider' ? { Null: { [key]: 'false' } } : { StringEquals: { [key]: people } };
}

/**
 * What people may do behind a door: switch into exactly the given roles, under their name (L2; PCI DSS 7.2.1, 7.2.2). Each text fits a managed
 * policy; none when nobody is listed.
 */
export function doorDocuments(
  { people }: Pick<Door, 'people'>,
  mode: IdentityMode,
  roleArns: readonly string[],
): readonly string[] {
  const chunks = people === 'provider' ? [people] : chunksOfNames(people);
  return chunks.flatMap((chunk) => {
    const condition = sessionsOf(chunk, mode);
    return portions(roleArns, JSON.stringify(condition).length).map((arns) =>
      policyDocument([switchingStatement(arns, condition)]),
    );
  });
}

/**
 * Permission boundary of the roles people enter with: switch into roles people may have, inside the organization only, and call
 * time-boxed production access (PCI DSS 7.2.1, 7.2.2).
 *
 * @param organizationId `o-…`
 */
export function doorLimit(
  organization: Pick<Organization, 'partition' | 'homeRegion' | 'identity'>,
  organizationId: string,
): readonly PolicyStatement[] {
  return [
    switchingLimit(organization, organizationId, { Null: { [personKey(organization.identity.mode)]: 'false' } }),
    callingLimit(organization, organizationId),
  ];
}
