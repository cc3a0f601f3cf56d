import { isUnknownValueError } from '../../model/expectation';
import { allowsEverything, reachesEveryResource, serviceWildcards } from '../../model/identity-policies';
import { MalformedPolicyDocument, namesEveryone, parseStatements, Statement } from '../../model/policy-document';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword, isAbsent } from '../../model/values';

const endpoint = 'aws:ec2/vpcEndpoint:VpcEndpoint';
const endpointPolicy = 'aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy';

/** Everyone may do everything of a service, or of all, on everything, without a condition: what AWS sets by default. */
function isFullAccess(statement: Statement): boolean {
  if (statement.effect !== 'Allow' || !namesEveryone(statement) || statement.conditions.length > 0) return false;
  return (
    reachesEveryResource(statement) &&
    (allowsEverything([statement]) || serviceWildcards(statement).length > 0 || statement.notActions.length > 0)
  );
}

/** Gateway load balancer endpoints have no policy. */
export const vpcEndpointPolicy = stackRule({
  name: 'vpc-endpoint-policy',
  title: 'VPC endpoints have a policy narrower than full access',
  types: [endpoint, endpointPolicy],
  check(stack) {
    const separate = new SiblingIndex(stack, [endpointPolicy], 'vpcEndpointId');
    for (const target of stack.ofType(endpoint)) {
      const expect = stack.on(target);
      expect.attempt(() => {
        const kind = asKeyword(inputOf(target, 'vpcEndpointType'));
        if (kind === 'gatewayloadbalancer' || kind === 'resource' || kind === 'servicenetwork') return;
        const documents = [
          () => inputOf(target, 'policy'),
          ...separate.of(target).linked.map((resource) => () => resource.props['policy']),
        ];
        let given = false;
        for (const read of documents) {
          try {
            const document = read();
            if (isAbsent(document)) continue;
            given = true;
            const statements = parseStatements(document);
            expect.that(
              () => !statements.some(isFullAccess),
              'policy gives everyone full access; limit Action, Resource or, by aws:PrincipalOrgID and aws:ResourceOrgID, who and what',
            );
          } catch (error) {
            given = true;
            if (error instanceof MalformedPolicyDocument) expect.fail(`policy: ${error.message}`);
            else if (isUnknownValueError(error)) expect.undetermined('the policy of the endpoint is not known yet');
            else throw error;
          }
        }
        if (!given) expect.fail('policy is absent, so the endpoint gives everyone full access; set policy');
      });
    }
  },
});
