import { SecurityNotifications } from '../../../components/notifications/security-notifications';
import { topicPolicy } from '../../../components/notifications/topic-policy';
import type { Organization } from '../../../organization/model';
import { parseStatements } from '../../../policies/model/policy-document';
import { exampleOrganization, named, ofType, plan, statements } from '../plan';

const slack = { workspaceId: 'T07EA123LEP', channelId: 'C07EZ1ABC23' };

function program(change: Partial<Organization['notifications']> = {}): () => SecurityNotifications {
  const organization = exampleOrganization();
  return () =>
    new SecurityNotifications('n', {
      organization: { ...organization, notifications: { ...organization.notifications, ...change } },
      accountName: 'security',
      accountId: '333333333333',
      regions: organization.regions,
      permissionsBoundary: 'arn:aws:iam::333333333333:policy/boundary',
    });
}

describe('SecurityNotifications', () => {
  it.each(exampleOrganization().regions)('has an encrypted topic with the security address in %s', async (region) => {
    const planned = await plan(program({ securityEmail: 'security@example.com' }));
    const topic = named(planned, `n-${region}-topic`).inputs;
    expect(topic).toMatchObject({
      name: 'example-issuer-security-alarms',
      kmsMasterKeyId: 'alias/example-issuer-security-alarms',
      region,
    });
    expect(topic['httpFailureFeedbackRoleArn']).toBe('arn:of:n-delivery-status-role');
    expect(named(planned, `n-${region}-email`).inputs).toMatchObject({
      protocol: 'email',
      endpoint: 'security@example.com',
      region,
    });
    const key = statements(named(planned, `n-${region}-encryption-key`).inputs['policy']);
    expect(key.find(({ Sid }) => Sid === 'AlarmsAndRulesUseKey')).toMatchObject({
      Principal: { Service: ['cloudwatch.amazonaws.com', 'events.amazonaws.com'] },
      Condition: { StringEquals: { 'aws:SourceAccount': '333333333333' } },
    });
  });

  it('shows all topics in Slack when landing-zone.yaml names a channel, read-only', async () => {
    const planned = await plan(program({ slack }));
    const readOnly = 'arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess';
    expect(named(planned, 'n-slack-channel').inputs).toMatchObject({
      slackTeamId: slack.workspaceId,
      slackChannelId: slack.channelId,
      snsTopicArns: exampleOrganization().regions.map((region) => `arn:of:n-${region}-topic`),
      guardrailPolicyArns: [readOnly],
    });
    expect(named(planned, 'n-slack-read-only').inputs['policyArn']).toBe(readOnly);
  });

  it('leaves Slack out otherwise', async () => {
    expect(
      ofType(
        await plan(program({ slack: undefined })),
        'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration',
      ),
    ).toEqual([]);
  });

  it('names the region and the way out when there is no topic', async () => {
    let message = '';
    await plan(() => {
      const notifications = program()();
      try {
        notifications.topicArn('us-east-1');
      } catch (error) {
        message = String(error);
      }
    });
    expect(message).toMatch(/no security topic in us-east-1.*add the region/);
  });
});

describe('topicPolicy', () => {
  const policy = parseStatements(
    topicPolicy({ partition: 'aws', region: 'eu-west-1', accountId: '333333333333', topicName: 'alarms' }),
  );

  it('lets alarms and rules of the account publish, and nobody else', () => {
    const allow = policy.filter(({ effect }) => effect === 'Allow');
    expect(allow).toHaveLength(1);
    expect(allow[0]?.principals.map(({ value }) => value)).toEqual([
      'cloudwatch.amazonaws.com',
      'events.amazonaws.com',
    ]);
    expect(allow[0]?.actions).toEqual(['sns:Publish']);
    expect(allow[0]?.conditions).toEqual([
      { operator: 'stringequals', quantifier: undefined, key: 'aws:sourceaccount', values: ['333333333333'] },
    ]);
  });

  it('refuses messages without TLS', () => {
    expect(policy.find(({ effect }) => effect === 'Deny')?.conditions[0]).toMatchObject({
      key: 'aws:securetransport',
      values: ['false'],
    });
  });
});
