import { customerKeyTypes, keyOwnerOf } from '../../model/keys';
import { stackRule } from '../../model/rule';

const topicType = 'aws:sns/topic:Topic';

/** Topics encrypt messages with a KMS key. */
export const snsCmk = stackRule({
  name: 'sns-cmk',
  title: 'Topics are encrypted with a KMS key',
  types: [topicType, ...customerKeyTypes],
  check: (stack) => {
    for (const topic of stack.ofType(topicType)) {
      stack
        .on(topic)
        .that(() => keyOwnerOf(topic, 'kmsMasterKeyId') !== 'none', 'kmsMasterKeyId is not set; set it to a KMS key');
    }
  },
});
