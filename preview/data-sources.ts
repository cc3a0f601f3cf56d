import { AwsContext, partitionOf } from './aws-context';
import type { WireProperties, WireValue } from './packs/pack';
import { PolicyDocumentInvalid, renderPolicyDocument } from './policy-document';
import type { DataSourceAnswers } from './request';
import { containsUnknown, isObject, secretOf, unknownValue } from './values';

/** A data source answered with an error, as AWS might; the program may handle it. */
export class DataSourceError extends Error {
  override readonly name = 'DataSourceError';
}

/** Nobody answered a data source. */
export class DataSourceUnanswered extends Error {
  override readonly name = 'DataSourceUnanswered';
}

/** One call of a data source. */
export interface DataSourceCall {
  readonly token: string;
  readonly args: WireProperties;
  readonly context: AwsContext;
  /** Account or stack name, for answers that hold for one account only (`getAmi@production`). */
  readonly stack: string;
  /** Properties of the result as the installed SDK declares them; empty when not known. */
  readonly resultProperties: readonly string[];
}

function shortName(token: string): string {
  return token.slice(token.lastIndexOf(':') + 1);
}

/** Marks inside an answer: `{ $unknown: true }` is an unknown, `{ $secret: value }` a secret. */
function fromAnswer(value: WireValue): WireValue {
  if (Array.isArray(value)) return (value as readonly WireValue[]).map(fromAnswer);
  if (!isObject(value)) return value;
  if (value['$unknown'] === true) return unknownValue;
  const secret = value['$secret'];
  if (secret !== undefined) return secretOf(fromAnswer(secret));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromAnswer(item)]));
}

/** The answer that fits best: one for the account before one for all, the full token before the short name. */
function given(answers: DataSourceAnswers, { token, stack, context }: DataSourceCall): WireValue | undefined {
  const names = [token, shortName(token)];
  const keys = [...names.flatMap((name) => [`${name}@${stack}`, `${name}@${context.accountId}`]), ...names];
  const key = keys.find((candidate) => Object.hasOwn(answers, candidate));
  return key === undefined ? undefined : answers[key];
}

function allUnknown(properties: readonly string[]): WireProperties {
  return Object.fromEntries(properties.map((property) => [property, unknownValue]));
}

/** `us-east-1` → `use1`, the prefix of zone ids. https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html */
function zonePrefix(region: string): string {
  const [area = '', ...rest] = region.split('-');
  const number = rest.pop() ?? '';
  const directions = rest
    .map((part) => (/^(north|south)(east|west)$/.test(part) ? `${part[0] ?? ''}${part[5] ?? ''}` : (part[0] ?? '')))
    .join('');
  return `${area}${directions}${number}`;
}

function regionOf(call: DataSourceCall): string {
  const region = call.args['region'];
  return typeof region === 'string' && region !== '' ? region : call.context.region;
}

/** A text made of values of which one may be unknown: then all of it is. */
function compose(parts: TemplateStringsArray, ...values: readonly string[]): string {
  if (values.some((value) => value === unknownValue)) return unknownValue;
  return String.raw({ raw: parts }, ...values);
}

function callerIdentity({ context }: DataSourceCall): WireProperties {
  const { accountId, partition, roleArn } = context;
  const roleName = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  const arn =
    roleArn === ''
      ? compose`arn:${partition}:iam::${accountId}:user/preview`
      : compose`arn:${partition}:sts::${accountId}:assumed-role/${roleName}/preview`;
  return { accountId, arn, id: accountId, userId: roleArn === '' ? 'AIDAPREVIEW' : 'AROAPREVIEW:preview' };
}

function regionAnswer(call: DataSourceCall): WireProperties {
  const region = regionOf(call);
  const { dnsSuffix } = partitionOf(region);
  return { description: region, endpoint: compose`ec2.${region}.${dnsSuffix}`, id: region, name: region, region };
}

