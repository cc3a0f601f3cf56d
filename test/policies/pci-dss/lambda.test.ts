import { lambdaNoPublicAccess } from '../../../policies/pci-dss/lambda/lambda-no-public-access';
import { lambda } from '../../../policies/pci-dss/lambda';
import { StackFixture, unknown } from '../judge';
import { resourceCases } from '../resource-cases';
import { testService } from './service-cases';

const type = 'aws:lambda/function:Function';
const permission = 'aws:lambda/permission:Permission';
const policy = 'aws:lambda/resourcePolicy:ResourcePolicy';
const url = 'aws:lambda/functionUrl:FunctionUrl';
const tags = { scope: 'in-scope' };
const variables = (values: unknown): object => ({ environment: { variables: values } });
const statement = (fields: object): object => ({
  policy: JSON.stringify({
    Statement: { Effect: 'Allow', Principal: '*', Action: 'lambda:InvokeFunction', Resource: '*', ...fields },
  }),
});
const fn = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture => ({
  type,
  name: 'fn',
  props,
  refers,
});
const logGroup = (name: unknown, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:cloudwatch/logGroup:LogGroup',
  name: 'log',
  props: { name },
  refers,
});

testService(
  lambda,
  [
    ['lambda-in-vpc', type, { tags, vpcConfig: { subnetIds: [unknown] } }, 'pass'],
    ['lambda-in-vpc', type, { tags, vpcConfig: { subnetIds: [] } }, 'fail'],
    ['lambda-in-vpc', type, { tags }, 'fail'],
    ['lambda-in-vpc', type, {}, 'not applicable'],
    ['lambda-no-plaintext-secrets', type, variables({ DB_PASSWORD: 'hunter2hunter2' }), 'fail'],
    ['lambda-no-plaintext-secrets', type, variables({ CONFIG: 'postgres://app:hunter22@db/x' }), 'fail'],
    [
      'lambda-no-plaintext-secrets',
      type,
      variables({ DB_PASSWORD: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x' }),
      'pass',
    ],
    ['lambda-no-plaintext-secrets', type, variables({ TABLE: 'orders' }), 'pass'],
    ['lambda-no-plaintext-secrets', type, variables({ DB_PASSWORD: unknown }), 'undetermined'],
    ['lambda-no-plaintext-secrets', type, variables(unknown), 'undetermined'],
    ['lambda-no-plaintext-secrets', type, {}, 'not applicable'],
    ['lambda-no-public-access', permission, { principal: '*' }, 'fail'],
    ['lambda-no-public-access', permission, { principal: '*', principalOrgId: 'o-1' }, 'pass'],
    ['lambda-no-public-access', permission, { principal: '*', functionUrlAuthType: 'NONE' }, 'fail'],
    ['lambda-no-public-access', permission, { principal: 's3.amazonaws.com' }, 'fail'],
    ['lambda-no-public-access', permission, { principal: 's3.amazonaws.com', sourceArn: unknown }, 'pass'],
    ['lambda-no-public-access', permission, { principal: '111122223333' }, 'pass'],
    ['lambda-no-public-access', permission, { principal: unknown }, 'undetermined'],
    ['lambda-no-public-access', policy, statement({}), 'fail'],
    ['lambda-no-public-access', policy, statement({ Principal: { AWS: ['*'] } }), 'fail'],
    ['lambda-no-public-access', policy, statement({ Principal: { AWS: '111122223333' } }), 'pass'],
    ['lambda-no-public-access', policy, { policy: unknown }, 'undetermined'],
    ['lambda-url-auth', url, { authorizationType: 'AWS_IAM' }, 'pass'],
    ['lambda-url-auth', url, { authorizationType: 'NONE' }, 'fail'],
    ['lambda-url-auth', url, { authorizationType: unknown }, 'undetermined'],
    ['lambda-supported-runtime', type, { runtime: 'nodejs22.x' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: 'nodejs20.x' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'python3.9' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'python3.10' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'python3.11' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: 'dotnet8' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'dotnet10' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: 'java17.al2023' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: 'ruby4.0' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: 'java8' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'java8.al2' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: 'dotnetcore3.1' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'go1.x' }, 'fail'],
    ['lambda-supported-runtime', type, { runtime: 'provided.al2023' }, 'pass'],
    ['lambda-supported-runtime', type, { runtime: unknown }, 'undetermined'],
    ['lambda-supported-runtime', type, { packageType: 'Image' }, 'not applicable'],
    ['lambda-environment-kms', type, { ...variables({ A: 'b' }), kmsKeyArn: unknown }, 'pass'],
    ['lambda-environment-kms', type, variables({ A: 'b' }), 'fail'],
    ['lambda-environment-kms', type, {}, 'not applicable'],
    ['lambda-environment-kms', type, variables(unknown), 'undetermined'],
  ],
  [
    ['lambda-logging', [fn({ loggingConfig: { logFormat: 'JSON', logGroup: unknown } })], 'pass'],
    ['lambda-logging', [fn({ name: 'orders' }), logGroup('/aws/lambda/orders')], 'pass'],
    ['lambda-logging', [fn({ name: unknown }), logGroup(unknown, { name: ['fn'] })], 'pass'],
    ['lambda-logging', [fn({ name: 'orders' }), logGroup('/aws/lambda/other')], 'fail'],
    ['lambda-logging', [fn()], 'fail'],
    ['lambda-logging', [fn(), logGroup(unknown)], 'undetermined'],
    ['lambda-logging', [], 'not applicable'],
  ],
);

resourceCases(
  lambdaNoPublicAccess,
  [
    ['a layer for an account', { principal: '111122223333' }, 'pass'],
    ['a layer for the organization', { principal: '*', organizationId: unknown }, 'pass'],
    ['a layer for everyone', { principal: '*' }, 'fail', 'organizationId'],
    ['unknown', { principal: unknown }, 'undetermined'],
  ],
  { type: 'aws:lambda/layerVersionPermission:LayerVersionPermission' },
);
