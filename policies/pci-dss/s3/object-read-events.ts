import { objectEventsRule } from './object-events';

/** Who read which object is in the audit log. https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-23 */
export const s3ObjectReadEvents = objectEventsRule('s3-object-read-events', 'A trail logs reads of S3 objects', 'read');
