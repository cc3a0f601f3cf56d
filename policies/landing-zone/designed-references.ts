import { referents } from '../model/reference';
import { stackRule, TypeToken } from '../model/rule';
import { knownText } from '../model/reference';
import { ReferenceDesign, referenceDesigns } from './reference-designs';
import { StackResource, StackView } from '../model/stack-view';
import { isOfLandingZone } from './component';

/** Types references of the landing zone go to. */
const targets: readonly TypeToken[] = [
  'aws:cloudwatch/logGroup:LogGroup',
  'aws:ec2/routeTable:RouteTable',
  'aws:ec2/securityGroup:SecurityGroup',
  'aws:ec2/subnet:Subnet',
  'aws:ec2/vpcEndpoint:VpcEndpoint',
  'aws:iam/group:Group',
  'aws:iam/policy:Policy',
  'aws:iam/role:Role',
  'aws:iam/user:User',
  'aws:kms/key:Key',
  'aws:lambda/alias:Alias',
  'aws:lambda/function:Function',
  'aws:organizations/account:Account',
  'aws:organizations/organizationalUnit:OrganizationalUnit',
  'aws:organizations/policy:Policy',
];

const sources = [...new Set(referenceDesigns.map(({ type }) => type))];

function judge(stack: StackView, resource: StackResource, { property, of, to }: ReferenceDesign): void {
  const named = of.exec(resource.name);
  if (!named) return;
  const wanted = new RegExp(`^${to.replace(/\$(\d)/g, (_, group: string) => escaped(named[Number(group)] ?? ''))}$`);
  const wrong = referents(stack, resource, property, targets).find(({ name }) => !wanted.test(name));
  stack.on(resource).that(
    () => wrong === undefined,
    () => `${property} refers to ${wrong?.name ?? ''}; let it refer to ${wanted.source.slice(1, -1)}`,
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A reference to a resource of another region, which AWS refuses or which binds what is there. */
function judgeRegion(stack: StackView, resource: StackResource): void {
  const region = knownText(resource, 'region');
  if (region === undefined) return;
  for (const [property, referred] of Object.entries(resource.propertyDependencies)) {
    const wrong = referred.find((one) => (knownText(one, 'region') ?? region) !== region);
    if (wrong) stack.on(resource).fail(`${property} refers to ${wrong.name} in another region than ${region}`);
  }
}

/** Of these the region decides; other references go by name, or to other regions on purpose. */
const regional: readonly TypeToken[] = [
  'aws:cloudwatch/eventTarget:EventTarget',
  'aws:cloudwatch/logGroup:LogGroup',
  'aws:cloudwatch/metricAlarm:MetricAlarm',
  'aws:sns/topicPolicy:TopicPolicy',
  'aws:sns/topicSubscription:TopicSubscription',
];

/** References go where the design says: to the same tier, component and region. */
export const designedReferences = stackRule({
  name: 'landing-zone-designed-references',
  title: 'Resources of the landing zone refer to those they are designed to refer to',
  types: [...new Set([...sources, ...targets, ...regional])],
  check(stack) {
    for (const design of referenceDesigns)
      for (const resource of stack.ofType(design.type)) if (isOfLandingZone(resource)) judge(stack, resource, design);
    for (const resource of stack.ofType(...regional)) if (isOfLandingZone(resource)) judgeRegion(stack, resource);
  },
});
