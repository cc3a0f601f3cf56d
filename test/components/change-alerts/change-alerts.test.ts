import { ChangeAlerts, metricNamespace } from '../../../components/change-alerts/change-alerts';
import { changeAlarms } from '../../../components/change-alerts/cis-alarms';
import { ControlFailureAlerts } from '../../../components/change-alerts/control-failure-alerts';
import { named, ofType, plan } from '../plan';

const pattern = (name: string) => changeAlarms.find((alarm) => alarm.name === name)?.pattern ?? '';

/** True when parentheses and braces of a filter pattern match. */
function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('({'.includes(character)) depth++;
    if (')}'.includes(character)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether a pattern of `($.path = "*text*")` joined by || meets an event. */
function meets(text: string, event: object): boolean {
  return [...text.matchAll(/\(\$\.([\w.]+) = "\*([^"*]+)\*"\)/g)].some(([, path = '', part = '']) => {
    const value = path
      .split('.')
      .reduce<unknown>((found, key) => (found as Readonly<Record<string, unknown>> | undefined)?.[key], event);
    return typeof value === 'string' && value.includes(part);
  });
}

describe('any use of break glass raises an alarm', () => {
  const session = (userName: string): object => ({
    eventName: 'RunInstances',
    userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', userName } } },
  });
  const entered = (eventName: string, roleArn: string): object => ({ eventName, requestParameters: { roleArn } });

  it.each([
    ['a switch', entered('AssumeRole', 'arn:aws:iam::888888888888:role/break-glass'), true],
    ['a refused switch', { ...entered('AssumeRole', 'arn:aws:iam::888888888888:role/break-glass'), errorCode: 'AccessDenied' }, true],
    ['a sign-in by SAML', entered('AssumeRoleWithSAML', 'arn:aws:iam::555555555555:role/people-break-glass'), true],
    ['a sign-in by Identity Center', entered('AssumeRoleWithSAML', 'arn:aws:iam::555555555555:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_prod-break-glass_0123456789abcdef'), true],
    ['anything under the role', session('break-glass'), true],
    ['anything under the permission set', session('AWSReservedSSO_break-glass_0123456789abcdef'), true],
    ['another role', session('job-function-system-operator'), false],
    ['a switch into another role', entered('AssumeRole', 'arn:aws:iam::888888888888:role/security-audit'), false],
    ['an event without a role', { eventName: 'ConsoleLogin', userIdentity: { type: 'IAMUser' } }, false],
  ])('%s', (_, event, expected) => {
    expect(meets(pattern('break-glass-use'), event)).toBe(expected);
  }); // prettier-ignore
});

describe('change alarms', () => {
  it('are the fifteen of the CIS list, and our own', () => {
    const cis = changeAlarms.flatMap((alarm) => (alarm.cis === undefined ? [] : [alarm.cis]));
    expect(cis).toEqual(Array.from({ length: 15 }, (_, index) => `4.${index + 1}`));
    const controls = changeAlarms.flatMap((alarm) => (alarm.securityHub === undefined ? [] : [alarm.securityHub]));
    expect(new Set(controls)).toEqual(new Set(Array.from({ length: 14 }, (_, index) => `CloudWatch.${index + 1}`)));
  });

  it.each(changeAlarms.map(({ name }) => name))('%s has a well-formed pattern CloudWatch takes', (name) => {
    expect(pattern(name)).toMatch(/^\{.*\}$/);
    expect(balanced(pattern(name))).toBe(true);
    // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html
    expect(pattern(name).length).toBeLessThanOrEqual(1024);
  });

  it.each([
    ['cloudtrail-changes', 'StopLogging'],
    ['kms-key-disabled-or-deleted', 'ScheduleKeyDeletion'],
    ['s3-bucket-policy-changes', 'PutBucketPolicy'],
    ['config-changes', 'StopConfigurationRecorder'],
    ['security-group-changes', 'AuthorizeSecurityGroupIngress'],
    ['network-acl-changes', 'ReplaceNetworkAclEntry'],
    ['network-gateway-changes', 'AttachInternetGateway'],
    ['route-table-changes', 'ReplaceRoute'],
    ['vpc-changes', 'CreateVpcPeeringConnection'],
    ['iam-policy-changes', 'AttachRolePolicy'],
    ['organization-changes', 'DetachPolicy'],
    ['detection-stopped', 'DeleteDetector'],
    ['identity-provider-changes', 'CreateSAMLProvider'],
    ['identity-provider-changes', 'CreateAccountAssignment'],
  ])('%s notices %s', (name, event) => {
    expect(pattern(name)).toContain(`$.eventName=${event})`);
  });
});

describe('ChangeAlerts', () => {
  it('gives every filter an alarm that reaches the topic on the first event', async () => {
    const planned = await plan(
      () =>
        new ChangeAlerts('a', {
          region: 'eu-west-1',
          logGroupName: '/acme/cloudtrail',
          topicArn: 'topic',
          alarmPrefix: 'acme',
        }),
    );
    for (const { name } of changeAlarms) {
      const filter = named(planned, `a-${name}-filter`).inputs;
      const alarm = named(planned, `a-${name}-alarm`).inputs;
      expect(filter['logGroupName']).toBe('/acme/cloudtrail');
      expect(filter['metricTransformation']).toEqual({ name, namespace: metricNamespace, value: '1' });
      expect(alarm).toMatchObject({
        name: `acme-${name}`,
        metricName: name,
        namespace: metricNamespace,
        threshold: 1,
        comparisonOperator: 'GreaterThanOrEqualToThreshold',
        treatMissingData: 'notBreaching',
        actionsEnabled: true,
        alarmActions: ['topic'],
      });
    }
  });

  it('takes another list', async () => {
    const planned = await plan(
      () =>
        new ChangeAlerts('a', {
          region: 'eu-west-1',
          logGroupName: 'g',
          topicArn: 't',
          alarmPrefix: 'p',
          alarms: changeAlarms.slice(0, 2),
        }),
    );
    expect(ofType(planned, 'aws:cloudwatch/metricAlarm:MetricAlarm')).toHaveLength(2);
  });
});

describe('ControlFailureAlerts', () => {
  it.each([
    ['control-stopped', 'guardduty.amazonaws.com', 'DeleteDetector'],
    ['control-stopped', 'config.amazonaws.com', 'StopConfigurationRecorder'],
    ['control-stopped', 'cloudtrail.amazonaws.com', 'StopLogging'],
    ['control-stopped', 'network-firewall.amazonaws.com', 'DeleteFirewall'],
    ['control-stopped', 'ec2.amazonaws.com', 'DeleteFlowLogs'],
    ['audit-log-touched', 's3.amazonaws.com', 'PutBucketPolicy'],
    ['audit-log-touched', 'kms.amazonaws.com', 'DisableKey'],
    ['audit-log-touched', 'cloudtrail.amazonaws.com', 'UpdateTrail'],
  ])('%s notices %s %s in every region', async (rule, source, event) => {
    const topics = ['eu-west-1', 'eu-central-1'].map((region) => ({ region, topicArn: `topic-in-${region}` }));
    const planned = await plan(() => new ControlFailureAlerts('c', { topics }));
    for (const { region } of topics) {
      const { detail } = JSON.parse(String(named(planned, `c-${rule}-${region}`).inputs['eventPattern'])) as {
        readonly detail: { readonly eventSource: readonly string[]; readonly eventName: readonly string[] };
      };
      expect(detail.eventSource).toContain(source);
      expect(detail.eventName).toContain(event);
      expect(named(planned, `c-${rule}-${region}-topic`).inputs['arn']).toBe(`topic-in-${region}`);
    }
  });
});
