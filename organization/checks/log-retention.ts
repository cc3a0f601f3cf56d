import type { Check } from './check';

/**
 * S3 keeps an object at least 30 days in Standard-IA before it may move on
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html).
 */
const daysInInfrequentAccess = 30;

/** The stages of the archive follow each other. The floors of each stage are in the schema. */
export const logRetention: Check = ({ organization: { logs }, complete, report }) => {
  if (!complete('logs')) return;
  const { infrequentAccessAfterDays, glacierAfterDays, expireAfterDays, objectLock } = logs;
  if (glacierAfterDays < infrequentAccessAfterDays + daysInInfrequentAccess) {
    report(
      ['logs', 'glacierAfterDays'],
      `must be at least ${daysInInfrequentAccess} days after infrequentAccessAfterDays (${infrequentAccessAfterDays}), S3's minimum stay in Standard-IA; it is ${glacierAfterDays}`,
      `Set it to ${infrequentAccessAfterDays + daysInInfrequentAccess} or more.`,
    );
  }
  if (expireAfterDays <= glacierAfterDays) {
    report(
      ['logs', 'expireAfterDays'],
      `must be later than glacierAfterDays (${glacierAfterDays}); it is ${expireAfterDays}`,
      `Set it to more than ${glacierAfterDays}.`,
    );
  }
  if (objectLock.days > expireAfterDays) {
    report(
      ['logs', 'objectLock', 'days'],
      `must not be longer than expireAfterDays (${expireAfterDays}), or nothing is deleted when it should be; it is ${objectLock.days}`,
      `Set it to ${expireAfterDays} or less.`,
    );
  }
};
