import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { credentialIn, namesSecret } from '../../model/secret-text';
import { asKeyword, asText } from '../../model/values';

/** Judges parameters whose name says secret, or whose value looks like one. Values are never shown. */
export const ssmSecurestring = resourceRule({
  name: 'ssm-securestring',
  title: 'Parameters that hold secrets are SecureStrings under a customer managed key',
  types: ['aws:ssm/parameter:Parameter'],
  check({ name, props }, expect) {
    expect.attempt(() => {
      if (!namesSecret(asText(props['name']) ?? name)) {
        if (asKeyword(props['type']) !== 'securestring' && isGiven(() => props['value'])) {
          expect.that(
            () => credentialIn(props['value']) === undefined,
            () => `value seems to hold ${credentialIn(props['value']) ?? ''}; set type to "SecureString" with keyId`,
          );
        }
        return;
      }
      expect.that(
        () => asKeyword(props['type']) === 'securestring',
        'type is not "SecureString", although the name says secret; set it',
      );
      expect.that(
        () => isGiven(() => (asKeyword(props['keyId']) === 'alias/aws/ssm' ? undefined : props['keyId'])),
        'keyId is absent or the AWS managed key; set it to a customer managed key',
      );
    });
  },
});
