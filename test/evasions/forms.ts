import { StackFixture, unknown } from '../policies/judge';
import type { Rewrite } from './rewrites';

type Value = unknown;
type Props = Readonly<Record<string, Value>>;

/** One setting AWS keeps once, and the provider writes in two places: as a property, and as a resource of its own. */
interface Form {
  readonly of: readonly string[];
  readonly inline: string;
  readonly sibling: string;
  /** Property of the sibling that names the resource. */
  readonly reference: string;
  /** Inputs of the siblings that say what the property says. */
  readonly siblings: (value: Value) => readonly Props[];
  /** The property that says what the siblings say. */
  readonly property: (siblings: readonly Props[]) => Value;
  /** Only siblings of which this is true are meant: one type may stand for two properties. */
  readonly only?: (sibling: Props) => boolean;
}

const object = (value: Value): Props => (typeof value === 'object' && value !== null ? (value as Props) : {});
const list = (value: Value): readonly Value[] => (Array.isArray(value) ? (value as readonly Value[]) : [value]);
/** Entries that are set. */
const given = (props: Props): Props => Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)); // prettier-ignore
const without = (props: Props, ...names: readonly string[]): Props => Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name))); // prettier-ignore

const bucket = ['aws:s3/bucket:Bucket'];
const groups = ['aws:ec2/securityGroup:SecurityGroup'];

/** A document that stands in a property of both. */
const text = (of: string, inline: string, sibling: string, reference: string, name = inline): Form => ({
  of: [of],
  inline,
  sibling,
  reference,
  siblings: (value) => [{ [name]: value }],
  property: ([one]) => one?.[name],
});

function lifecycleRule(rule: Props): Props {
  const noncurrent = object(rule['noncurrentVersionExpiration']);
  return given({
    id: rule['id'],
    enabled: rule['status'] === 'Enabled',
    prefix: object(rule['filter'])['prefix'] ?? rule['prefix'],
    expiration: rule['expiration'],
    transitions: rule['transitions'],
    noncurrentVersionExpiration: 'noncurrentDays' in noncurrent ? { days: noncurrent['noncurrentDays'] } : undefined,
  });
}

