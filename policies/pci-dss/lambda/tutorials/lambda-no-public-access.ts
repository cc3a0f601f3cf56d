import { resource, Tutorial } from '../../../model/tutorial';

const permission = (source: Readonly<Record<string, string>>) =>
  resource('aws:lambda/permission:Permission', 'settlement-files', {
    function: 'import-settlement',
    action: 'lambda:InvokeFunction',
    principal: 's3.amazonaws.com',
    ...source,
  });

export const tutorial: Tutorial = {
  meaning:
    'A permission lets somebody outside the account, or an AWS service, call a function. The policy fails `principal: "*"`, which is everybody, and a service without source: "S3 may call" means S3 on behalf of anyone\'s bucket. `sourceArn` and `sourceAccount` say whose bucket it must be.',
  why: 'Access is given to those who need it (7.2.1). A function that everybody may call runs with your role, on your data, for strangers.',
  attack:
    'The import function may be called by S3, without source. The attacker makes a bucket of his own with a notification to the ARN of your function, and puts a file there. S3 calls the function with an event the function takes for a real delivery, and it books the payments in the file.',
  wrong: [permission({})],
  right: [permission({ sourceArn: 'arn:aws:s3:::settlement-files', sourceAccount: '111122223333' })],
  repair: [
    'List the statements: aws lambda get-policy --function-name FUNCTION --query Policy --output text, and find the real callers in CloudTrail data events or in the events the function logs.',
    'Set sourceArn to the bucket, rule or API, and sourceAccount to your account (bucket ARNs carry no account). For other accounts name the account or principalOrgId.',
    'Deploy. A permission is replaced; unless you gave it a fixed statementId, Pulumi adds the new statement before it removes the old one, so no call is lost.',
    'Verify: get-policy shows a Condition with AWS:SourceArn and AWS:SourceAccount in each statement with a service.',
  ],
  links: [
    {
      title: 'Granting Lambda function access to AWS services',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
    },
    {
      title: 'Security Hub control Lambda.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-1',
    },
  ],
};
