import { from, interpolate, json, resource, Tutorial } from '../../../model/tutorial';

const machine = {
  roleArn: 'arn:aws:iam::111122223333:role/settlement',
  definition: json({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } }),
};

export const tutorial: Tutorial = {
  meaning:
    'A state machine of Step Functions is a workflow: it calls functions and services step by step. `loggingConfiguration` sends its history to CloudWatch Logs: `ERROR` and `FATAL` what fails, `ALL` each step. Off is the default. Standard workflows keep a history of their own for 90 days, express workflows none at all. The policy asks for any level but `OFF`.',
  why: 'What a process did with account data, when and with which result, can be traced (10.2.1), for a year and not for 90 days, and can be reviewed (10.4.2).',
  attack:
    'Somebody who may start executions calls the refund workflow with an account of his own, a small amount each time, as an express workflow. It leaves no history. When accounting finds the sum after a quarter, neither caller nor inputs of a single run can be found.',
  wrong: [resource('aws:sfn/stateMachine:StateMachine', 'settlement', machine)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'settlement-log', {
      name: '/aws/vendedlogs/states/settlement',
      retentionInDays: 400,
    }),
    resource('aws:sfn/stateMachine:StateMachine', 'settlement', {
      ...machine,
      loggingConfiguration: {
        level: 'ALL',
        includeExecutionData: false,
        logDestination: interpolate`${from('settlement-log', 'arn')}:*`,
      },
    }),
  ],
  repair: [
    'See what inputs and outputs contain: includeExecutionData would write them to the log, card numbers too. Leave it false unless you are sure.',
    'Allow the role of the state machine to set up log delivery: logs:CreateLogDelivery, GetLogDelivery, UpdateLogDelivery, DeleteLogDelivery, ListLogDeliveries, PutResourcePolicy, DescribeResourcePolicies and DescribeLogGroups on "*". Without them the update fails.',
    'Add loggingConfiguration and deploy. The state machine is updated in place; executions under way go on.',
    'Verify: aws stepfunctions describe-state-machine --state-machine-arn ARN --query loggingConfiguration, start an execution and find it in the log group.',
  ],
  links: [
    {
      title: 'Using CloudWatch Logs to log execution history in Step Functions',
      url: 'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
    },
    {
      title: 'Security Hub control StepFunctions.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/stepfunctions-controls.html#stepfunctions-1',
    },
  ],
};
