import { environmentOf, isProduction, namesOtherEnvironment } from '../../model/classification';
import { judgeStatements, nameOf } from '../../model/everyone';
import { resourceRule } from '../../model/rule';
import { asList, asText } from '../../model/values';
import { keyPolicyTypes } from './key-policies';

function accountIn(principal: string): string | undefined {
  return /^\d{12}$/.test(principal) ? principal : /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1];
}

/**
 * Keys of production give nothing to principals of other environments: not to accounts of the setting `nonProductionAccounts`, nor to principals
 * named after another environment. Production is told by the `environment` tag or the stack's name.
 */
export const envSeparateKeys = resourceRule({
  name: 'env-separate-keys',
  title: 'Production keys give nothing to other environments',
  types: [...keyPolicyTypes, 'aws:kms/grant:Grant'],
  settings: {
    nonProductionAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Account ids of the other environments',
      default: [],
    },
  },
  check: (subject, expect, settings) =>
    expect.attempt(() => {
      if (!isProduction(environmentOf(subject))) return;
      const accounts = new Set(asList(settings['nonProductionAccounts']).map(String));
      const isOther = (principal: string): boolean =>
        accounts.has(accountIn(principal) ?? '') || namesOtherEnvironment(principal);
      if (subject.type === 'aws:kms/grant:Grant') {
        for (const property of ['granteePrincipal', 'retiringPrincipal']) {
          expect.that(
            () => !isOther(asText(subject.props[property]) ?? ''),
            () =>
              `${property} is ${String(subject.props[property])}, of another environment; grant production keys to production only`,
          );
        }
        return;
      }
      judgeStatements(
        expect,
        () => subject.props['policy'],
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
    }),
});
