import { scanTypeRule } from './scan-coverage';

/** Security Hub control Inspector.4: https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-4 */
export const inspectorLambda = scanTypeRule('inspector-lambda', 'Inspector scans the packages of Lambda functions', {
  resourceType: 'LAMBDA',
  flag: 'lambda',
});
