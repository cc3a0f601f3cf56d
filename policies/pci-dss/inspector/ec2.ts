import { scanTypeRule } from './scan-coverage';

/** Security Hub control Inspector.1: https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html#inspector-1 */
export const inspectorEc2 = scanTypeRule('inspector-ec2', 'Inspector scans EC2 instances', {
  resourceType: 'EC2',
  flag: 'ec2',
});
