import { customerKeyTypes, keyOwnerOf } from '../../model/keys';
import { stackRule } from '../../model/rule';

const secretType = 'aws:secretsmanager/secret:Secret';

/** Secrets are encrypted with a customer key: the key AWS uses otherwise has no policy one could narrow. */
export const secretsCmk = stackRule({
  name: 'secrets-cmk',
  title: 'Secrets are encrypted with a customer key',
  types: [secretType, ...customerKeyTypes],
  check: (stack) => {
    for (const secret of stack.ofType(secretType)) {
      stack
        .on(secret)
        .that(
          () => keyOwnerOf(secret, 'kmsKeyId') === 'customer',
          'kmsKeyId is not set to a customer key; set it to the ARN of a KMS key',
        );
    }
  },
});
