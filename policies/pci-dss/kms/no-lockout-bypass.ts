import { resourceRule } from '../../model/rule';
import { isTrue } from '../../model/values';

/** KMS may refuse a policy under which nobody could change the key any more. */
export const kmsNoLockoutBypass = resourceRule({
  name: 'kms-no-lockout-bypass',
  title: 'The lockout safety check of key policies is not bypassed',
  types: [
    'aws:kms/key:Key',
    'aws:kms/keyPolicy:KeyPolicy',
    'aws:kms/replicaKey:ReplicaKey',
    'aws:kms/externalKey:ExternalKey',
    'aws:kms/replicaExternalKey:ReplicaExternalKey',
  ],
  check: ({ props }, expect) => {
    expect.that(
      () => !isTrue(props['bypassPolicyLockoutSafetyCheck']),
      'bypassPolicyLockoutSafetyCheck is true; remove it',
    );
  },
});
