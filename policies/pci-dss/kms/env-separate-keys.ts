import { environmentOf, isProduction, namesOtherEnvironment } from '../../model/classification';
import { judgeStatements, nameOf } from '../../model/everyone';
import { inputOf, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asList, asText } from '../../model/values';
import { keyPolicyTypes } from './key-policies';

function accountIn(principal: string): string | undefined {
  return /^\d{12}$/.test(principal) ? principal : /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1];
}

const grantType = 'aws:kms/grant:Grant';
const keyTypes = keyPolicyTypes.filter((type) => type !== 'aws:kms/keyPolicy:KeyPolicy');

/** Key policies and grants belong to the environment of their key, where it is in the stack. */
function isOfProduction(stack: StackView, resource: StackResource): boolean {
  const keys = keyTypes.includes(resource.type) ? [] : referents(stack, resource, 'keyId', keyTypes);
  return [resource, ...keys].some((one) => isProduction(environmentOf(one)));
}

/**
 * Keys of production give nothing to principals of other environments: not to accounts of the setting `nonProductionAccounts`, nor to principals
 * named after another environment. Production is told by the `environment` tag of the key or the stack's name.
 */
export const envSeparateKeys = stackRule({
  name: 'env-separate-keys',
  title: 'Production keys give nothing to other environments',
  types: [...keyPolicyTypes, grantType],
  settings: {
    nonProductionAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Account ids of the other environments',
      default: [],
    },
  },
  check: (stack, settings) => {
    const accounts = new Set(asList(settings['nonProductionAccounts']).map(String));
    const isOther = (principal: string): boolean =>
      accounts.has(accountIn(principal) ?? '') || namesOtherEnvironment(principal);
    for (const grant of stack.ofType(grantType)) {
      if (!isOfProduction(stack, grant)) continue;
      for (const property of ['granteePrincipal', 'retiringPrincipal']) {
        stack.on(grant).that(
          () => !isOther(asText(inputOf(grant, property)) ?? ''),
          () =>
            `${property} is ${String(grant.props[property])}, of another environment; grant production keys to production only`,
        );
      }
    }
    for (const resource of stack.ofType(...keyPolicyTypes)) {
      if (!isOfProduction(stack, resource)) continue;
      judgeStatements(
        stack.on(resource),
        () => inputOf(resource, 'policy'),
        (statement, on) => {
          if (statement.effect !== 'Allow') return;
          const others = statement.principals
            .filter(({ kind, value }) => kind === 'AWS' && isOther(value))
            .map(({ value }) => value);
          on.that(
            () => others.length === 0,
            `${nameOf(statement)} gives a production key to ${others.join(', ')} of another environment; remove it`,
          );
        },
      );
    }
  },
});
