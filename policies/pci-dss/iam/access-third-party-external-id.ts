import { tagOf, wordsOf } from '../../model/classification';
import { allowsEveryone, nameOf } from '../../model/everyone';
import { isUnknownValueError } from '../../model/expectation';
import { conditionsOn } from '../../model/policy-document';
import { resourceRule, Subject } from '../../model/rule';
import { allowsAssumption, demandsExternalId, demandsMfa, demandsOwnName, trustedIdentities } from '../../model/trust';
import { judgeTrust, roleType } from '../../model/trust-documents';
import { providersWithoutSubject } from './federated-subject';
import { asList, asText } from '../../model/values';

/** Words by which the name or description of a role says that somebody outside uses it. */
const outsideWords = new Set([
  ...['vendor', 'vendors', 'partner', 'partners', 'supplier', 'thirdparty', 'external', 'auditor', 'saas'],
  ...['datadog', 'newrelic', 'snowflake', 'splunk', 'dynatrace', 'wiz', 'lacework', 'cloudability', 'vanta', 'drata'],
]);

function saysOutside({ name, props }: Subject): boolean {
  return [name, knownOr(() => props['name']), knownOr(() => props['description'])].some((text) =>
    wordsOf(text.replace(/third[- _]party/gi, 'thirdparty')).some((word) => outsideWords.has(word)),
  );
}

function knownOr(read: () => unknown): string {
  try {
    return asText(read()) ?? '';
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return '';
  }
}

/** True for a principal that is a whole account, which is how third parties are trusted. */
function isWholeAccount(text: string): boolean {
  return /^\d{12}$/.test(text) || /^arn:[^:]*:iam::\d{12}:root$/.test(text);
}

/** A role is for a third party when tagged third-party or assumed-by=third-party, when a listed account is trusted, when its
 * name or description says so and it trusts a whole account, or when the trust already asks for an external id. */
export const accessThirdPartyExternalId = resourceRule({
  name: 'access-third-party-external-id',
  title: 'Trust in third parties names their account and an external id, and no role trusts everyone',
  types: [roleType],
  settings: {
    thirdPartyAccounts: {
      type: 'array',
      items: { type: 'string' },
      description: 'Account ids of third parties, in addition to roles tagged third-party.',
      default: [],
    },
  },
  check(subject, expect, settings) {
    const listed = asList(settings['thirdPartyAccounts']);
    const tagged =
      !['', 'false', 'no'].includes(tagOf(subject, 'third-party')) || tagOf(subject, 'assumed-by') === 'third-party';
    judgeTrust(subject.props, expect, (statements) => {
      for (const statement of statements) {
        for (const provider of providersWithoutSubject(statement)) {
          expect.fail(
            `${nameOf(statement)} of assumeRolePolicy trusts everyone ${provider} signs in; add Condition StringEquals ${provider}:sub with the one repository, project or service account`,
          );
        }
      }
      for (const statement of statements.filter(allowsAssumption)) {
        const identities = trustedIdentities(statement);
        if (identities.some(({ kind }) => kind === 'everyone') || statement.notPrincipals.length > 0) {
          expect.that(
            () => !allowsEveryone(statement),
            `${nameOf(statement)} of assumeRolePolicy trusts every AWS account; name the accounts in Principal`,
          );
        }
        const isOutside =
          tagged ||
          identities.some(({ account }) => listed.includes(account)) ||
          conditionsOn(statement, 'sts:ExternalId').length > 0 ||
          (saysOutside(subject) &&
            !demandsMfa(statement) &&
            !demandsOwnName(statement) &&
            identities.some(({ text }) => isWholeAccount(text)));
        if (identities.length === 0 || !isOutside) continue;
        expect.that(
          () => demandsExternalId(statement),
          `${nameOf(statement)} of assumeRolePolicy trusts a third party without external id; add Condition StringEquals sts:ExternalId`,
        );
      }
    });
  },
});
