import { isUnknownValueError } from '../../model/expectation';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asKeyword } from '../../model/values';
import { expectWafAssociation, wafAssociationType } from '../../model/waf-association';

const apiType = 'aws:appsync/graphQLApi:GraphQLApi';

/** APIs that are not private. https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html */
export const appsyncWafAssociated = stackRule({
  name: 'appsync-waf-associated',
  title: 'Public GraphQL APIs have a WAFv2 web ACL',
  types: [apiType, wafAssociationType],
  check(stack) {
    const exposed = stack.ofType(apiType).filter((api) => {
      try {
        return asKeyword(inputOf(api, 'visibility')) !== 'private';
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        stack.on(api).undetermined(error.message);
        return false;
      }
    });
    expectWafAssociation(stack, exposed, 'the API');
  },
});
