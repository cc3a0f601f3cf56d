import { StackRule, stackRule } from '../../model/rule';
import { asKeyword, asList } from '../../model/values';

const features = 'aws:iam/organizationsFeatures:OrganizationsFeatures';
const organization = 'aws:organizations/organization:Organization';

/**
 * Declares a rule on the central management of root users. Where the organization is managed and nothing is said of it, it
 * advises, for it can be enabled in another program. Member accounts
 * then have no root credentials at all, which is what counts; sessions for the rare task of a root user are advice; the management account's own root user is seen at run time only.
 */
export function rootCredentialsRule(name: string, title: string, wanted: readonly string[]): StackRule {
  return stackRule({
    name,
    title,
    types: [features, organization],
    check(stack) {
      const enabled = stack.ofType(features);
      for (const resource of enabled) {
        const expect = stack.on(resource);
        expect.attempt(() => {
          const list = asList(resource.props['enabledFeatures']).map((feature) => asKeyword(feature));
          const missing = wanted.filter((feature) => !list.includes(feature.toLowerCase()));
          if (missing.length === 0) expect.pass();
          else if (missing.includes('RootCredentialsManagement'))
            expect.fail(`enabledFeatures lacks ${missing.join(', ')}`);
          else expect.advise(`enabledFeatures lacks ${missing.join(', ')}`);
        });
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
