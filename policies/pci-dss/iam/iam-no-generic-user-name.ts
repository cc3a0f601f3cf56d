import { wordsOf } from '../../model/classification';
import { resourceRule } from '../../model/rule';
import { asText } from '../../model/values';

const generic =
  /^(?:admin(?:istrator)?s?|root|super-?user|user\d*|users?|test(?:er|ing)?\d*|guest\d*|default|demo\d*|shared|common|generic|temp(?:orary)?|public|anonymous|operator|developer|dev|ops|devops|support|service|system)(?:[-_.]?(?:user|account|\d+))?$/i;

const words = new Set([
  ...['admin', 'admins', 'administrator', 'administrators', 'root', 'user', 'users', 'account', 'accounts', 'login'],
  ...['test', 'tester', 'testing', 'guest', 'default', 'demo', 'shared', 'common', 'generic', 'temp', 'temporary'],
  ...['public', 'anonymous', 'operator', 'operators', 'developer', 'developers', 'dev', 'ops', 'devops', 'support'],
  ...['service', 'system', 'team', 'staff', 'everyone', 'all', 'group', 'iam', 'aws', 'console', 'break', 'glass'],
]);

/** True when a name has nothing but words that fit anybody: `Shared-Ops`, `team_admin_2`. */
function isGeneric(name: string): boolean {
  return generic.test(name) || wordsOf(name).every((word) => words.has(word.replace(/\d+$/, '')) || /^\d+$/.test(word));
}

/** The name people gave: Pulumi names a user without a name after its logical name, with seven hexadecimal digits behind it. */
function givenName(name: string | undefined, logicalName: string): string {
  const isGenerated =
    name === undefined ||
    (name.startsWith(`${logicalName}-`) && /^[0-9a-f]{7}$/.test(name.slice(logicalName.length + 1)));
  return isGenerated ? logicalName : name;
}

export const iamNoGenericUserName = resourceRule({
  name: 'iam-no-generic-user-name',
  title: 'IAM users are named after one person or system, never after a shared role',
  types: ['aws:iam/user:User'],
  check({ name, props }, expect) {
    expect.that(
      () => !isGeneric(givenName(asText(props['name']), name)),
      'name is a default or shared name; name the user after the one person or system that uses it',
    );
  },
});
