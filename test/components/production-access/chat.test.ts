import { iamProductionAccount } from '../../../accounts/iam-production';
import type { Organization } from '../../../organization/model';
import { exampleOrganization, named, ofType, planPage, statements, type Planned } from '../plan';

const organization: Organization = {
  ...exampleOrganization(),
  productionAccess: {
    slackCommand: { workspaceId: 'T07EXAMPLE1', channelId: 'C07ACCESS01', appId: 'A07EXAMPLE1' },
    chatService: { workspaceId: 'T07EXAMPLE1', channelId: 'C07ACCESS02' },
    slackUserIds: { 'ada.lovelace': 'U07ADA', 'grace.hopper': 'U07GRACE', 'katherine.johnson': 'U07KATHERINE' },
  },
};
const page: Promise<readonly Planned[]> = planPage(iamProductionAccount, organization, 'iam-production');

const slack = 'production-access-slack';
const chat = 'production-access-chat';

describe('the front door of the slash command', () => {
  it('is one POST with an authorizer that keeps no answer, in front of the alias of signed messages', async () => {
    const planned = await page;
    const methods = ofType(planned, 'aws:apigateway/method:Method');
    expect(methods.map(({ inputs }) => [inputs['httpMethod'], inputs['authorization']])).toEqual([['POST', 'CUSTOM']]);
    expect(named(planned, `${slack}-door-admission`).inputs).toMatchObject({
      type: 'REQUEST',
      authorizerResultTtlInSeconds: 0,
      identitySource: expect.stringContaining('X-Slack-Signature'),
      authorizerUri: expect.stringContaining(':function:production-access-admission/invocations'),
    });
    expect(named(planned, `${slack}-door-decides`).inputs).toMatchObject({
      type: 'AWS_PROXY',
      uri: expect.stringContaining(':function:production-access:slack/invocations'),
    });
  });

  it('logs neither the key of the door nor bodies, under the key of production access', async () => {
    const planned = await page;
    const { format } = named(planned, `${slack}-door-stage`).inputs['accessLogSettings'] as { readonly format: string };
    expect(format).not.toMatch(/context\.path|body|Signature/);
    expect(named(planned, `${slack}-door-settings`).inputs['settings']).toMatchObject({
      dataTraceEnabled: false,
      throttlingRateLimit: 5,
    });
    expect(named(planned, `${slack}-firewall-logging`).inputs['redactedFields']).toEqual([{ uriPath: {} }]);
    for (const group of ofType(planned, 'aws:cloudwatch/logGroup:LogGroup')) {
      if (!/slack/.test(group.name)) continue;
      expect(group.inputs).toMatchObject({ kmsKeyId: 'arn:of:production-access-encryption-key', retentionInDays: 365 });
    }
  });

  it('blocks by the core rules and by the number of requests', async () => {
    const { rules } = named(await page, `${slack}-firewall-acl`).inputs as {
      readonly rules: readonly { readonly name: string; readonly action?: object; readonly overrideAction?: object }[];
    };
    expect(rules.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['too-many-requests', 'AWSManagedRulesCommonRuleSet', 'AWSManagedRulesSQLiRuleSet']),
    );
    for (const { action, overrideAction } of rules)
      expect(action ?? overrideAction).toMatchObject(action ? { block: {} } : { none: {} });
  });

  it('has its signing secret without a value, under the own key, rotated every quarter', async () => {
    const planned = await page;
    expect(named(planned, `${slack}-secret-signing`).inputs).toMatchObject({
      kmsKeyId: 'arn:of:production-access-encryption-key',
    });
    expect(ofType(planned, 'aws:secretsmanager/secretVersion:SecretVersion')).toEqual([]);
    expect(named(planned, `${slack}-secret-every-quarter`).inputs).toMatchObject({
      rotationRules: { automaticallyAfterDays: 90 },
      rotateImmediately: false,
    });
  });

  it('gives the admission function the secret and nothing of access', async () => {
    const actions = statements(named(await page, `${slack}-admission-rights`).inputs['policy']).flatMap(({ Action }) =>
      [Action].flat(),
    );
    expect(
      actions.filter((action) => action !== undefined && /^(iam|sts|dynamodb|scheduler|lambda):/.test(action)),
    ).toEqual([]);
    expect(actions).toContain('secretsmanager:GetSecretValue');
    expect(actions).not.toContain('secretsmanager:PutSecretValue');
  });

  it('calls are let in from this API only', async () => {
    const callers = ofType(await page, 'aws:lambda/permission:Permission').filter(
      ({ inputs }) => inputs['principal'] === 'apigateway.amazonaws.com',
    );
    expect(
      callers.map(({ inputs }) => [inputs['qualifier'], inputs['sourceAccount'], typeof inputs['sourceArn']]),
    ).toEqual([
      [undefined, '555555555555', 'string'],
      ['slack', '555555555555', 'string'],
    ]);
  });
});

describe('the AWS chat service', () => {
  it('demands a role of each member, and the channel has no rights', async () => {
    const planned = await page;
    expect(named(planned, `${chat}-channel`).inputs).toMatchObject({
      slackChannelId: 'C07ACCESS02',
      userAuthorizationRequired: true,
      guardrailPolicyArns: ['arn:aws:iam::555555555555:policy/production-access/production-access-chat-guardrail'],
    });
    expect(statements(named(planned, `${chat}-channel-rights`).inputs['policy'])).toMatchObject([
      { Effect: 'Deny', Action: '*' },
    ]);
    expect(statements(named(planned, `${chat}-guardrail`).inputs['policy'])).toMatchObject([
      { Action: 'lambda:InvokeFunction', Resource: expect.stringMatching(/:function:production-access:c\*$/) },
    ]);
  });

  it('gives each production person a role that may call their own alias, and nobody else may call it', async () => {
    const planned = await page;
    const callers = ofType(planned, 'aws:lambda/permission:Permission')
      .filter(({ inputs }) => inputs['statementId'] === 'OnlyThisRole')
      .map(({ inputs }) => [inputs['qualifier'], inputs['principal']]);
    expect(callers).toEqual([
      ['cp-ada_2elovelace', 'arn:aws:iam::555555555555:role/production-access/chat/chat-ada.lovelace'],
      ['cp-grace_2ehopper', 'arn:aws:iam::555555555555:role/production-access/chat/chat-grace.hopper'],
    ]);
    expect(statements(named(planned, `${chat}-ada.lovelace-calls`).inputs['policy'])).toMatchObject([
      { Resource: expect.stringMatching(/:function:production-access:cp-ada_2elovelace$/) },
    ]);
  });

  it('offers commands that fit the hundred characters a custom action has', async () => {
    const actions = ofType(await page, 'aws:cloudcontrol/resource:Resource').map(
      ({ inputs }) =>
        JSON.parse(String(inputs['desiredState'])) as { readonly Definition: { readonly CommandText: string } },
    );
    expect(actions).toHaveLength(2);
    for (const { Definition } of actions) expect(Definition.CommandText.length).toBeLessThanOrEqual(100);
  });

  it('shows the topic itself, so that the read-only channel is not made twice', async () => {
    expect(ofType(await page, 'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration')).toHaveLength(1);
  });
});
