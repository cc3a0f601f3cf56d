import { inputOf } from '../model/reference';
import { stackRule } from '../model/rule';
import { StackResource } from '../model/stack-view';
import { asList, asObject, asText } from '../model/values';
import { accountOf, accountSettings, governedRegions } from './account-kinds';

const providerType = 'pulumi:providers:aws';

/** Where a resource stands towards the cardholder data environment (PCI DSS 12.5.2). */
const scopes: ReadonlySet<string> = new Set(['in-scope', 'connected', 'out-of-scope']);

/** Provider inputs that are no text arrive as JSON text. */
function decoded(provider: StackResource, property: string): unknown {
  const value = inputOf(provider, property);
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** A stack can change its own account only, in the home region, under the role Organizations made. */
export const provider = stackRule({
  name: 'landing-zone-provider',
  title: 'Providers work in the account of their stack only',
  types: [providerType],
  settings: accountSettings,
  check(stack, settings) {
    const account = accountOf(stack, settings);
    const [home] = governedRegions(settings);
    if (!account || home === undefined) return;
    for (const one of stack.ofType(providerType)) {
      // Other providers are the user's own.
      if (one.name !== 'account') continue;
      const expect = stack.on(one);
      expect.that(() => asText(inputOf(one, 'region')) === home, `region must be the home region ${home}`);
      expect.that(() => {
        const tags = asObject(asObject(decoded(one, 'defaultTags'))['tags']);
        return tags['environment'] === account.environment && scopes.has(asText(tags['scope']) ?? '');
      }, `defaultTags must say the environment ${account.environment} and a scope`);
      if (account.id === '') continue;
      expect.that(() => {
        const allowed = asList(decoded(one, 'allowedAccountIds')).map(String);
        return allowed.length === 1 && allowed[0] === account.id;
      }, `allowedAccountIds must be the account ${account.id} and no other`);
      if (account.kind === 'management') continue;
      expect.that(() => {
        const [role] = asList(decoded(one, 'assumeRoles')).map(asObject);
        if (asText(role?.['sessionName']) !== 'landing-zone') return false;
        return new RegExp(`^arn:[^:]+:iam::${account.id}:role/OrganizationAccountAccessRole$`).test(
          asText(role?.['roleArn']) ?? '',
        );
      }, `assumeRoles must name the role OrganizationAccountAccessRole of ${account.id} and the session landing-zone`);
    }
  },
});
