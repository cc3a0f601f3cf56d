import { scanTypeRule } from './scan-coverage';

/** Security Hub control Inspector.3: https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-3 */
export const inspectorLambdaCode = scanTypeRule(
  'inspector-lambda-code',
  'Inspector scans the code of Lambda functions',
  { resourceType: 'LAMBDA_CODE', flag: 'lambdaCode' },
);
