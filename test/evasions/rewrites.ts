import { StackFixture, unknown } from '../policies/judge';

/** A way to write the same program otherwise: AWS and Pulumi make the same of both. */
export interface Rewrite {
  readonly name: string;
  readonly rewrite: (fixtures: readonly StackFixture[]) => readonly StackFixture[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];

function everywhere(value: Json, change: (leaf: Json) => Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => everywhere(item, change));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, everywhere(item, change)]));
  return change(value);
}

/** Changes every leaf of every input. */
const leaves =
  (change: (leaf: Json) => Json): Rewrite['rewrite'] =>
  (fixtures) =>
    fixtures.map((fixture) => ({ ...fixture, props: everywhere((fixture.props ?? {}) as Json, change) as object }));

function documentOf(text: Json): JsonObject | undefined {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const parsed = JSON.parse(text) as Json;
    return isObject(parsed) && parsed['Statement'] !== undefined ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Changes the statements of every policy document. */
const statements = (change: (list: readonly JsonObject[]) => Json): Rewrite['rewrite'] =>
  leaves((leaf) => {
    const document = documentOf(leaf);
    if (!document) return leaf;
    return JSON.stringify({ ...document, Statement: change(listOf(document['Statement']).filter(isObject)) });
  });

const eachStatement = (change: (statement: JsonObject) => JsonObject): Rewrite['rewrite'] =>
  statements((list) => list.map(change));

const elements = ['Action', 'NotAction', 'Resource', 'NotResource'];
const withElements = (statement: JsonObject, change: (value: Json, name: string) => Json): JsonObject =>
  Object.fromEntries(
    Object.entries(statement).map(([name, value]) => [name, elements.includes(name) ? change(value, name) : value]),
  );
const everyone = (principal: Json | undefined): boolean =>
  principal === '*' || (isObject(principal) && listOf(principal['AWS']).includes('*'));
const alternating = (text: string): string =>
  [...text].map((letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter.toLowerCase())).join('');

/** An Allow that gives nothing of interest, to the owner of the account. */
const harmless: JsonObject = { Sid: 'Harmless', Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::111122223333:role/none' }, Action: 'sts:GetServiceBearerToken', Resource: '*' }; // prettier-ignore

/** Lists of blocks that hold the whole internet hold both its halves instead. */
function inHalves(fixtures: readonly StackFixture[]): readonly StackFixture[] {
  const split = (value: Json): Json => {
    if (Array.isArray(value))
      return (value as readonly Json[]).flatMap((item) =>
        item === '0.0.0.0/0' ? ['0.0.0.0/1', '128.0.0.0/1'] : item === '::/0' ? ['::/1', '8000::/1'] : [split(item)],
      );
    if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, split(item)]));
    return value;
  };
  return fixtures.map((fixture) => ({ ...fixture, props: split((fixture.props ?? {}) as Json) as object }));
}

/** Types `@pulumi/aws` has under two tokens. */
const otherName: Readonly<Record<string, string>> = {
  'aws:lb/loadBalancer:LoadBalancer': 'aws:alb/loadBalancer:LoadBalancer',
  'aws:lb/listener:Listener': 'aws:alb/listener:Listener',
  'aws:lb/targetGroup:TargetGroup': 'aws:alb/targetGroup:TargetGroup',
  'aws:s3/bucket:Bucket': 'aws:s3/bucketV2:BucketV2',
  'aws:s3/bucketVersioning:BucketVersioning': 'aws:s3/bucketVersioningV2:BucketVersioningV2',
  'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration': 'aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2',
  'aws:s3/bucketLogging:BucketLogging': 'aws:s3/bucketLoggingV2:BucketLoggingV2',
  'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration': 'aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2',
  'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration': 'aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2',
  'aws:s3/bucketAcl:BucketAcl': 'aws:s3/bucketAclV2:BucketAclV2',
}; // prettier-ignore

export const rewrites: readonly Rewrite[] = [
  { name: 'as it is', rewrite: (fixtures) => fixtures },
  { name: 'resources in another order', rewrite: (fixtures) => [...fixtures].reverse() },
  { name: 'booleans as texts', rewrite: leaves((leaf) => (typeof leaf === 'boolean' ? String(leaf) : leaf)) },
  { name: 'numbers as texts', rewrite: leaves((leaf) => (typeof leaf === 'number' ? String(leaf) : leaf)) },
  { name: 'a single statement without a list', rewrite: statements((list) => (list.length === 1 ? (list[0] ?? null) : list)) },
  { name: 'statements in another order', rewrite: statements((list) => [...list].reverse()) },
  { name: 'actions and resources as lists', rewrite: eachStatement((one) => withElements(one, (value) => listOf(value))) },
  { name: 'single actions and resources as texts', rewrite: eachStatement((one) => withElements(one, (value) => (listOf(value).length === 1 ? (listOf(value)[0] ?? '') : value))) },
  { name: 'actions in another case', rewrite: eachStatement((one) => withElements(one, (value, name) => (name.endsWith('Action') ? listOf(value).map((action) => alternating(String(action))) : value))) },
  { name: 'everyone as a list', rewrite: eachStatement((one) => (everyone(one['Principal']) ? { ...one, Principal: { AWS: ['*'] } } : one)) },
  { name: 'everyone as a star', rewrite: eachStatement((one) => (isObject(one['Principal']) && Object.keys(one['Principal']).length === 1 && everyone(one['Principal']) ? { ...one, Principal: '*' } : one)) },
  { name: 'condition keys in another case', rewrite: eachStatement((one) => (isObject(one['Condition']) ? { ...one, Condition: Object.fromEntries(Object.entries(one['Condition']).map(([operator, block]) => [operator, isObject(block) ? Object.fromEntries(Object.entries(block).map(([key, value]) => [key.toLowerCase(), value])) : block])) } : one)) },
  { name: 'condition values as lists', rewrite: eachStatement((one) => (isObject(one['Condition']) ? { ...one, Condition: Object.fromEntries(Object.entries(one['Condition']).map(([operator, block]) => [operator, isObject(block) ? Object.fromEntries(Object.entries(block).map(([key, value]) => [key, listOf(value)])) : block])) } : one)) },
  { name: 'a harmless statement more', rewrite: statements((list) => (list.some((one) => 'Principal' in one) ? [...list, harmless] : [...list, Object.fromEntries(Object.entries(harmless).filter(([name]) => name !== 'Principal'))])) },
  { name: 'documents with blanks', rewrite: leaves((leaf) => (documentOf(leaf) ? JSON.stringify(documentOf(leaf), null, 2) : leaf)) },
  { name: 'a resource of no interest beside it', rewrite: (fixtures) => [...fixtures, { type: 'random:index/randomId:RandomId', name: 'bystander', props: { byteLength: 4 } }] },
  { name: 'an unknown property beside', rewrite: (fixtures) => fixtures.map((fixture) => ({ ...fixture, props: { ...fixture.props, timeouts: unknown } })) },
  { name: 'the internet in halves', rewrite: inHalves },
  { name: 'types by their other names', rewrite: (fixtures) => fixtures.map((fixture) => ({ ...fixture, type: otherName[fixture.type] ?? fixture.type })) },
]; // prettier-ignore
