import { tagOf, wordsOf } from '../../model/classification';
import { endsTls, listenerTypes } from '../../model/load-balancers';
import { at } from '../../model/property-expectations';
import { resourceRule, Subject } from '../../model/rule';
import { isGiven } from '../../model/presence';
import { tagsOf } from '../../model/tags';
import { asKeyword, isTrue } from '../../model/values';

const partnerWords = new Set(['partner', 'partners', 'b2b']);

/** True when the name or a tag of a listener says that partners use it: `partner-facing: true`, `exposure: partner`. */
function saysPartners(subject: Subject): boolean {
  const affirmed = [...tagsOf(subject)].flatMap(([key, value]) =>
    /^(?:false|no|0)$/i.test(value) ? [] : [key, value],
  );
  return [subject.name, ...affirmed].some((text) => wordsOf(text).some((word) => partnerWords.has(word)));
}

/**
 * Listeners for partners, by name or tag, or by the tag named in the settings, and listeners that verify client certificates already.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
 */
export const cdeIngressMutualTls = resourceRule({
  name: 'cde-ingress-mutual-tls',
  title: 'Partner-facing listeners verify client certificates against a trust store',
  types: listenerTypes,
  settings: {
    audienceTag: {
      type: 'string',
      description: 'Tag of a listener that names who connects to it',
      default: 'audience',
    },
    partnerAudiences: {
      type: 'array',
      items: { type: 'string' },
      description: 'Values of that tag that mean partners',
      default: ['partner', 'partners'],
    },
  },
  check(subject, expect, settings) {
    const { props } = subject;
    expect.attempt(() => {
      if (!endsTls(props)) return;
      const partners = (settings['partnerAudiences'] as readonly string[]).map((value) => value.toLowerCase());
      const forPartners =
        partners.includes(tagOf(subject, String(settings['audienceTag']).toLowerCase())) || saysPartners(subject);
      const verifies = asKeyword(at(props, 'mutualAuthentication.mode')) === 'verify';
      if (!forPartners && !verifies) return;
      expect.that(
        () => verifies,
        'mutualAuthentication.mode is not verify on a listener for partners; set it to verify and name a trustStoreArn',
      );
      if (!verifies) return;
      expect.that(
        () => isGiven(() => at(props, 'mutualAuthentication.trustStoreArn')),
        "mutualAuthentication.trustStoreArn is absent; name the trust store of the partners' certificate authorities",
      );
      expect.that(
        () => !isTrue(at(props, 'mutualAuthentication.ignoreClientCertificateExpiry')),
        'mutualAuthentication.ignoreClientCertificateExpiry is true, so expired certificates are accepted; set it to false',
      );
    });
  },
});
