import { inputOf } from './reference';
import { TypeToken } from './rule';
import { StackResource } from './stack-view';
import { asText } from './values';

/** Customer managed keys and their aliases. */
export const customerKeyTypes: readonly TypeToken[] = [
  'aws:kms/key:Key',
  'aws:kms/replicaKey:ReplicaKey',
  'aws:kms/externalKey:ExternalKey',
  'aws:kms/replicaExternalKey:ReplicaExternalKey',
  'aws:kms/alias:Alias',
];

/** Whose key a property names. */
export type KeyOwner = 'none' | 'aws' | 'customer';

/**
 * Whose key `property` of a resource names. A key made in the same program counts as the customer's although its ARN is not known at
 * preview. Throws for any other unknown, as everywhere in rules.
 */
export function keyOwnerOf(resource: StackResource, property: string): KeyOwner {
  if ((resource.propertyDependencies[property] ?? []).some((source) => customerKeyTypes.includes(source.type)))
    return 'customer';
  const key = (asText(inputOf(resource, property)) ?? '').trim();
  if (key === '') return 'none';
  return /(^|:)alias\/aws\//i.test(key) ? 'aws' : 'customer';
}
