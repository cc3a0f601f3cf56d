import { Binding, bind } from '../../model/binding';
import { lambdaEnvironmentKms } from './lambda-environment-kms';
import { lambdaInVpc } from './lambda-in-vpc';
import { lambdaLogging } from './lambda-logging';
import { lambdaNoPlaintextSecrets } from './lambda-no-plaintext-secrets';
import { lambdaNoPublicAccess } from './lambda-no-public-access';
import { lambdaSupportedRuntime } from './lambda-supported-runtime';
import { lambdaUrlAuth } from './lambda-url-auth';

const securityHub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html';

/** Policies on Lambda functions. */
export const lambda: readonly Binding[] = [
  bind({
    rule: lambdaNoPublicAccess,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['7.2.1'],
    supports: ['7.3.3'],
    because: 'Access is given to those who need it; a function everyone may call is given to nobody in particular.',
    remediation: 'Set principal to an account or role, or to a service together with sourceArn and sourceAccount.',
    source: `${securityHub}#lambda-1`,
  }),
  bind({
    rule: lambdaUrlAuth,
    severity: 'high',
    level: 'mandatory',
    enforces: ['7.3.3'],
    because: 'Access control denies by default.',
    remediation: 'Set authorizationType: "AWS_IAM", or publish the function through API Gateway with an authorizer.',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  }),
  bind({
    rule: lambdaNoPlaintextSecrets,
    severity: 'high',
    level: 'mandatory',
    enforces: ['8.6.2'],
    because: 'Passwords and keys of applications must not stand in scripts or configuration.',
    remediation: 'Store the value in Secrets Manager, pass its ARN, and read it at run time; rotate the exposed value.',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  }),
  bind({
    rule: lambdaSupportedRuntime,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['12.3.4'],
    supports: ['6.3.3'],
    because: 'Technologies in use still get security fixes from their vendor.',
    remediation: 'Set runtime to a supported version, for example "nodejs24.x" or "python3.14".',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  }),
  bind({
    rule: lambdaInVpc,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['1.3.1', '1.4.4'],
    because: 'What processes account data stands behind the network controls of its environment.',
    remediation: 'Set vpcConfig with subnets and security groups of the application tier.',
    source: `${securityHub}#lambda-3`,
  }),
  bind({
    rule: lambdaLogging,
    severity: 'low',
    level: 'advisory',
    enforces: ['10.2.1'],
    because: 'Components write audit records to a store with a set retention.',
    remediation:
      'Declare aws.cloudwatch.LogGroup with retentionInDays and kmsKeyId, and set loggingConfig.logGroup to it.',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html',
  }),
  bind({
    rule: lambdaEnvironmentKms,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['8.3.2', '3.5.1', '3.6.1'],
    because: 'Only those the key policy names can read the variables.',
    remediation: 'Set kmsKeyArn to a customer managed key.',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  }),
];
