import { isProduction } from '../../model/classification';
import { inputOf, knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { tagsOf } from '../../model/tags';
import { asText } from '../../model/values';

const accountType = 'aws:organizations/account:Account';
const unitType = 'aws:organizations/organizationalUnit:OrganizationalUnit';
const otherEnvironments = new Set([
  'dev',
  'development',
  'test',
  'testing',
  'qa',
  'staging',
  'stage',
  'sandbox',
  'nonprod',
  'nonproduction',
]);

/** `production`, `other`, or undefined where neither tag nor name tells. */
function environmentOf(account: StackResource): 'production' | 'other' | undefined {
  const tags = tagsOf(account);
  const tag = (tags.get('environment') ?? tags.get('env') ?? '').toLowerCase();
  if (tag !== '') return isProduction(tag) ? 'production' : otherEnvironments.has(tag) ? 'other' : undefined;
  const words = `${account.name} ${knownText(account, 'name') ?? ''}`
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/non[^a-z]?prod/g, 'nonprod')
    .split(/[^a-z]+/);
  if (words.some((word) => otherEnvironments.has(word))) return 'other';
  return words.some(isProduction) ? 'production' : undefined;
}

/** The unit an account is in: the URN of a unit of the stack, a known id, or the root. Throws for an unknown that is not traceable. */
function parentOf(account: StackResource): string {
  const [source] = account.propertyDependencies['parentId'] ?? [];
  return source?.urn ?? asText(inputOf(account, 'parentId')) ?? 'the root';
}

/** No organizational unit has accounts of production and accounts of other environments in it. */
export const envSeparateAccounts = stackRule({
  name: 'env-separate-accounts',
  title: 'Production accounts share no organizational unit with other environments',
  types: [accountType, unitType],
  check: (stack) => {
    const accounts = stack.ofType(accountType).map((account) => ({ account, environment: environmentOf(account) }));
    const production = accounts.filter(({ environment }) => environment === 'production');
    const others = accounts.filter(({ environment }) => environment === 'other');
    if (others.length === 0) return;
    const shared = new Map<string, string[]>();
    for (const { account } of others) {
      stack.on(account).attempt(() => {
        const parent = parentOf(account);
        shared.set(parent, [...(shared.get(parent) ?? []), account.name]);
      });
    }
    for (const { account } of production) {
      stack.on(account).that(
        () => !shared.has(parentOf(account)),
        () =>
          `the account shares its organizational unit with ${(shared.get(parentOf(account)) ?? []).join(', ')}; set parentId to a unit for production only`,
      );
    }
  },
});
