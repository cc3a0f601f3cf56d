import { resourceRule } from '../../model/rule';
import { expectInVpc } from '../../model/search-domain';
import { asKeyword, asList, asObject, asText, isTrue } from '../../model/values';
import { domainType } from './domain';

const networkPolicyType = 'aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy';

/** The rules of a network policy, a JSON list as text; undefined for other text. */
function networkRules(text: string): readonly unknown[] | undefined {
  try {
    return asList(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Security Hub Opensearch.2. Serverless collections get their network by policy:
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html
 */
export const opensearchInVpc = resourceRule({
  name: 'opensearch-in-vpc',
  title: 'OpenSearch domains and collections are reached through a VPC only',
  types: [domainType, networkPolicyType],
  check({ type, props }, expect) {
    if (type === domainType) {
      expectInVpc(expect, props);
      return;
    }
    expect.attempt(() => {
      if (asKeyword(props['type']) !== 'network') return;
      const rules = networkRules(asText(props['policy']) ?? '');
      if (!rules) expect.fail('policy is not JSON; give it with JSON.stringify');
      else
        expect.that(
          () => !rules.some((rule) => isTrue(asObject(rule)['AllowFromPublic'])),
          'policy sets AllowFromPublic; set it to false and name VPC endpoints in SourceVPCEs',
        );
    });
  },
});
