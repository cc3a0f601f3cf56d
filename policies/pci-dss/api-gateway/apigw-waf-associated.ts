import { isUnknownValueError } from '../../model/expectation';
import { stackRule } from '../../model/rule';
import { expectWafAssociation, wafAssociationType } from '../../model/waf-association';
import { isPrivateApi, restApiType, restStageType } from './rest-api';

/** Stages of REST APIs that are not private. Security Hub APIGateway.4. */
export const apigwWafAssociated = stackRule({
  name: 'apigw-waf-associated',
  title: 'Public REST API stages have a WAFv2 web ACL',
  types: [restStageType, restApiType, wafAssociationType],
  check(stack) {
    const exposed = stack.ofType(restStageType).filter((stage) => {
      try {
        return !isPrivateApi(stack, stage);
      } catch (error) {
        if (!isUnknownValueError(error)) throw error;
        stack.on(stage).undetermined(error.message);
        return false;
      }
    });
    expectWafAssociation(stack, exposed, 'the stage');
  },
});
