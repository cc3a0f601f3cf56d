import { StackRule } from '../../../policies/model/rule';
import { inspectorEc2 } from '../../../policies/pci-dss/inspector/ec2';
import { inspectorEcr } from '../../../policies/pci-dss/inspector/ecr';
import { inspectorLambda } from '../../../policies/pci-dss/inspector/lambda';
import { inspectorLambdaCode } from '../../../policies/pci-dss/inspector/lambda-code';
import { vulnFindingsRouted } from '../../../policies/pci-dss/inspector/vuln-findings-routed';
import { vulnScanCadence } from '../../../policies/pci-dss/inspector/vuln-scan-cadence';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

const all = ['EC2', 'ECR', 'LAMBDA', 'LAMBDA_CODE'];
const enabler = (resourceTypes: unknown, props: object = {}, name = 'e'): StackFixture => ({
  type: 'aws:inspector2/enabler:Enabler',
  name,
  props: { accountIds: ['1'], resourceTypes, ...props },
});
const organization = (autoEnable: unknown): StackFixture => ({
  type: 'aws:inspector2/organizationConfiguration:OrganizationConfiguration',
  name: 'o',
  props: { autoEnable },
});
const everything = { ec2: true, ecr: true, lambda: true, lambdaCode: true };
const bucket: StackFixture = { type: 'aws:s3/bucket:Bucket', name: 'b' };

const types = [
  { rule: inspectorEc2, type: 'EC2', flag: 'ec2' },
  { rule: inspectorEcr, type: 'ECR', flag: 'ecr' },
  { rule: inspectorLambda, type: 'LAMBDA', flag: 'lambda' },
  { rule: inspectorLambdaCode, type: 'LAMBDA_CODE', flag: 'lambdaCode' },
];

describe.each(types)('$rule.name', ({ rule, type, flag }) => {
  const without = all.filter((other) => other !== type);
  const cases: readonly (readonly [string, readonly StackFixture[], Outcome])[] = [
    ['enabled', [enabler(all), organization(everything)], 'pass'],
    ['enabled in lower case', [enabler(all.map((name) => name.toLowerCase()))], 'pass'],
    ['missing from the enabler', [enabler(without), organization(everything)], 'fail'],
    ['missing from the organization', [enabler(all), organization({ ...everything, [flag]: undefined })], 'fail'],
    ['off for the organization', [enabler(all), organization({ ...everything, [flag]: 'false' })], 'fail'],
    ['on as text, given as list', [organization([{ ...everything, [flag]: 'true' }])], 'pass'],
    ['in a second enabler', [enabler(without), enabler([type], {}, 'e2')], 'pass'],
    ['in an enabler of other accounts', [enabler(without), enabler([type], { accountIds: ['2'] }, 'e2')], 'fail'],
    ['in an enabler of unknown accounts', [enabler(without), enabler([type], { accountIds: [unknown] }, 'e2')], 'fail'],
    [
      'in an enabler of another Region',
      [enabler(without, { region: 'eu-west-1' }), enabler([type], { region: 'eu-central-1' }, 'e2')],
      'fail',
    ],
    ['unknown types', [enabler(unknown)], 'undetermined'],
    ['unknown flag', [organization({ ...everything, [flag]: unknown })], 'undetermined'],
    ['no Inspector', [bucket], 'not applicable'],
  ];
  it.each(cases)('%s', (_label, fixtures, outcome) => {
    expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
  });
});

const registry = (scanType: unknown, scanFrequency: unknown): StackFixture => ({
  type: 'aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration',
  name: 'r',
  props: { scanType, rules: [{ scanFrequency }] },
});
const rule = (eventPattern: unknown, props: object = {}): StackFixture => ({
  type: 'aws:cloudwatch/eventRule:EventRule',
  name: 'rule',
  props: { eventPattern, name: 'findings', ...props },
});
const findings = JSON.stringify({
  source: ['aws.inspector2'],
  'detail-type': ['Inspector2 Finding'],
  detail: { severity: ['HIGH', 'CRITICAL'] },
});
const target = (refers: Record<string, readonly string[]> = {}): StackFixture => ({
  type: 'aws:cloudwatch/eventTarget:EventTarget',
  name: 't',
  props: { rule: 'findings', arn: 'arn:aws:sns:eu-west-1:1:security' },
  refers,
});
const topic: StackFixture = { type: 'aws:sns/topic:Topic', name: 'topic' };

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['everything', vulnScanCadence, [enabler(['EC2', 'ECR', 'LAMBDA'])], 'pass'],
  ['EC2 only', vulnScanCadence, [enabler(['EC2'])], 'fail'],
  ['enhanced registry', vulnScanCadence, [registry('ENHANCED', 'CONTINUOUS_SCAN')], 'pass'],
  ['scan on push only', vulnScanCadence, [registry('ENHANCED', 'SCAN_ON_PUSH')], 'fail'],
  ['basic registry', vulnScanCadence, [registry('BASIC', 'CONTINUOUS_SCAN')], 'fail'],
  ['unknown', vulnScanCadence, [enabler(unknown)], 'undetermined'],
  ['no Inspector', vulnScanCadence, [bucket], 'not applicable'],

  ['no rule', vulnFindingsRouted, [enabler(all)], 'fail'],
  ['rule with a target', vulnFindingsRouted, [enabler(all), rule(findings), target()], 'pass'],
  ['rule without target', vulnFindingsRouted, [enabler(all), rule(findings)], 'fail'],
  ['topic nobody reads', vulnFindingsRouted, [enabler(all), rule(findings), topic, target({ arn: ['topic'] })], 'fail'],
  [
    'through Security Hub',
    vulnFindingsRouted,
    [organization(everything), rule(JSON.stringify({ source: [{ prefix: 'aws.securityhub' }] })), target()],
    'pass',
  ],
  [
    'low findings only',
    vulnFindingsRouted,
    [enabler(all), rule(JSON.stringify({ source: ['aws.inspector2'], detail: { severity: ['LOW'] } })), target()],
    'fail',
  ],
  ['malformed pattern', vulnFindingsRouted, [enabler(all), rule('{'), target()], 'fail'],
  ['unknown pattern', vulnFindingsRouted, [enabler(all), rule(unknown), target()], 'undetermined'],
  ['no Inspector, no target', vulnFindingsRouted, [rule(findings)], 'fail'],
  ['no Inspector, disabled', vulnFindingsRouted, [rule(findings, { state: 'DISABLED' }), target()], 'fail'],
  ['no Inspector, topic nobody reads', vulnFindingsRouted, [rule(findings), topic, target({ arn: ['topic'] })], 'fail'],
  ['no Inspector, a target', vulnFindingsRouted, [rule(findings), target()], 'not applicable'],
  ['no Inspector, other rule', vulnFindingsRouted, [rule('{"source":["aws.batch"]}')], 'not applicable'],
];

describe('scanning and findings', () => {
  it.each(
    cases.map(([label, subject, fixtures, outcome]) => ({ label, subject, fixtures, outcome, name: subject.name })),
  )('$name: $label → $outcome', ({ subject, fixtures, outcome }) => {
    expect(judgeStack(subject, fixtures).outcome).toBe(outcome);
  });
});
