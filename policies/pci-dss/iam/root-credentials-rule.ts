import { StackRule, stackRule } from '../../model/rule';
import { asKeyword, asList } from '../../model/values';

const features = 'aws:iam/organizationsFeatures:OrganizationsFeatures';
const organization = 'aws:organizations/organization:Organization';

/**
 * Declares a rule on the central management of root users. Where the organization is managed and nothing is said of it, it
 * advises, for it can be enabled in another program. Member accounts
 * then have no root credentials at all; the management account's own root user is seen at run time only.
 */
export function rootCredentialsRule(name: string, title: string, wanted: readonly string[]): StackRule {
  return stackRule({
    name,
    title,
    types: [features, organization],
    check(stack) {
      const enabled = stack.ofType(features);
      for (const resource of enabled) {
        stack.on(resource).that(
          () => {
            const list = asList(resource.props['enabledFeatures']).map((feature) => asKeyword(feature));
            return wanted.every((feature) => list.includes(feature.toLowerCase()));
          },
          `enabledFeatures lacks one of ${wanted.join(', ')}`,
        );
      }
      if (enabled.length > 0) return;
      for (const resource of stack.ofType(organization)) {
        stack
          .on(resource)
          .advise(
            `no aws.iam.OrganizationsFeatures manages the root users of member accounts; add one with ${wanted.join(', ')}`,
          );
      }
    },
  });
}
