import { resourceRule } from '../../model/rule';
import { asText } from '../../model/values';

const generic =
  /^(?:admin(?:istrator)?s?|root|super-?user|user\d*|users?|test(?:er|ing)?\d*|guest\d*|default|demo\d*|shared|common|generic|temp(?:orary)?|public|anonymous|operator|developer|dev|ops|devops|support|service|system)(?:[-_.]?(?:user|account|\d+))?$/i;

/** A user without a name is named by Pulumi after its logical name. */
export const iamNoGenericUserName = resourceRule({
  name: 'iam-no-generic-user-name',
  title: 'IAM users are named after one person or system, never after a shared role',
  types: ['aws:iam/user:User'],
  check({ name, props }, expect) {
    expect.that(
      () => !generic.test(asText(props['name']) ?? name),
      'name is a default or shared name; name the user after the one person or system that uses it',
    );
  },
});
