import { scanTypeRule } from './scan-coverage';

/** Security Hub control Inspector.2: https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-2 */
export const inspectorEcr = scanTypeRule('inspector-ecr', 'Inspector scans container images in ECR', {
  resourceType: 'ECR',
  flag: 'ecr',
});
