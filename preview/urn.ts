/**
 * URNs of Pulumi resources: `urn:pulumi:STACK::PROJECT::PARENT_TYPE$TYPE::NAME`.
 * https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
const prefix = 'urn:pulumi:';

/** The type of the resource every program registers first. */
export const stackType = 'pulumi:pulumi:Stack';
export const stackReferenceType = 'pulumi:pulumi:StackReference';
const providerTypePrefix = 'pulumi:providers:';

export interface UrnParts {
  readonly stack: string;
  readonly project: string;
  /** Type with the types of its parents: `my:Component$aws:s3/bucket:Bucket`. */
  readonly qualifiedType: string;
  readonly type: string;
  readonly name: string;
}

/** The parts of a URN, undefined for a text that is none. A name may hold `::`, so only the first three are split off. */
export function parseUrn(urn: string): UrnParts | undefined {
  if (!urn.startsWith(prefix)) return undefined;
  const [stack, project, qualifiedType, ...name] = urn.slice(prefix.length).split('::');
  if (stack === undefined || project === undefined || qualifiedType === undefined || name.length === 0)
    return undefined;
  return {
    stack,
    project,
    qualifiedType,
    type: qualifiedType.slice(qualifiedType.lastIndexOf('$') + 1),
    name: name.join('::'),
  };
}

/**
 * The URN of a resource. The stack is nobody's parent type: its children carry their own type only.
 *
 * @param parentType Qualified type of the parent, empty for none.
 */
export function createUrn(stack: string, project: string, parentType: string, type: string, name: string): string {
  const qualifiedType = parentType === '' || parentType === stackType ? type : `${parentType}$${type}`;
  return `${prefix}${stack}::${project}::${qualifiedType}::${name}`;
}

/** URN of the resource that stands for the stack itself. */
export function stackUrn(stack: string, project: string): string {
  return createUrn(stack, project, '', stackType, `${project}-${stack}`);
}

export function isProviderType(type: string): boolean {
  return type.startsWith(providerTypePrefix);
}

/** The package a type belongs to: `aws` for `aws:s3/bucket:Bucket` and for `pulumi:providers:aws`. */
export function packageOf(type: string): string {
  if (isProviderType(type)) return type.slice(providerTypePrefix.length);
  return type.slice(0, type.indexOf(':') < 0 ? type.length : type.indexOf(':'));
}

export function providerType(packageName: string): string {
  return `${providerTypePrefix}${packageName}`;
}

/** A reference to a provider is its URN and id: `urn:pulumi:…::name::id`. */
export function parseProviderReference(reference: string): { readonly urn: string; readonly id: string } | undefined {
  const end = reference.lastIndexOf('::');
  if (end < 0) return undefined;
  const urn = reference.slice(0, end);
  return parseUrn(urn) === undefined ? undefined : { urn, id: reference.slice(end + 2) };
}
