import { isUnknownValueError } from '../../model/expectation';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asText } from '../../model/values';
import { distributionTypes } from './distribution';

/** The ARN of a WAFv2 web ACL, or an unknown value that one computes. WAF Classic ids do not count. Security Hub CloudFront.6. */
export const cloudfrontWaf = stackRule({
  name: 'cloudfront-waf',
  title: 'CloudFront distributions have a WAFv2 web ACL',
  types: distributionTypes,
  check(stack) {
    for (const distribution of stack.ofType(...distributionTypes)) {
      stack.on(distribution).that(() => {
        try {
          return /^arn:[^:]+:wafv2:/.test(asText(inputOf(distribution, 'webAclId')) ?? '');
        } catch (error) {
          if (!isUnknownValueError(error)) throw error;
          const sources = distribution.propertyDependencies['webAclId'] ?? [];
          if (sources.some((source) => /^aws:waf\//.test(source.type))) return false;
          if (sources.some((source) => source.type.startsWith('aws:wafv2/'))) return true;
          throw error;
        }
      }, 'webAclId is not the ARN of a WAFv2 web ACL; set it to the arn of an aws.wafv2.WebAcl with scope CLOUDFRONT');
    }
  },
});
