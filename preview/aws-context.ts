import type { WireProperties, WireValue } from './packs/pack';
import { containsUnknown, isObject, isUnknown, unknownValue, unwrapSecrets } from './values';

/** Where calls of an AWS provider go: what data sources answer from. `unknownValue` where it depends on unknown values. */
export interface AwsContext {
  readonly accountId: string;
  readonly region: string;
  readonly partition: string;
  readonly dnsSuffix: string;
  /** Tags the provider puts on every resource. Undefined when they hold unknown values. */
  readonly defaultTags: WireProperties | undefined;
  /** ARN of the role the provider assumes, or empty. */
  readonly roleArn: string;
}

/** The account AWS documentation uses in its examples; stands for the account of the credentials nobody gave. */
const exampleAccountId = '123456789012';
/** Region of a provider that has none configured. */
const fallbackRegion = 'us-east-1';

/** Provider inputs are sent as JSON text; configuration may hold the value itself. */
function decoded(value: WireValue | undefined): WireValue | undefined {
  if (typeof value !== 'string' || isUnknown(value)) return value;
  try {
    return JSON.parse(value) as WireValue;
  } catch {
    return value;
  }
}

function first(value: WireValue | undefined): WireValue | undefined {
  return Array.isArray(value) ? (value as readonly WireValue[])[0] : undefined;
}

/** The last assumed role wins: roles are assumed one from another. */
function assumedRole(inputs: WireProperties): WireValue {
  const list = decoded(inputs['assumeRoles']);
  if (isUnknown(list)) return unknownValue;
  const chain = Array.isArray(list) ? (list as readonly WireValue[]) : [];
  const role =
    chain.length > 0 ? chain[chain.length - 1] : decoded(inputs['assumeRole'] ?? inputs['assumeRoleWithWebIdentity']);
  if (isUnknown(role)) return unknownValue;
  return isObject(role) ? (role['roleArn'] ?? '') : '';
}

function accountOf(inputs: WireProperties, role: WireValue): string {
  if (isUnknown(role)) return unknownValue;
  const fromRole = typeof role === 'string' ? /^arn:[^:]*:iam::(\d{12}):/.exec(role)?.[1] : undefined;
  if (fromRole !== undefined) return fromRole;
  // A role ARN written around an unknown account is unknown as a whole; any other text names no account.
  const allowed = decoded(inputs['allowedAccountIds']);
  if (isUnknown(allowed)) return unknownValue;
  const account = first(allowed);
  return typeof account === 'string' || typeof account === 'number' ? String(account) : exampleAccountId;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html#arns-syntax */
export function partitionOf(region: string): { readonly partition: string; readonly dnsSuffix: string } {
  if (region.startsWith('cn-')) return { partition: 'aws-cn', dnsSuffix: 'amazonaws.com.cn' };
  if (region.startsWith('us-gov-')) return { partition: 'aws-us-gov', dnsSuffix: 'amazonaws.com' };
  if (region.startsWith('eusc-')) return { partition: 'aws-eusc', dnsSuffix: 'amazonaws.eu' };
  return { partition: 'aws', dnsSuffix: 'amazonaws.com' };
}

/** Reads the context from the inputs of a provider (or `aws:*` configuration without the prefix). */
export function awsContext(provider: WireProperties): AwsContext {
  const inputs = unwrapSecrets(provider) as WireProperties;
  const role = assumedRole(inputs);
  const given = inputs['region'];
  const region = typeof given === 'string' && given !== '' ? given : fallbackRegion;
  const defaultTags = decoded(inputs['defaultTags']);
  const tags = isObject(defaultTags) ? decoded(defaultTags['tags']) : undefined;
  return {
    accountId: accountOf(inputs, role),
    region,
    ...(isUnknown(region) ? { partition: 'aws', dnsSuffix: 'amazonaws.com' } : partitionOf(region)),
    defaultTags: containsUnknown(defaultTags) ? undefined : isObject(tags) ? tags : {},
    roleArn: typeof role === 'string' ? role : '',
  };
}
