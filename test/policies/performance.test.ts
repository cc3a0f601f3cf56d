import { toPolicies } from '../../policies/model/pack';
import { Binding } from '../../policies/model/binding';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { Expectations } from '../../policies/model/expectation';
import { StackResource, StackView } from '../../policies/model/stack-view';

const all: readonly Binding[] = [...pciDss, ...landingZone];

/** Buckets with their settings, roles, keys and groups with rules: what an ordinary large stack has. */
function stackOf(size: number): readonly StackResource[] {
  const resources: StackResource[] = [];
  const add = (
    type: string,
    name: string,
    props: object,
    refers: Readonly<Record<string, StackResource>> = {},
  ): StackResource => {
    const propertyDependencies = Object.fromEntries(
      [...Object.keys(props), ...Object.keys(refers)].map((property) => [
        property,
        refers[property] ? [refers[property]] : [],
      ]),
    );
    const resource: StackResource = {
      urn: `urn:pulumi:production::p::${type}::${name}`,
      type,
      name,
      props: props as StackResource['props'],
      dependencies: Object.values(refers),
      propertyDependencies,
    };
    resources.push(resource);
    return resource;
  };
  for (let index = 0; resources.length < size; index++) {
    const bucket = add('aws:s3/bucket:Bucket', `bucket-${index}`, { bucket: `example-${index}` });
    for (const [type, props] of [
      ['aws:s3/bucketVersioning:BucketVersioning', { versioningConfiguration: { status: 'Enabled' } }],
      [
        'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
        { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      ],
      [
        'aws:s3/bucketPolicy:BucketPolicy',
        {
          policy: JSON.stringify({
            Statement: [
              {
                Effect: 'Deny',
                Principal: '*',
                Action: 's3:*',
                Resource: '*',
                Condition: { Bool: { 'aws:SecureTransport': 'false' } },
              },
            ],
          }),
        },
      ],
    ] as const)
      add(type, `${type}-${index}`, { bucket: `example-${index}`, ...props }, { bucket });
    const group = add('aws:ec2/securityGroup:SecurityGroup', `group-${index}`, {
      vpcId: 'vpc-1',
      ingress: [],
      egress: [],
    });
    add(
      'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
      `rule-${index}`,
      { ipProtocol: 'tcp', fromPort: 443, toPort: 443, cidrIpv4: `10.0.${index % 250}.0/24` },
      { securityGroupId: group },
    );
    add('aws:kms/key:Key', `key-${index}`, { enableKeyRotation: true, policy: JSON.stringify({ Statement: [] }) });
    add('aws:iam/role:Role', `role-${index}`, {
      assumeRolePolicy: JSON.stringify({
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
    });
  }
  return resources;
}

/** Milliseconds of processor time all rules of both packs take over a stack; other processes do not count. */
function judged(resources: readonly StackResource[]): number {
  const before = process.cpuUsage();
  for (const { rule } of all) {
    const settings = Object.fromEntries(
      Object.entries(rule.settings ?? {}).map(([name, { default: value }]) => [name, value]),
    );
    if (rule.kind === 'stack') rule.check(new StackView(resources, new Set(rule.types)), settings);
    else
      for (const resource of resources)
        if (rule.types.includes(resource.type))
          rule.check({ ...resource, stackTags: new Map() }, new Expectations(resource.urn), settings);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('the whole of both packs', () => {
  it('is made into policies in a fraction of a second', () => {
    const before = process.cpuUsage();
    expect(toPolicies({ name: 'x', version: '1', reference: 'x' }, 'docs', all)).toHaveLength(all.length);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
  });

  it('judges 1,000 resources in 2 s, and 4,000 in about four times that', () => {
    judged(stackOf(1_000));
    const small = judged(stackOf(1_000));
    const large = judged(stackOf(4_000));
    expect(small).toBeLessThan(2_000);
    expect(large).toBeLessThan(8 * small + 500);
  });
});
