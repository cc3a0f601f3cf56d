import { aRegion, between, designRule, from, is, matches } from './design';

/** Keys rotate, survive a wrong deletion for a month, and have an alias that policies name. */
export const keys = designRule('landing-zone-keys', 'Keys of the landing zone rotate and cannot vanish at once', {
  'aws:kms/key:Key': { enableKeyRotation: is(true), rotationPeriodInDays: between(90, 365), deletionWindowInDays: is(30), region: aRegion, policy: matches(/"Statement"/, 'a key policy') },
  'aws:kms/alias:Alias': { targetKeyId: from(/^arn:[^:]+:kms:|^[0-9a-f-]{36}$/, 'aws:kms/key:Key'), region: aRegion, name: matches(/^alias\/(?!aws\/)[a-z0-9/_-]+$/, 'an alias of this account') },
}); // prettier-ignore
