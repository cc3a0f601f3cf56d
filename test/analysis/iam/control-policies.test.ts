import type { Principal } from '../../../analysis/iam/principal';
import { alice, aliceArn, bob, cases, decisions, deny, everything, grants, home, management, policy } from './requests';

const organizations = 'https://docs.aws.amazon.com/organizations/latest/userguide/';
const nothing = policy({ Action: 'ec2:DescribeInstances' });

const full = everything;
const levels = (...all: readonly (readonly Parameters<typeof Array.of>[0][])[]) =>
  all.map((policies, index) => ({ name: `level ${index}`, policies: policies as never }));
const root: Principal = { kind: 'root', account: home, arn: `arn:aws:iam::${home}:root` };
const linked: Principal = {
  kind: 'role',
  account: home,
  arn: `arn:aws:iam::${home}:role/aws-service-role/x/AWSServiceRoleForX`,
  serviceLinked: true,
};
const own = { identity: [full] };
decisions(
  `${organizations}orgs_manage_policies_scps_evaluation.html`,
  cases([
    ['every level allows', alice, { ...own, serviceControl: levels([full], [full], [full]) }, 'allow'],
    ['a control policy grants nothing', alice, { serviceControl: levels([full]) }, 'deny'],
    ['one level does not allow', alice, { ...own, serviceControl: levels([full], [nothing], [full]) }, 'deny'],
    ['the root level does not allow', alice, { ...own, serviceControl: levels([nothing], [full], [full]) }, 'deny'],
    ['the account level does not allow', alice, { ...own, serviceControl: levels([full], [full], [nothing]) }, 'deny'],
    ['two policies of a level are joined', alice, { ...own, serviceControl: levels([nothing, full]) }, 'allow'],
    ['a deny on any level', alice, { ...own, serviceControl: levels([full], [full, deny()], [full]) }, 'deny'],
    [
      'a deny with a condition that does not hold',
      alice,
      { ...own, serviceControl: levels([full, deny({ Condition: { StringEquals: { k: 'v' } } })]) },
      'allow',
    ],
    ['the root user of a member account is limited', root, { serviceControl: levels([full, deny()]) }, 'deny'],
    [
      'the management account is not limited',
      { kind: 'user', account: management, arn: `arn:aws:iam::${management}:user/m` },
      {
        identity: [full],
        managementAccount: management,
        resource: grants('*'),
        serviceControl: levels([full, deny()]),
      },
      'allow',
    ],
    ['a service-linked role is not limited', linked, { ...own, serviceControl: levels([full, deny()]) }, 'allow'],
    [
      'a service is not limited',
      { kind: 'service', service: 'cloudtrail.amazonaws.com' },
      { resource: grants({ Service: 'cloudtrail.amazonaws.com' }), serviceControl: levels([full, deny()]) },
      'allow',
    ],
    [
      'a resource policy does not overcome a deny',
      alice,
      { resource: grants({ AWS: aliceArn }), serviceControl: levels([full, deny()]) },
      'deny',
    ],
    [
      'a resource policy does not overcome a missing allow',
      alice,
      { resource: grants({ AWS: aliceArn }), serviceControl: levels([nothing]) },
      'deny',
    ],
  ]),
);

const rcp = (statement: object = {}) => levels([full, policy({ Effect: 'Deny', Principal: '*', ...statement })]);
const perimeter = rcp({
  Action: ['s3:*', 'sts:AssumeRole'],
  Condition: {
    StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-1' },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  },
});
decisions(`${organizations}orgs_manage_policies_rcps.html`, [
  { rule: 'a deny meets principals of the account', policies: { ...own, resourceControl: rcp() }, expected: 'deny' },
  { rule: 'a deny meets the root user', principal: root, policies: { resourceControl: rcp() }, expected: 'deny' },
  {
    rule: 'a deny meets services',
    principal: { kind: 'service', service: 'x.amazonaws.com' },
    policies: { resource: grants('*'), resourceControl: rcp() },
    expected: 'deny',
  },
  {
    rule: 'a deny meets nobody signed in',
    principal: { kind: 'anonymous' },
    policies: { resource: grants('*'), resourceControl: rcp() },
    expected: 'deny',
  },
  {
    rule: 'service-linked roles are spared',
    principal: linked,
    policies: { ...own, resourceControl: rcp() },
    expected: 'allow',
  },
  {
    rule: 'resources of the management account are spared',
    principal: alice,
    resourceAccount: home,
    policies: { ...own, managementAccount: home, resourceControl: rcp() },
    expected: 'allow',
  },
  {
    rule: 'services that do not support them are spared',
    action: 'ec2:RunInstances',
    policies: { ...own, resourceControl: rcp() },
    expected: 'allow',
  },
  { rule: 'nothing is granted', policies: { resourceControl: levels([full]) }, expected: 'deny' },
  {
    rule: 'identity perimeter: a principal of the organization',
    principal: bob,
    context: { 'aws:PrincipalOrgID': 'o-1', 'aws:PrincipalIsAWSService': 'false' },
    policies: { identity: [full], resource: grants('*'), resourceControl: perimeter },
    expected: 'allow',
  },
  {
    rule: 'identity perimeter: a stranger',
    principal: bob,
    context: { 'aws:PrincipalOrgID': 'o-2', 'aws:PrincipalIsAWSService': 'false' },
    policies: { identity: [full], resource: grants('*'), resourceControl: perimeter },
    expected: 'deny',
  },
  {
    rule: 'identity perimeter: a stranger without organization',
    principal: bob,
    context: { 'aws:PrincipalIsAWSService': 'false' },
    policies: { identity: [full], resource: grants('*'), resourceControl: perimeter },
    expected: 'deny',
  },
  {
    rule: 'identity perimeter: an AWS service',
    principal: { kind: 'service', service: 'x.amazonaws.com' },
    context: { 'aws:PrincipalIsAWSService': 'true' },
    policies: { resource: grants('*'), resourceControl: perimeter },
    expected: 'allow',
  },
]);