const settings: readonly Form[] = [
  { of: bucket, inline: 'versioning', sibling: 'aws:s3/bucketVersioning:BucketVersioning', reference: 'bucket', siblings: (value) => [{ versioningConfiguration: given({ status: object(value)['enabled'] === true ? 'Enabled' : 'Suspended', mfaDelete: object(value)['mfaDelete'] === true ? 'Enabled' : undefined }) }], property: ([one]) => { const { status, mfaDelete } = object(one?.['versioningConfiguration']); return { enabled: status === 'Enabled', ...(mfaDelete === 'Enabled' && { mfaDelete: true }) }; } },
  { of: bucket, inline: 'serverSideEncryptionConfiguration', sibling: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', reference: 'bucket', siblings: (value) => [{ rules: list(object(value)['rule']) }], property: ([one]) => ({ rule: list(one?.['rules'])[0] }) },
  { of: bucket, inline: 'lifecycleRules', sibling: 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', reference: 'bucket', siblings: (value) => [{ rules: list(value).map((rule) => ({ ...without(object(rule), 'enabled', 'prefix'), status: object(rule)['enabled'] === true ? 'Enabled' : 'Disabled' })) }], property: ([one]) => list(one?.['rules']).map((rule) => lifecycleRule(object(rule))) },
  { of: bucket, inline: 'logging', sibling: 'aws:s3/bucketLogging:BucketLogging', reference: 'bucket', siblings: (value) => [object(value)], property: ([one]) => without(one ?? {}, 'bucket') },
  { of: bucket, inline: 'objectLockConfiguration', sibling: 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', reference: 'bucket', siblings: (value) => [object(value)], property: ([one]) => ({ objectLockEnabled: 'Enabled', ...without(one ?? {}, 'bucket') }) },
  text('aws:s3/bucket:Bucket', 'policy', 'aws:s3/bucketPolicy:BucketPolicy', 'bucket'),
  text('aws:s3/bucket:Bucket', 'acl', 'aws:s3/bucketAcl:BucketAcl', 'bucket'),
  text('aws:kms/key:Key', 'policy', 'aws:kms/keyPolicy:KeyPolicy', 'keyId'),
  text('aws:sns/topic:Topic', 'policy', 'aws:sns/topicPolicy:TopicPolicy', 'arn'),
  text('aws:sqs/queue:Queue', 'policy', 'aws:sqs/queuePolicy:QueuePolicy', 'queueUrl'),
  text('aws:secretsmanager/secret:Secret', 'policy', 'aws:secretsmanager/secretPolicy:SecretPolicy', 'secretArn'),
  text('aws:opensearch/domain:Domain', 'accessPolicies', 'aws:opensearch/domainPolicy:DomainPolicy', 'domainName'),
  text('aws:elasticsearch/domain:Domain', 'accessPolicies', 'aws:elasticsearch/domainPolicy:DomainPolicy', 'domainName'),
  text('aws:apigateway/restApi:RestApi', 'policy', 'aws:apigateway/restApiPolicy:RestApiPolicy', 'restApiId'),
  text('aws:ec2/vpcEndpoint:VpcEndpoint', 'policy', 'aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy', 'vpcEndpointId'),
  { of: ['aws:iam/role:Role'], inline: 'inlinePolicies', sibling: 'aws:iam/rolePolicy:RolePolicy', reference: 'role', siblings: (value) => list(value).map(object), property: (all) => all.map((one) => given({ name: one['name'], policy: one['policy'] })) },
  { of: ['aws:iam/role:Role'], inline: 'managedPolicyArns', sibling: 'aws:iam/rolePolicyAttachment:RolePolicyAttachment', reference: 'role', siblings: (value) => list(value).map((policyArn) => ({ policyArn })), property: (all) => all.map((one) => one['policyArn']) },
  { of: ['aws:ec2/routeTable:RouteTable'], inline: 'routes', sibling: 'aws:ec2/route:Route', reference: 'routeTableId', siblings: (value) => list(value).map((one) => { const route = object(one); return given({ ...without(route, 'cidrBlock', 'ipv6CidrBlock'), destinationCidrBlock: route['cidrBlock'], destinationIpv6CidrBlock: route['ipv6CidrBlock'] }); }), property: (all) => all.map((one) => given({ ...without(one, 'routeTableId', 'destinationCidrBlock', 'destinationIpv6CidrBlock'), cidrBlock: one['destinationCidrBlock'], ipv6CidrBlock: one['destinationIpv6CidrBlock'] })) },
  ...(['ingress', 'egress'] as const).map((direction): Form => ({ of: ['aws:ec2/networkAcl:NetworkAcl'], inline: direction, sibling: 'aws:ec2/networkAclRule:NetworkAclRule', reference: 'networkAclId', siblings: (value) => list(value).map((one) => { const rule = object(one); return given({ ...without(rule, 'ruleNo', 'action'), ruleNumber: rule['ruleNo'], ruleAction: rule['action'], egress: direction === 'egress' }); }), property: (all) => all.map((one) => given({ ...without(one, 'networkAclId', 'ruleNumber', 'ruleAction', 'egress'), ruleNo: one['ruleNumber'], action: one['ruleAction'] })), only: (one) => (one['egress'] === true) === (direction === 'egress') })),
]; // prettier-ignore

const oldRules: readonly Form[] = (['ingress', 'egress'] as const).map((direction) => ({
  of: groups,
  inline: direction,
  sibling: 'aws:ec2/securityGroupRule:SecurityGroupRule',
  reference: 'securityGroupId',
  siblings: (value) =>
    list(value).map((one) => {
      const rule = object(one);
      return given({
        ...without(rule, 'securityGroups'),
        type: direction,
        sourceSecurityGroupId: rule['securityGroups'] === undefined ? undefined : list(rule['securityGroups'])[0],
      });
    }),
  property: (all) =>
    all.map((one) =>
      given({
        ...without(one, 'securityGroupId', 'type', 'sourceSecurityGroupId'),
        securityGroups: one['sourceSecurityGroupId'] === undefined ? undefined : [one['sourceSecurityGroupId']],
      }),
    ),
  only: (one) => one['type'] === direction,
}));

const newRules: readonly Form[] = (['ingress', 'egress'] as const).map((direction) => ({
  of: groups,
  inline: direction,
  sibling:
    direction === 'ingress'
      ? 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule'
      : 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule',
  reference: 'securityGroupId',
  siblings: (value) =>
    list(value).flatMap((one) => {
      const rule = object(one);
      const shared = given({
        description: rule['description'],
        ipProtocol: rule['protocol'],
        fromPort: rule['fromPort'],
        toPort: rule['toPort'],
      });
      const each = (property: string, name: string): readonly Props[] =>
        rule[property] === undefined ? [] : list(rule[property]).map((value) => ({ ...shared, [name]: value }));
      return [
        ...each('cidrBlocks', 'cidrIpv4'),
        ...each('ipv6CidrBlocks', 'cidrIpv6'),
        ...each('prefixListIds', 'prefixListId'),
        ...each('securityGroups', 'referencedSecurityGroupId'),
      ];
    }),
  property: (all) =>
    all.map((one) =>
      given({
        description: one['description'],
        protocol: one['ipProtocol'],
        fromPort: one['fromPort'],
        toPort: one['toPort'],
        cidrBlocks: one['cidrIpv4'] === undefined ? undefined : [one['cidrIpv4']],
        ipv6CidrBlocks: one['cidrIpv6'] === undefined ? undefined : [one['cidrIpv6']],
        prefixListIds: one['prefixListId'] === undefined ? undefined : [one['prefixListId']],
        securityGroups: one['referencedSecurityGroupId'] === undefined ? undefined : [one['referencedSecurityGroupId']],
      }),
    ),
}));

const holdsUnknown = (value: Value): boolean => value === unknown || (typeof value === 'object' && value !== null && Object.values(value).some(holdsUnknown)); // prettier-ignore

/** Takes a property of a resource out into siblings. */
function apart(form: Form, fixtures: readonly StackFixture[]): readonly StackFixture[] {
  return fixtures.flatMap((fixture) => {
    const props = object(fixture.props);
    const value = props[form.inline];
    if (!form.of.includes(fixture.type) || value === undefined || value === unknown) return [fixture];
    const { [form.inline]: named = [], ...refers } = fixture.refers ?? {};
    const siblings = form.siblings(value).map((inputs, index): StackFixture => ({
      type: form.sibling,
      name: `${fixture.name}-${form.inline}-${index}`,
      props: { [form.reference]: unknown, ...inputs },
      refers: {
        ...Object.fromEntries(Object.entries(inputs).flatMap(([name, input]) => (holdsUnknown(input) ? [[name, named]] : []))),
        [form.reference]: [fixture.name],
      },
    })); // prettier-ignore
    return [{ ...fixture, props: without(props, form.inline), refers }, ...siblings];
  });
}

/** Puts siblings of a resource into its property, where no other resource refers to them. */
function together(form: Form, fixtures: readonly StackFixture[]): readonly StackFixture[] {
  const referred = new Set(fixtures.flatMap(({ refers }) => Object.values(refers ?? {}).flat()));
  const ownerOf = (one: StackFixture): string | undefined => {
    if (one.type !== form.sibling || referred.has(one.name) || form.only?.(object(one.props)) === false) return undefined;
    const [name, ...others] = one.refers?.[form.reference] ?? [];
    const owner = fixtures.find((candidate) => candidate.name === name && form.of.includes(candidate.type));
    return others.length > 0 || !owner || form.inline in object(owner.props) ? undefined : name;
  }; // prettier-ignore
  return fixtures.flatMap((fixture) => {
    if (ownerOf(fixture) !== undefined) return [];
    const siblings = form.of.includes(fixture.type) ? fixtures.filter((one) => ownerOf(one) === fixture.name) : [];
    if (siblings.length === 0) return [fixture];
    const value = form.property(siblings.map(({ props }) => without(object(props), form.reference)));
    const named = siblings.flatMap(({ refers }) =>
      Object.entries(refers ?? {}).flatMap(([property, names]) => (property === form.reference ? [] : names)),
    );
    return [
      {
        ...fixture,
        props: { ...fixture.props, [form.inline]: value },
        refers: { ...fixture.refers, [form.inline]: [...new Set(named)].filter((name) => name !== fixture.name) },
      },
    ];
  });
}

const each =
  (forms: readonly Form[], change: typeof apart): Rewrite['rewrite'] =>
  (fixtures) =>
    forms.reduce<readonly StackFixture[]>((all, form) => change(form, all), fixtures);

/** Policies of roles, users and groups as managed policies with an attachment. */
const managed: Rewrite['rewrite'] = (fixtures) =>
  fixtures.flatMap((fixture) => {
    const [, owner] = /^aws:iam\/(role|user|group)Policy:/.exec(fixture.type) ?? [];
    if (owner === undefined) return [fixture];
    const kind = owner.charAt(0).toUpperCase() + owner.slice(1);
    const props = object(fixture.props);
    const { policy: named, ...refers } = fixture.refers ?? {};
    return [
      { type: 'aws:iam/policy:Policy', name: fixture.name, props: without(props, owner), ...(named && { refers: { policy: named } }) },
      { type: `aws:iam/${owner}PolicyAttachment:${kind}PolicyAttachment`, name: `${fixture.name}-attached`, props: { [owner]: props[owner], policyArn: unknown }, refers: { ...refers, policyArn: [fixture.name] } },
    ]; // prettier-ignore
  });

/** The same settings written in the other place the provider has for them. */
export const forms: readonly Rewrite[] = [
  { name: 'settings as resources of their own', rewrite: each(settings, apart) },
  { name: 'settings as properties', rewrite: each(settings, together) },
  { name: 'rules of groups as SecurityGroupRule', rewrite: each(oldRules, apart) },
  { name: 'rules of groups as SecurityGroupIngressRule and SecurityGroupEgressRule', rewrite: each(newRules, apart) },
  { name: 'rules of groups as properties', rewrite: each([...oldRules, ...newRules], together) },
  {
    name: 'old rules of groups as new ones',
    rewrite: (fixtures) => each(newRules, apart)(each(oldRules, together)(fixtures)),
  },
  {
    name: 'new rules of groups as old ones',
    rewrite: (fixtures) => each(oldRules, apart)(each(newRules, together)(fixtures)),
  },
  { name: 'inline policies as attached ones', rewrite: managed },
];
