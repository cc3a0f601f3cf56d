import { customerKeyTypes, keyOwnerOf } from '../../model/keys';
import { stackRule } from '../../model/rule';

const trailType = 'aws:cloudtrail/trail:Trail';

/** Trails encrypt log files with a KMS key, so that reading them needs a second permission. */
export const cloudtrailEncrypted = stackRule({
  name: 'cloudtrail-encrypted',
  title: 'Trails encrypt log files with a KMS key',
  types: [trailType, ...customerKeyTypes],
  check: (stack) => {
    for (const trail of stack.ofType(trailType)) {
      stack
        .on(trail)
        .that(() => keyOwnerOf(trail, 'kmsKeyId') !== 'none', 'kmsKeyId is not set; set it to the ARN of a KMS key');
    }
  },
});
