import { resourceRule } from '../../model/rule';
import { isAbsent, isFalse, isTrue } from '../../model/values';
import { isSessionDocument, sessionInputs } from './session-document';

/** S3 encryption is on by default, that of CloudWatch Logs as well; only "false" turns them off. */
export const authSessionRecording = resourceRule({
  name: 'auth-session-recording',
  title: 'Sessions are recorded to an encrypted store',
  types: ['aws:ssm/document:Document'],
  check(subject, expect) {
    expect.attempt(() => {
      if (!isSessionDocument(subject)) return;
      expect.that(() => {
        const inputs = sessionInputs(subject.props['content']);
        const toLogs =
          !isAbsent(inputs['cloudWatchLogGroupName']) && isTrue(inputs['cloudWatchEncryptionEnabled'] ?? true);
        const toBucket = !isAbsent(inputs['s3BucketName']) && !isFalse(inputs['s3EncryptionEnabled']);
        return toLogs || toBucket;
      }, 'inputs names no encrypted cloudWatchLogGroupName or s3BucketName; set one with encryption enabled');
    });
  },
});
