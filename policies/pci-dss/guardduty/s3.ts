import { asObject } from '../../model/values';
import { protectionPlanRule } from './detector-features';

/** Security Hub control GuardDuty.10; `datasources.s3Logs` is the deprecated form. */
export const guarddutyS3 = protectionPlanRule('guardduty-s3', 'GuardDuty watches access to S3 objects', {
  features: ['S3_DATA_EVENTS'],
  datasource: (datasources, flag) => asObject(datasources['s3Logs'])[flag],
});
