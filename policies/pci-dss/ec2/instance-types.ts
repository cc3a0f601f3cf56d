import { TypeToken } from '../../model/rule';

/** Resources that start one instance, with the same properties: on demand, or at the spot price. */
export const instanceTypes: readonly TypeToken[] = [
  'aws:ec2/instance:Instance',
  'aws:ec2/spotInstanceRequest:SpotInstanceRequest',
];
