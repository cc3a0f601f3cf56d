import { Binding } from '../model/binding';
import { apiGateway } from './api-gateway';
import { cloudfront } from './cloudfront';
import { cloudtrail } from './cloudtrail';
import { ec2 } from './ec2';
import { elb } from './elb';
import { iam } from './iam';
import { identityCenter } from './identity-center';
import { kms } from './kms';
import { logging } from './logging';
import { s3 } from './s3';
import { waf } from './waf';

/** Every policy of the pack, service by service. */
export const bindings: readonly Binding[] = [
  ...apiGateway,
  ...cloudfront,
  ...cloudtrail,
  ...ec2,
  ...elb,
  ...iam,
  ...identityCenter,
  ...kms,
  ...logging,
  ...s3,
  ...waf,
];
