import { resourceRule } from '../../model/rule';
import { tagsOf } from '../../model/tags';
import { asNumber, asObject, asText, isAbsent, isTrue } from '../../model/values';
import { canRotate } from './key-rotation';

/** Names of tags, and words of a description, that tell until when a key is used. */
const statesPeriod = /crypto[-_ ]?period|rotat|expir|valid[-_ ]?(?:to|until)|replace[-_ ]?by/i;

/**
 * The time a key is used for is stated: rotating keys rotate at least yearly (KMS's own period is 365 days), the others tell it in a tag or the description or,
 * when imported, by the end of their validity. Where nothing tells, that is advice: the period may be written down elsewhere.
 */
export const keyCryptoperiodDefined = resourceRule({
  name: 'key-cryptoperiod-defined',
  title: 'Every key has a stated cryptoperiod, at most a year where it rotates automatically',
  types: ['aws:kms/key:Key', 'aws:kms/externalKey:ExternalKey'],
  settings: {
    maximumRotationDays: {
      type: 'integer',
      minimum: 90,
      maximum: 365,
      description: 'Longest rotation period in days',
      default: 365,
    },
  },
  check: (subject, expect, settings) =>
    expect.attempt(() => {
      const { props, type } = subject;
      if (type === 'aws:kms/key:Key' && canRotate(props)) {
        if (!isTrue(props['enableKeyRotation'])) return;
        const longest = Number(settings['maximumRotationDays']);
        expect.that(
          () => (asNumber(props['rotationPeriodInDays']) ?? 365) <= longest,
          () => `rotationPeriodInDays is ${String(props['rotationPeriodInDays'])}; set it to ${longest} or less`,
        );
        return;
      }
      if (
        !isAbsent(asObject(props['tags'])['cryptoperiod']) ||
        [...tagsOf(subject)].some(([tag, value]) => statesPeriod.test(tag) && value !== '') ||
        statesPeriod.test(asText(props['description']) ?? '') ||
        (type !== 'aws:kms/key:Key' && !isAbsent(props['validTo']))
      )
        expect.pass();
      else
        expect.advise(
          'the key does not rotate by itself and states no cryptoperiod; add a tag cryptoperiod, for example "1 year"',
        );
    }),
});
