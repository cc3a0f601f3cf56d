import { anyHolds } from '../../model/conjunction';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isFalse } from '../../model/values';

const secretType = 'aws:secretsmanager/secret:Secret';
const rotationType = 'aws:secretsmanager/secretRotation:SecretRotation';

/** Every secret has a rotation that is on. */
export const secretsRotationEnabled = stackRule({
  name: 'secrets-rotation-enabled',
  title: 'Secrets rotate automatically',
  types: [secretType, rotationType],
  check: (stack) => {
    const rotations = new SiblingIndex(stack, [rotationType], 'secretId');
    for (const secret of stack.ofType(secretType)) {
      const { linked, unresolved } = rotations.of(secret);
      const expect = stack.on(secret);
      if (linked.length === 0 && unresolved.length > 0) {
        expect.undetermined('the secret a rotation belongs to is not known');
        continue;
      }
      expect.that(
        () => anyHolds(...linked.map((rotation) => () => !isFalse(inputOf(rotation, 'rotationEnabled')))),
        'the secret does not rotate; add a SecretRotation with rotationRules',
      );
    }
  },
});
