import { customerKeyTypes, keyOwnerOf } from '../../model/keys';
import { stackRule } from '../../model/rule';

const logGroupType = 'aws:cloudwatch/logGroup:LogGroup';

/** Log groups are encrypted with a customer key; without one CloudWatch Logs uses a key of its own. */
export const cloudwatchLoggroupEncrypted = stackRule({
  name: 'cloudwatch-loggroup-encrypted',
  title: 'Log groups are encrypted with a KMS key',
  types: [logGroupType, ...customerKeyTypes],
  check: (stack) => {
    for (const group of stack.ofType(logGroupType)) {
      stack
        .on(group)
        .that(() => keyOwnerOf(group, 'kmsKeyId') !== 'none', 'kmsKeyId is not set; set it to the ARN of a KMS key');
    }
  },
});
