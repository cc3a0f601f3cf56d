import { resourceRule } from '../../model/rule';
import { asKeyword, asText } from '../../model/values';

/** Set among the extra connection attributes; off by default. Security Hub DMS.10. */
export const dmsNeptuneIamAuth = resourceRule({
  name: 'dms-neptune-iam-auth',
  title: 'DMS endpoints for Neptune authenticate with IAM',
  types: ['aws:dms/endpoint:Endpoint'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['engineName']) !== 'neptune') return;
      expect.that(
        () => /(^|;)\s*iamauthenabled\s*=\s*true\s*(;|$)/i.test(asText(props['extraConnectionAttributes']) ?? ''),
        'extraConnectionAttributes does not set IamAuthEnabled; add "IamAuthEnabled=true" and a serviceAccessRole',
      );
    });
  },
});
