import { objectEventsRule } from './object-events';

/** Who wrote or deleted which object is in the audit log. https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-22 */
export const s3ObjectWriteEvents = objectEventsRule(
  's3-object-write-events',
  'A trail logs writes of S3 objects',
  'write',
);
