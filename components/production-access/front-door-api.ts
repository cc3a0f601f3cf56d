import * as aws from '@pulumi/aws';
import * as pulumi from '@pulumi/pulumi';
import { fromIds } from '../policy-document';
import { admissionFunctionName, decisionFunctionName, slackAlias } from './access-names';

export interface FrontDoorApiArgs {
  readonly partition: string;
  readonly region: string;
  readonly accountId: pulumi.Input<string>;
  readonly keyArn: pulumi.Input<string>;
  readonly logRetentionDays: number;
  /** The function that decides whether a request may pass. */
  readonly admission: aws.lambda.Function;
  /** The alias `slack` of the deciding function. */
  readonly alias: aws.lambda.Alias;
}

const stageName = 'slack';
const logGroupName = '/aws/apigateway/production-access';

/** What an access log line says: never the path, which holds the key of the door, and nothing of the body. */
const accessLogFormat = JSON.stringify({
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  sourceIp: '$context.identity.sourceIp',
  userAgent: '$context.identity.userAgent',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  admitted: '$context.authorizer.principalId',
  error: '$context.error.message',
  tlsVersion: '$context.tlsVersion',
  wafStatus: '$context.waf.status',
});

/**
 * The HTTPS endpoint Slack calls: one POST, admitted by an authorizer, throttled, logged and traced, TLS 1.2 or newer with forward secrecy
 * (PCI DSS 4.2.1, 6.4.2, 7.3.3, 10.2.1). A few cents a month.
 *
 * Creates: apigateway.RestApi, Resource, Authorizer, RequestValidator, Method, Integration, Deployment, Stage, MethodSettings;
 * cloudwatch.LogGroup; lambda.Permission for both functions.
 */
export class FrontDoorApi extends pulumi.ComponentResource {
  readonly stage: aws.apigateway.Stage;

  constructor(name: string, args: FrontDoorApiArgs, opts?: pulumi.ComponentResourceOptions) {
    super('landing-zone:production-access:FrontDoorApi', name, {}, opts);
    const { partition, region, accountId } = args;
    const parent = { parent: this };
    const api = new aws.apigateway.RestApi(
      `${name}-api`,
      {
        name: 'production-access',
        region,
        description: 'Slash command of production access',
        endpointConfiguration: { types: 'REGIONAL' },
        securityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
        endpointAccessMode: 'STRICT',
      },
      parent,
    );
    const door = new aws.apigateway.Resource(
      `${name}-door`,
      { restApi: api.id, region, parentId: api.rootResourceId, pathPart: '{key}' },
      parent,
    );
    const authorizer = new aws.apigateway.Authorizer(
      `${name}-admission`,
      {
        name: 'admission',
        region,
        restApi: api.id,
        type: 'REQUEST',
        // A request without them is refused by API Gateway itself, and no answer is kept for another request.
        identitySource: 'method.request.header.X-Slack-Signature,method.request.header.X-Slack-Request-Timestamp',
        authorizerResultTtlInSeconds: 0,
        authorizerUri: this.functionUri(args, admissionFunctionName),
      },
      parent,
    );
    const validator = new aws.apigateway.RequestValidator(
      `${name}-headers-are-there`,
      { name: 'headers-are-there', region, restApi: api.id, validateRequestParameters: true },
      parent,
    );
    const method = new aws.apigateway.Method(
      `${name}-post`,
      {
        restApi: api.id,
        region,
        resourceId: door.id,
        httpMethod: 'POST',
        authorization: 'CUSTOM',
        authorizerId: authorizer.id,
        requestValidatorId: validator.id,
        requestParameters: {
          'method.request.path.key': true,
          'method.request.header.X-Slack-Signature': true,
          'method.request.header.X-Slack-Request-Timestamp': true,
        },
      },
      parent,
    );
    const integration = new aws.apigateway.Integration(
      `${name}-decides`,
      {
        restApi: api.id,
        region,
        resourceId: door.id,
        httpMethod: method.httpMethod,
        type: 'AWS_PROXY',
        integrationHttpMethod: 'POST',
        uri: this.functionUri(args, `${decisionFunctionName}:${slackAlias}`),
        timeoutMilliseconds: 29_000,
      },
      parent,
    );
    const deployment = new aws.apigateway.Deployment(
      `${name}-deployment`,
      { restApi: api.id, region, triggers: { definition: '1' } },
      { parent: this, dependsOn: [method, integration] },
    );
    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      { name: logGroupName, region, retentionInDays: args.logRetentionDays, kmsKeyId: args.keyArn },
      parent,
    );
    this.stage = new aws.apigateway.Stage(
      `${name}-stage`,
      {
        restApi: api.id,
        region,
        deployment: deployment.id,
        stageName,
        xrayTracingEnabled: true,
        accessLogSettings: {
          destinationArn: fromIds(
            { accountId },
            (ids) => `arn:${partition}:logs:${region}:${ids.accountId}:log-group:${logGroupName}`,
          ),
          format: accessLogFormat,
        },
      },
      { parent: this, dependsOn: [logGroup] },
    );
    new aws.apigateway.MethodSettings(
      `${name}-settings`,
      {
        restApi: api.id,
        region,
        stageName: this.stage.stageName,
        methodPath: '*/*',
        settings: {
          loggingLevel: 'ERROR',
          metricsEnabled: true,
          // Traces would hold headers and bodies.
          dataTraceEnabled: false,
          throttlingRateLimit: 5,
          throttlingBurstLimit: 10,
        },
      },
      parent,
    );
    const permission = {
      region,
      action: 'lambda:InvokeFunction',
      principal: 'apigateway.amazonaws.com',
      sourceAccount: accountId,
    };
    new aws.lambda.Permission(
      `${name}-admission-call`,
      {
        ...permission,
        statementId: 'Authorizer',
        function: args.admission.name,
        sourceArn: pulumi.interpolate`${api.executionArn}/authorizers/${authorizer.id}`,
      },
      parent,
    );
    new aws.lambda.Permission(
      `${name}-decision-call`,
      {
        ...permission,
        statementId: 'SlashCommand',
        function: decisionFunctionName,
        qualifier: args.alias.name,
        sourceArn: pulumi.interpolate`${api.executionArn}/${stageName}/POST/*`,
      },
      parent,
    );
    this.registerOutputs({});
  }

  private functionUri({ partition, region, accountId }: FrontDoorApiArgs, target: string): pulumi.Input<string> {
    return fromIds(
      { accountId },
      (ids) =>
        `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/arn:${partition}:lambda:${region}:${ids.accountId}:function:${target}/invocations`,
    );
  }
}