function availabilityZones(call: DataSourceCall): WireProperties {
  const region = regionOf(call);
  if (region === unknownValue) return { ...allUnknown(['groupNames', 'id', 'names', 'region', 'zoneIds']) };
  const excluded = (key: string): ReadonlySet<unknown> =>
    new Set(Array.isArray(call.args[key]) ? (call.args[key] as readonly WireValue[]) : []);
  const names = excluded('excludeNames');
  const ids = excluded('excludeZoneIds');
  const zones = ['a', 'b', 'c']
    .map((letter, index) => ({ name: `${region}${letter}`, id: `${zonePrefix(region)}-az${index + 1}` }))
    .filter((zone) => !names.has(zone.name) && !ids.has(zone.id));
  return {
    groupNames: [region],
    id: region,
    names: zones.map((zone) => zone.name),
    region,
    zoneIds: zones.map((zone) => zone.id),
  };
}

/**
 * Accounts that write load balancer logs in the older regions.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
const loadBalancerAccounts: Readonly<Record<string, string>> = {
  'af-south-1': '098369216593',
  'ap-east-1': '754344448648',
  'ap-northeast-1': '582318560864',
  'ap-northeast-2': '600734575887',
  'ap-northeast-3': '383597477331',
  'ap-south-1': '718504428378',
  'ap-southeast-1': '114774131450',
  'ap-southeast-2': '783225319266',
  'ap-southeast-3': '589379963580',
  'ca-central-1': '985666609251',
  'cn-north-1': '638102146993',
  'cn-northwest-1': '037604701340',
  'eu-central-1': '054676820928',
  'eu-north-1': '897822967062',
  'eu-south-1': '635631232127',
  'eu-west-1': '156460612806',
  'eu-west-2': '652711504416',
  'eu-west-3': '009996457667',
  'me-south-1': '076674570225',
  'sa-east-1': '507241528517',
  'us-east-1': '127311923021',
  'us-east-2': '033677994240',
  'us-gov-east-1': '190560391635',
  'us-gov-west-1': '048591011584',
  'us-west-1': '027434742980',
  'us-west-2': '797873946194',
};

function loadBalancerAccount(call: DataSourceCall): WireProperties {
  const region = regionOf(call);
  if (region === unknownValue) return allUnknown(['arn', 'id', 'region']);
  const account = loadBalancerAccounts[region];
  if (account === undefined) throw new DataSourceError(`unsupported AWS Region: ${region}`);
  return { arn: `arn:${partitionOf(region).partition}:iam::${account}:root`, id: account, region };
}

function policyDocument({ args }: DataSourceCall): WireProperties {
  if (containsUnknown(args)) return { ...args, ...allUnknown(['id', 'json', 'minifiedJson']) };
  try {
    return { ...renderPolicyDocument(args) };
  } catch (error) {
    if (error instanceof PolicyDocumentInvalid)
      throw new DataSourceError(`writing IAM Policy Document: ${error.message}`);
    throw error;
  }
}

function textArgument(call: DataSourceCall, name: string): string {
  const value = call.args[name];
  return typeof value === 'string' ? value : '';
}

function service(call: DataSourceCall): WireProperties {
  const region = regionOf(call);
  const { partition, dnsSuffix } = partitionOf(region);
  const reverseDnsPrefix = textArgument(call, 'reverseDnsPrefix') || dnsSuffix.split('.').reverse().join('.');
  const fromName = textArgument(call, 'reverseDnsName') || textArgument(call, 'dnsName').split('.').reverse().join('.');
  const serviceId = textArgument(call, 'serviceId') || fromName.slice(fromName.lastIndexOf('.') + 1);
  return {
    dnsName: compose`${serviceId}.${region}.${dnsSuffix}`,
    id: compose`${reverseDnsPrefix}.${region}.${serviceId}`,
    partition,
    region,
    reverseDnsName: compose`${reverseDnsPrefix}.${region}.${serviceId}`,
    reverseDnsPrefix,
    serviceId,
    supported: true,
  };
}

function servicePrincipal(call: DataSourceCall): WireProperties {
  const region = regionOf(call);
  const serviceName = textArgument(call, 'serviceName');
  // Outside China almost every service uses the global suffix.
  // https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/meta/service_principal_data_source.go
  const suffix =
    region.startsWith('cn-') && ['codedeploy', 'elasticmapreduce', 'logs', 'ec2'].includes(serviceName)
      ? 'amazonaws.com.cn'
      : 'amazonaws.com';
  return {
    id: compose`${serviceName}.${region}.${suffix}`,
    name: `${serviceName}.${suffix}`,
    region,
    serviceName,
    suffix,
  };
}

function arnParts(call: DataSourceCall): WireProperties {
  const arn = textArgument(call, 'arn');
  const [prefix, partition = '', serviceName = '', region = '', account = '', ...resource] = arn.split(':');
  if (prefix !== 'arn' || resource.length === 0) throw new DataSourceError(`arn: invalid value ${JSON.stringify(arn)}`);
  return { account, arn, id: arn, partition, region, resource: resource.join(':'), service: serviceName };
}

/** Regions every account has. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const regionNames = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

/**
 * Answers that need no AWS: they follow from the arguments and the provider's configuration, or are the same for everybody.
 */
const builtIn: Readonly<Record<string, (call: DataSourceCall) => WireProperties>> = {
  'aws:index/getCallerIdentity:getCallerIdentity': callerIdentity,
  'aws:index/getRegion:getRegion': regionAnswer,
  'aws:index/getRegions:getRegions': ({ context }) => ({ id: context.partition, names: regionNames }),
  'aws:index/getPartition:getPartition': ({ context: { partition, dnsSuffix } }) => ({
    dnsSuffix,
    id: partition,
    partition,
    reverseDnsPrefix: dnsSuffix.split('.').reverse().join('.'),
  }),
  'aws:index/getAvailabilityZones:getAvailabilityZones': availabilityZones,
  'aws:index/getDefaultTags:getDefaultTags': ({ context }) => ({
    id: context.partition,
    tags: context.defaultTags ?? unknownValue,
  }),
  'aws:index/getBillingServiceAccount:getBillingServiceAccount': ({ context }) => ({
    // https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/billing-getting-started.html
    arn: `arn:${context.partition}:iam::386209384616:root`,
    id: '386209384616',
  }),
  'aws:index/getService:getService': service,
  'aws:index/getServicePrincipal:getServicePrincipal': servicePrincipal,
  'aws:index/getArn:getArn': arnParts,
  'aws:elb/getServiceAccount:getServiceAccount': loadBalancerAccount,
  'aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId': (call) => ({
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
    id: regionOf(call).startsWith('cn-')
      ? 'a52cb28745c0c06e84ec548334e44bfa7fc2a85c54af20cd59e4969344b7af56'
      : 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0',
  }),
  'aws:iam/getPolicyDocument:getPolicyDocument': policyDocument,
};

function quoted(args: WireProperties): string {
  return Object.keys(args).length === 0 ? 'without arguments' : `with ${JSON.stringify(args)}`;
}

function suggestion({ token, args, resultProperties }: DataSourceCall): string {
  const results = resultProperties.filter((name) => !(name in args));
  const shown =
    results.length > 0 && results.length <= 12
      ? results
      : ['id', ...results.filter((name) => name === 'arn' || name === 'name')];
  return [`  ${JSON.stringify(token)}:`, ...shown.map((property) => `    ${property}: …`)].join('\n');
}

/**
 * The answer to a data source: the one given for it, else a built-in one. Arguments come back beside the results, as with
 * the provider. An answer `{ $error: text }` is an error, `{ $unknown: true }` a result of which nothing is known.
 *
 * @throws DataSourceError for answers that are errors.
 * @throws DataSourceUnanswered when nobody knows the answer; the message shows the lines to add to data-sources.yaml.
 */
export function answerDataSource(answers: DataSourceAnswers, call: DataSourceCall): WireProperties {
  const answer = given(answers, call);
  if (answer !== undefined) {
    if (!isObject(answer))
      throw new DataSourceError(
        `The answer given for ${call.token} must be an object with the properties of the result`,
      );
    if (typeof answer['$error'] === 'string') throw new DataSourceError(answer['$error']);
    const echoed = call.args;
    if (answer['$unknown'] === true)
      return { ...echoed, ...allUnknown(call.resultProperties.filter((name) => !(name in echoed))) };
    return { ...echoed, ...(fromAnswer(answer) as WireProperties) };
  }
  const make = Object.hasOwn(builtIn, call.token) ? builtIn[call.token] : undefined;
  if (make !== undefined) return { ...call.args, ...make(call) };
  throw new DataSourceUnanswered(
    `The program asks the data source ${call.token} ${quoted(call.args)}, and the preview has no answer for it. ` +
      `Give one in data-sources.yaml (the short name ${shortName(call.token)} works too, and ${shortName(call.token)}@${call.stack} for this account only):\n${suggestion(call)}`,
  );
}
